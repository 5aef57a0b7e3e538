package org.crosstally.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.GZIPSheetDataWriter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * POI's streaming workbook with the two things it lacks: words in bold inside a streamed cell (POI drops the
 * formatting), and the same bytes for the same content (POI stamps every entry with the time of writing).
 */
final class StreamedWorkbook extends SXSSFWorkbook {

    private static final int ROWS_IN_MEMORY = 100;
    /** A zip keeps local time without its zone, so this is the same everywhere. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<Cell, CellValue.Sentence> emphasis = new IdentityHashMap<>();

    StreamedWorkbook() {
        super(new XSSFWorkbook(), ROWS_IN_MEMORY, true, false);
    }

    /** Makes the cell hold the sentence, whose bold words are written when its row leaves memory. */
    void emphasise(Cell cell, CellValue.Sentence sentence) {
        cell.setCellValue(sentence.text());
        emphasis.put(cell, sentence);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new EmphasisWriter();
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        return new ZipArchiveOutputStream(out) {
            @Override
            public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
                entry.setTime(
                        ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
                super.putArchiveEntry(entry);
            }
        };
    }

    private final class EmphasisWriter extends GZIPSheetDataWriter {

        /** Excel reads {@code _x0041_} inside a text as the letter A; the escaped form of its first underscore stops it. */
        private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

        EmphasisWriter() throws IOException {
            super();
        }

        @Override
        public void writeCell(int column, Cell cell) throws IOException {
            CellValue.Sentence sentence = cell == null ? null : emphasis.remove(cell);
            if (cell == null || sentence == null) {
                super.writeCell(column, cell);
                return;
            }
            String text = sentence.text();
            _out.write("<c r=\"" + new CellReference(cell.getRowIndex(), column).formatAsString() + "\" s=\""
                    + (cell.getCellStyle().getIndex() & 0xffff) + "\" t=\"inlineStr\"><is>");
            run(text.substring(0, sentence.start()), false);
            run(text.substring(sentence.start(), sentence.end()), true);
            run(text.substring(sentence.end()), false);
            _out.write("</is></c>");
        }

        private void run(String text, boolean bold) throws IOException {
            if (text.isEmpty()) {
                return;
            }
            _out.write("<r>");
            if (bold) {
                _out.write(Styles.BOLD_RUN);
            }
            _out.write("<t xml:space=\"preserve\">");
            outputEscapedString(text);
            _out.write("</t></r>");
        }

        @Override
        protected void outputEscapedString(String text) throws IOException {
            super.outputEscapedString(
                    text != null && text.contains("_x")
                            ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_")
                            : text);
        }
    }
}
