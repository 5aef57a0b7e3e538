package org.crosstally.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** A text file: one article, its first line of substance the title. */
final class TextSource extends OneArticleSource {

    TextSource(Document document, Admission admission) {
        super(document, admission);
    }

    @Override
    protected Intaken read() throws IOException {
        String text = text();
        if (text.isBlank()) {
            return refuse(text, "the file is empty");
        }
        Optional<String> defect = Characters.defect(text);
        if (defect.isPresent()) {
            return refuse(text, defect.get());
        }
        return admission.look(admission.titled(document.origin(), document.stem(), Characters.plain(text)));
    }

    private Intaken refuse(String text, String reason) {
        return new Intaken.Rejected(document.origin(), WHOLE, reason, Snippet.of(text));
    }

    /** One character more than is taken, so that a longer text is seen to be too long. */
    private String text() throws IOException {
        Reader reader = Decoding.reader(document);
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        int read = reader.read(buffer);
        while (read > 0 && text.length() <= admission.longest()) {
            text.append(buffer, 0, read);
            read = reader.read(buffer);
        }
        return text.toString();
    }
}
