package org.crosstally.workbook;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * POI's streaming workbook, whose rows we write ourselves: POI's own drop bold words and the values of formulas, and
 * make an object of each cell. Also the same bytes for the same content, where POI stamps each entry with the time.
 */
final class StreamedWorkbook extends SXSSFWorkbook {

    /** A zip keeps local time without its zone, so this is the same everywhere. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Rows are much alike: trying harder takes twice the time to save a tenth of the room. */
    private static final int EFFORT = 4;

    private static final int BUFFER = 1 << 16;

    private final Map<String, Writer> rows = new HashMap<>();
    private Optional<RowFile> latest = Optional.empty();

    StreamedWorkbook() {
        super(new XSSFWorkbook());
    }

    @Override
    public SXSSFSheet createSheet(String name) {
        SXSSFSheet sheet = super.createSheet(name);
        rows.put(name, latest.orElseThrow().out());
        return sheet;
    }

    /** Where the rows of the sheet go, as XML, in rising order. */
    Writer rowsOf(String sheet) {
        return Optional.ofNullable(rows.get(sheet)).orElseThrow();
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        RowFile file = new RowFile();
        latest = Optional.of(file);
        return file;
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out) {
            @Override
            public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
                entry.setTime(
                        ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
                super.putArchiveEntry(entry);
            }
        };
        zip.setLevel(EFFORT);
        return zip;
    }

    /** The rows of one sheet on their way into the workbook: lightly compressed, for a million take gigabytes. */
    private static final class RowFile extends SheetDataWriter {

        RowFile() throws IOException {
            super();
        }

        Writer out() {
            return _out;
        }

        @Override
        protected OutputStream decorateOutputStream(FileOutputStream file) throws IOException {
            return new GZIPOutputStream(file, BUFFER) {
                {
                    def.setLevel(Deflater.BEST_SPEED);
                }
            };
        }

        @Override
        protected InputStream decorateInputStream(FileInputStream file) throws IOException {
            return new GZIPInputStream(file, BUFFER);
        }
    }
}
