package org.crosstally.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosstally.article.Article;
import org.crosstally.article.Sentences;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.grammar.Grammar;

/** Where the figures of an article stand, read with the tables of weights that come along or with a test's own. */
final class LocatedFigures {

    static final String WEIGHTS = "grammar/en/place-weights.tsv";
    static final String WITNESSES = "grammar/en/place-witness-weights.tsv";

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Grammar GRAMMAR =
            GrammarFigureReader.english(GAZETTEER).grammar();

    private LocatedFigures() {}

    static PlaceWeights table(String file) {
        return PlaceWeights.read(name -> LocatedFigures.class.getResourceAsStream("/org/crosstally/" + name), file);
    }

    /** Each figure's place and why it is that, in the text's order. */
    static List<Located> of(String title, String text) {
        return of(title, text, table(WITNESSES));
    }

    static List<Located> of(String title, String text, PlaceWeights witnesses) {
        Article article = new Article("test", "1", Optional.empty(), Optional.empty(), Optional.empty(), title, text);
        Page page = Page.of(article, new Sentences(Set.of()), GRAMMAR);
        List<Claim> claims = new ArrayList<>();
        page.lines().forEach(line -> claims.addAll(new ClaimReader().read(line)));
        return new PlaceReader(GRAMMAR, GAZETTEER, table(WEIGHTS), witnesses).locate(page, claims);
    }

    static List<String> places(List<Located> located) {
        return located.stream().map(one -> one.place().orElse("nowhere")).toList();
    }
}
