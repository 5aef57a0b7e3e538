package org.crosstally.intake;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** The sample articles inside the program: invented outlets on invented events, to show what the product does. */
final class Samples {

    private static final String FOLDER = "/org/crosstally/samples/";

    private Samples() {}

    static Deque<Document> documents() {
        Deque<Document> documents = new ArrayDeque<>();
        for (String file : WordList.of(WordList.read("samples.tsv"), "file")) {
            InputStream bytes = Samples.class.getResourceAsStream(FOLDER + file);
            if (bytes == null) {
                throw new IllegalStateException("the program lacks its sample " + file);
            }
            documents.add(new Document("samples!/" + file, file, new BufferedInputStream(bytes)));
        }
        return documents;
    }
}
