package org.crosstally.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.crosstally.store.Database;
import org.crosstally.store.ReportTables;
import org.crosstally.store.ReviewTable;
import org.crosstally.store.RunRow;
import org.crosstally.store.RunTable;
import org.crosstally.store.Selection;
import org.crosstally.workbook.PlaceNames;
import org.crosstally.workbook.ReportWorkbook;
import org.crosstally.workbook.ScopedReport;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the workbook, {@code figures.jsonl} and {@code figures.csv}. All three are written whole under names of their
 * own and on the disk before the first of them gets its proper name, so that nobody ever sees half a report.
 */
final class ReportFiles {

    /** How the names of files begin that are not yet whole. */
    static final String UNFINISHED = ".crosstally-unfinished-";

    /** A workbook of a part, and whether nothing lay within it. */
    record Part(Path file, boolean empty) {}

    private final Database database;
    private final Clock clock;
    private final PlaceNames places;
    private final long most;

    /**
     * @param places what the gazetteer knows of them
     * @param most so many figures a workbook of everything shows at most
     */
    ReportFiles(Database database, Clock clock, PlaceNames places, long most) {
        this.database = database;
        this.clock = clock;
        this.places = places;
        this.most = most;
    }

    /**
     * @return the files, the workbook first
     * @throws IOException where the folder cannot be written
     */
    List<Path> write(long runNumber, Path reports, String profile, boolean tags) throws IOException {
        Files.createDirectories(reports);
        new ReportMark(reports).remove();
        clearRemains(reports);
        DataSource source = database.dataSource();
        RunTable runs = new RunTable(source);
        RunRow run = runs.get(runNumber);
        ReportTables tables = new ReportTables(source);
        List<Path> files = files(run, reports);
        inOnePicture(() -> {
            Optional<Selection> selection =
                    tables.countFigures() > most ? Optional.of(tables.select(most)) : Optional.empty();
            try (Ahead<Path> exports = exports(tables.snapshot(), unfinished(files.get(1)), unfinished(files.get(2)))) {
                workbook(tags).write(report(run, runs, tables, profile, selection), unfinished(files.get(0)));
                exports.next();
            }
        });
        for (Path file : files) {
            readableAs(unfinished(files.get(1)), unfinished(file));
            force(unfinished(file));
        }
        for (Path file : files) {
            Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return files;
    }

    /**
     * Writes the files of every figure on a thread of its own, of the same moment as the workbook: they need hardly any
     * memory, and each of the two waits for the database in turn.
     *
     * @return asked for its next item, waits until both files are written, and tells why where they cannot be
     */
    private Ahead<Path> exports(String snapshot, Path jsonLines, Path csv) {
        return new Ahead<>("exports", 1, () -> {
            inOwnPicture(() -> {
                ReportTables tables = new ReportTables(database.dataSource());
                tables.lookAt(snapshot);
                FigureExport.write(tables.figuresInOnePass(), jsonLines, csv);
            });
            return Optional.empty();
        });
    }

    /**
     * A workbook of a part of the report, beside those of the whole.
     *
     * @return the one file
     */
    Part writePart(long runNumber, Path reports, String profile, ReportLimits limits, boolean tags) throws IOException {
        DataSource source = database.dataSource();
        RunTable runs = new RunTable(source);
        RunRow run = runs.get(runNumber);
        Path file = reports.resolve(name(run).replace(".xlsx", limits.suffix() + ".xlsx"));
        ReportTables tables = new ReportTables(source);
        AtomicBoolean empty = new AtomicBoolean();
        inOnePicture(() -> {
            Selection within = tables.select(limits.wanted(tables.eventNames(), places));
            StoredReport all = report(run, runs, tables, profile, Optional.of(within));
            ScopedReport part = new ScopedReport(all, limits.scope(), places);
            workbook(tags).write(part, file);
            empty.set(part.isEmpty());
        });
        readableAsOthers(file);
        return new Part(file, empty.get());
    }

    private StoredReport report(
            RunRow run, RunTable runs, ReportTables tables, String profile, Optional<Selection> selection) {
        Reviews reviews = new Reviews(new ReviewTable(database.dataSource()).latest());
        return new StoredReport(run, runs, tables, reviews, places, profile, clock.instant(), selection);
    }

    private static ReportWorkbook workbook(boolean tags) {
        return tags ? new ReportWorkbook().withTags() : new ReportWorkbook();
    }

    private static List<Path> files(RunRow run, Path reports) {
        return List.of(reports.resolve(name(run)), reports.resolve("figures.jsonl"), reports.resolve("figures.csv"));
    }

    /** Named after the day on which the run began, so that a run that goes on the next day keeps its name. */
    static String name(RunRow run) {
        LocalDate day = LocalDate.ofInstant(run.started(), ZoneOffset.UTC);
        return "crosstally-" + day + "-run-" + run.run() + ".xlsx";
    }

    /** Which reports there are, oldest first. */
    static List<Path> workbooks(Path reports) throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("crosstally-\\d{4}-\\d\\d-\\d\\d-run-\\d+\\.xlsx"))
                    .sorted(java.util.Comparator.comparingLong(ReportFiles::runOf))
                    .toList();
        }
    }

    private static long runOf(Path workbook) {
        return Long.parseLong(workbook.getFileName().toString().replaceAll(".*-run-(\\d+)\\.xlsx", "$1"));
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static final class Unwritten extends RuntimeException {
        private final IOException reason;

        Unwritten(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** Everything that is read in one transaction is of one moment, whatever others write meanwhile. */
    private void inOnePicture(Writing writing) throws IOException {
        try {
            inOwnPicture(writing);
        } catch (Unwritten e) {
            throw e.reason;
        }
    }

    private void inOwnPicture(Writing writing) {
        TransactionTemplate transaction = new TransactionTemplate(database.transactions());
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setReadOnly(true);
        transaction.executeWithoutResult(status -> {
            try {
                writing.write();
            } catch (IOException e) {
                throw new Unwritten(e);
            }
        });
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(UNFINISHED + file.getFileName());
    }

    /** A workbook that was made in a temporary file is as readable as what else stands in the folder. */
    private static void readableAs(Path pattern, Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(pattern));
        }
    }

    /** As readable as a file that is made like any other. */
    private static void readableAsOthers(Path file) throws IOException {
        Path pattern = unfinished(file);
        Files.deleteIfExists(pattern);
        Files.createFile(pattern);
        readableAs(pattern, file);
        Files.delete(pattern);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void clearRemains(Path reports) throws IOException {
        List<Path> remains = new ArrayList<>();
        try (Stream<Path> files = Files.list(reports)) {
            files.filter(file -> file.getFileName().toString().startsWith(UNFINISHED))
                    .forEach(remains::add);
        }
        for (Path file : remains) {
            Files.delete(file);
        }
    }
}
