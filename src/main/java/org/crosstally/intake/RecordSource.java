package org.crosstally.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.crosstally.intake.Columns.Part;

/** A document of lines in which every record is an article whose parts have names. */
abstract class RecordSource implements ArticleSource {

    protected final Document document;
    protected final Admission admission;
    protected final ColumnNames names;
    protected final Lines lines;
    private final IdsSeen ids = new IdsSeen();

    RecordSource(Document document, Admission admission) throws IOException {
        this.document = document;
        this.admission = admission;
        this.names = new ColumnNames(admission.options().columns());
        this.lines = new Lines(Decoding.reader(document), longestRecord());
    }

    protected final int longestRecord() {
        return admission.options().limits().lineCharacters();
    }

    /** The next line that is not blank. */
    protected final Optional<Lines.Line> line() throws IOException {
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    /**
     * @param number tells records of the same id apart
     * @param kind what a record without an id is called, with its number
     * @param value the record's own value of each part
     */
    protected final Intaken article(String place, long number, String kind, Function<Part, Optional<String>> value) {
        String id = value.apply(Part.ID)
                .map(String::strip)
                .filter(given -> !given.isEmpty())
                .orElse(kind + "-" + number);
        return admission.look(new Draft(
                document.origin(),
                place,
                ids.add(id) ? id : id + "#" + number,
                value.apply(Part.TITLE).orElse(""),
                value.apply(Part.TEXT).orElse(""),
                value.apply(Part.OUTLET),
                value.apply(Part.DATE),
                value.apply(Part.URL)));
    }

    protected final Intaken refused(String place, String reason, String start) {
        return new Intaken.Rejected(document.origin(), place, reason, Snippet.of(start));
    }

    @Override
    public final void close() throws IOException {
        lines.close();
    }
}
