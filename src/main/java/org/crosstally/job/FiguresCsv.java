package org.crosstally.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code figures.csv}: the columns' names, then a row of HXL hashtags (hxlstandard.org 1.1), then one figure a
 * row. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class FiguresCsv implements Closeable {

    private static final Map<String, String> HASHTAGS = new LinkedHashMap<>();

    static {
        HASHTAGS.put("article", "#meta+id");
        HASHTAGS.put("field", "#meta+part");
        HASHTAGS.put("sentence", "#description+sentence");
        HASHTAGS.put("quantity", "#description+quantity");
        HASHTAGS.put("nth", "#meta+nth");
        HASHTAGS.put("low", "#affected+min");
        HASHTAGS.put("high", "#affected+max");
        HASHTAGS.put("qualifier", "#indicator+qualifier");
        HASHTAGS.put("unit", "#indicator+unit");
        HASHTAGS.put("measure", "#impact+type");
        HASHTAGS.put("status", "#status");
        HASHTAGS.put("group", "#population+type");
        HASHTAGS.put("people", "#population+name");
        HASHTAGS.put("part", "#indicator+part");
        HASHTAGS.put("source", "#meta+source+verbatim");
        HASHTAGS.put("place", "#loc+name");
        HASHTAGS.put("when", "#date+verbatim");
        HASHTAGS.put("from", "#date+start");
        HASHTAGS.put("to", "#date+end");
        HASHTAGS.put("cause", "#cause");
        HASHTAGS.put("outlet", "#meta+outlet");
        HASHTAGS.put("date", "#date+published");
        HASHTAGS.put("url", "#meta+url");
        HASHTAGS.put("rule", "#meta+rule");
        HASHTAGS.put("place_id", "#loc+code");
        HASHTAGS.put("authority", "#meta+source");
        HASHTAGS.put("confidence", "#indicator+confidence");
    }

    private final CSVPrinter rows;

    FiguresCsv(Path file) throws IOException {
        rows = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        rows.printRecord(HASHTAGS.keySet());
        rows.printRecord(HASHTAGS.values());
    }

    /** @param figure its parts by their names, as {@link FigureExport} gives them */
    void add(Map<String, @Nullable Object> figure) throws IOException {
        for (String column : HASHTAGS.keySet()) {
            rows.print(cell(figure.get(column)));
        }
        rows.println();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static @Nullable Object cell(@Nullable Object value) {
        boolean formula = value instanceof String text && !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + value : value;
    }
}
