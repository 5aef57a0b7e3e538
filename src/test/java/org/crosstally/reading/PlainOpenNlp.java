package org.crosstally.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.crosstally.article.Article;

/** What reading is compared with: sentences, tokens and parts of speech by OpenNLP's models of English, and no more. */
final class PlainOpenNlp {

    private final SentenceModel sentences;
    private final TokenizerModel tokens;
    private final POSModel tags;

    private PlainOpenNlp(SentenceModel sentences, TokenizerModel tokens, POSModel tags) {
        this.sentences = sentences;
        this.tokens = tokens;
        this.tags = tags;
    }

    static PlainOpenNlp load() throws IOException {
        try (InputStream sentences = model("sentence");
                InputStream tokens = model("tokens");
                InputStream tags = model("pos")) {
            return new PlainOpenNlp(new SentenceModel(sentences), new TokenizerModel(tokens), new POSModel(tags));
        }
    }

    private static InputStream model(String kind) {
        String name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
        return Objects.requireNonNull(PlainOpenNlp.class.getResourceAsStream(name), name);
    }

    /** One pass for one thread; the models are shared. */
    Pass pass() {
        return new Pass(new SentenceDetectorME(sentences), new TokenizerME(tokens), new POSTaggerME(tags));
    }

    record Pass(SentenceDetectorME sentences, TokenizerME tokens, POSTaggerME tags) {

        /** How many words got a tag. */
        int tag(Article article) {
            return tag(article.title()) + tag(article.text());
        }

        private int tag(String text) {
            int tagged = 0;
            for (String sentence : sentences.sentDetect(text)) {
                tagged += tags.tag(tokens.tokenize(sentence)).length;
            }
            return tagged;
        }
    }
}
