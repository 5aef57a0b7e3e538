package org.crosstally.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** A text file: one article, its first line of substance the title. */
final class TextSource implements ArticleSource {

    private final Document document;
    private final Admission admission;
    private boolean read;

    TextSource(Document document, Admission admission) {
        this.document = document;
        this.admission = admission;
    }

    @Override
    public Optional<Intaken> next() throws IOException {
        if (read) {
            return Optional.empty();
        }
        read = true;
        String text = text();
        if (text.isBlank()) {
            return Optional.of(refuse(text, "the file is empty"));
        }
        Optional<String> defect = Characters.defect(text);
        if (defect.isPresent()) {
            return Optional.of(refuse(text, defect.get()));
        }
        return Optional.of(
                admission.look(admission.titled(document.origin(), document.stem(), Characters.plain(text))));
    }

    private Intaken refuse(String text, String reason) {
        return new Intaken.Rejected(document.origin(), "file", reason, Snippet.of(text));
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

    @Override
    public void close() throws IOException {
        document.bytes().close();
    }
}
