package org.crosstally.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.crosstally.intake.Columns.Part;
import org.crosstally.intake.CsvRecords.Framed;

/** A CSV with a header line: one article a record. Commas, semicolons or tabs, whichever the header has most of. */
final class CsvSource extends RecordSource {

    private final List<String> header = new ArrayList<>();
    private Optional<CsvRecords> records = Optional.empty();
    private CSVFormat format = CSVFormat.RFC4180;
    private boolean opened;
    private long number;

    CsvSource(Document document, Admission admission) throws IOException {
        super(document, admission);
    }

    @Override
    public Optional<Intaken> next() throws IOException {
        if (!opened) {
            opened = true;
            Optional<Intaken> refused = readHeader();
            if (refused.isPresent()) {
                return refused;
            }
        }
        if (records.isEmpty()) {
            return Optional.empty();
        }
        Optional<Framed> framed = records.get().next();
        while (framed.isPresent() && framed.get().text().isBlank()) {
            framed = records.get().next();
        }
        return framed.map(this::read);
    }

    /** Why the file cannot be read, if it cannot: without a usable header its records say nothing. */
    private Optional<Intaken> readHeader() throws IOException {
        Optional<Lines.Line> first = line();
        if (first.isEmpty()) {
            return Optional.of(refused(OneArticleSource.WHOLE, "the file is empty", ""));
        }
        String line = first.get().text();
        String place = "line " + first.get().number();
        char delimiter = delimiter(line);
        format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try {
            values(line).forEach(name -> header.add(name.strip()));
        } catch (IOException | RuntimeException broken) {
            return Optional.of(refused(place, "its header line is broken: " + broken.getMessage(), line));
        }
        Optional<String> lacking = names.lacking(header);
        if (lacking.isPresent()) {
            return Optional.of(refused(place, lacking.get(), line));
        }
        records = Optional.of(new CsvRecords(lines, delimiter, longestRecord()));
        return Optional.empty();
    }

    private Intaken read(Framed framed) {
        number++;
        String place = "record " + number + " (line " + framed.line() + ")";
        if (framed.defect().isPresent()) {
            return refused(place, framed.defect().get(), framed.text());
        }
        List<String> values;
        try {
            values = values(framed.text());
        } catch (IOException | RuntimeException broken) {
            return refused(place, "it is not well-formed CSV: " + broken.getMessage(), framed.text());
        }
        if (values.size() < header.size() || values.stream().skip(header.size()).anyMatch(value -> !value.isBlank())) {
            return refused(
                    place,
                    "it has " + values.size() + " values where the header names " + header.size(),
                    framed.text());
        }
        return article(place, number, "record", part -> value(part, values));
    }

    private Optional<String> value(Part part, List<String> values) {
        return names.of(part, header).map(name -> values.get(header.indexOf(name)));
    }

    private List<String> values(String record) throws IOException {
        try (CSVParser parser = CSVParser.parse(record, format)) {
            List<CSVRecord> parsed = parser.getRecords();
            return parsed.isEmpty() ? List.of() : parsed.get(0).toList();
        }
    }

    private static char delimiter(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }
}
