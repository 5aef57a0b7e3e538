package org.crosstally.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a report as an Excel workbook: the same report gives the same bytes, and the file is there whole or not at
 * all.
 */
public final class ReportWorkbook {

    private static final List<String> SHEETS = List.of(
            SummarySheet.NAME,
            ComparisonSheet.NAME,
            FindingsSheet.NAME,
            TimelineSheet.NAME,
            FiguresSheet.NAME,
            SourcesSheet.NAME,
            ArticlesSheet.NAME,
            RejectedSheet.NAME,
            MethodSheet.NAME);

    private static final long HARDLY_ANY_SPACE = 64 << 10;

    private final boolean tags;
    private final int rowsPerSheet;

    /** A workbook without HXL tags, for people. */
    public ReportWorkbook() {
        this(false, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    private ReportWorkbook(boolean tags, int rowsPerSheet) {
        this.tags = tags;
        this.rowsPerSheet = rowsPerSheet;
    }

    /** The same, with a row of HXL tags below the header of the Figures sheet, for programs. */
    public ReportWorkbook withTags() {
        return new ReportWorkbook(true, rowsPerSheet);
    }

    /** The same, with sheets that go on in a further one after so many rows; Excel bears at most 1,048,576. */
    ReportWorkbook withRowsPerSheet(int rows) {
        return new ReportWorkbook(tags, rows);
    }

    /**
     * Writes the whole workbook, or leaves the file as it was.
     *
     * @throws IOException where the file cannot be written
     */
    public void write(Report report, Path file) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent())
                .orElseThrow(() -> new IOException(file + " is no file in a folder"));
        Files.createDirectories(folder);
        // hidden, and called as the caller's own unfinished files are, who clears them away after a kill
        String name = file.getFileName().toString();
        Path unfinished = Files.createTempFile(folder, name.startsWith(".") ? name : "." + name, ".unfinished");
        try {
            fillInScratchFolder(report, unfinished);
            moveInPlace(unfinished, file);
        } catch (IOException | RuntimeException failure) {
            // now, for there is room again when the unfinished file is gone; POI tells of its own confusion instead
            if (Files.getFileStore(folder).getUsableSpace() < HARDLY_ANY_SPACE) {
                throw new IOException("No space left in " + folder, failure);
            }
            throw failure;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * POI keeps streamed rows in files of one folder that all users of a machine share, which only the first of them may
     * write to; so each workbook has a folder of its own.
     */
    private void fillInScratchFolder(Report report, Path file) throws IOException {
        Path scratch = Files.createTempDirectory("crosstally");
        try {
            TempFile.withStrategy(new DefaultTempFileCreationStrategy(scratch.toFile()), () -> {
                try {
                    fill(report, file);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                return file;
            });
        } catch (UncheckedIOException broken) {
            throw new IOException(broken.getMessage(), broken);
        } finally {
            try (Stream<Path> left = Files.walk(scratch)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static void moveInPlace(Path unfinished, Path file) throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void fill(Report report, Path file) throws IOException {
        try (StreamedWorkbook workbook = new StreamedWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            try {
                Book book = new Book(workbook, report.stamp(), rowsPerSheet);
                SHEETS.forEach(book::addSheet);
                fill(report, book);
                book.close();
                describe(workbook.getXSSFWorkbook(), report.stamp());
                workbook.write(out);
            } finally {
                // before it is closed, or POI complains of rows that a broken-off report left behind
                workbook.dispose();
            }
        }
    }

    /** Figures come first, for the other sheets lead to their rows; the Summary last, for it counts them all. */
    private void fill(Report report, Book book) {
        Overview overview = new Overview(report.questions());
        Rows questions = ComparisonSheet.rows(book);
        FiguresSheet figures = new FiguresSheet(book, tags, overview, questions);
        long count = figures.write(report.figures());
        FigureIndex index = figures.index();

        Alerts alerts = new Alerts(overview.findings(), index);
        new ComparisonSheet(book, overview, index).write(report.questions().peek(alerts::take));
        new FindingsSheet(book, overview, index, questions).write(() -> report.questions(overview.striking()));
        Optional<TimelineSheet.Drawn> foremost =
                new TimelineSheet(book, overview, index, questions).write(report.questions(overview.striking()));
        SourcesSheet.write(book, overview.sources().all());
        ArticlesSheet.write(book, report.articles());
        RejectedSheet.write(book, report.rejected());
        new MethodSheet(book, report).write();
        new SummarySheet(book, report, overview, alerts, count).write(foremost);
    }

    private static void describe(XSSFWorkbook workbook, RunStamp stamp) {
        POIXMLProperties properties = workbook.getProperties();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle("Crosstally: what the sources say");
        core.setCreator("Crosstally " + stamp.product());
        core.setCreated(Optional.of(Date.from(stamp.written())));
        core.setModified(Optional.of(Date.from(stamp.written())));
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Crosstally");
    }
}
