package org.crosstally.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run that somebody asks for.
 *
 * @param inputs files and folders, at least one, unless the samples are asked for
 * @param reports the folder that the workbook and its companions are written to
 * @param workers who reads the articles
 * @param mostFigures so many figures a workbook of everything shows at most
 * @param authorities a file of the user's own that adds to the bundled list of authorities
 * @param profile by which low, best and high are told: {@code interval}, {@code ucdp}, {@code acled}, {@code em-dat}
 */
public record RunRequest(
        List<Path> inputs,
        IntakeChoice intake,
        Path reports,
        DatabaseChoice database,
        String profile,
        Operations operations,
        Workers workers,
        long mostFigures,
        Optional<Path> authorities) {

    /** The profile used when nobody names one. */
    public static final String DEFAULT_PROFILE = "interval";

    /** What a spreadsheet still opens in reasonable time; whoever wants more wants a database or a CSV. */
    public static final long MOST_FIGURES = 200_000;

    public RunRequest {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty() && intake.watched().isEmpty() && !intake.samples()) {
            throw new IllegalArgumentException("a run needs at least one input, or the samples");
        }
        if (mostFigures < 1) {
            throw new IllegalArgumentException("a workbook of fewer figures than one shows nothing");
        }
    }

    /** A workbook as large as usual. */
    public RunRequest(
            List<Path> inputs,
            IntakeChoice intake,
            Path reports,
            DatabaseChoice database,
            String profile,
            Operations operations,
            Workers workers) {
        this(inputs, intake, reports, database, profile, operations, workers, MOST_FIGURES, Optional.empty());
    }

    public RunRequest(
            List<Path> inputs,
            IntakeChoice intake,
            Path reports,
            DatabaseChoice database,
            String profile,
            Operations operations) {
        this(inputs, intake, reports, database, profile, operations, Workers.LOCAL);
    }

    /** Everything that is read: the inputs, then the inboxes. */
    List<Path> sources() {
        return Stream.concat(inputs.stream(), intake.watched().stream()).toList();
    }

    public RunRequest(List<Path> inputs, IntakeChoice intake, Path reports, DatabaseChoice database) {
        this(inputs, intake, reports, database, DEFAULT_PROFILE, Operations.NONE);
    }
}
