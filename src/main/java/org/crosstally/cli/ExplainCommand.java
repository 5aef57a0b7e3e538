package org.crosstally.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.crosstally.job.CrosstallyApplication;
import org.crosstally.job.ExitKind;
import org.crosstally.job.IntakeChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosstally explain FILE|-} */
@Command(
        name = "explain",
        description = {
            "Prints every figure of a text with the rule that found it and what each reader decided.",
            "Needs no database and writes nothing."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    /** A text longer than this is no article; the rest of an endless pipe is not waited for. */
    private static final int LONGEST_TEXT = 4_000_000;

    private final CrosstallyApplication application;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE|-", description = "A file of articles, or - for a text from standard input.")
    private String file = "";

    @Mixin
    private InputOptions input = new InputOptions();

    ExplainCommand(CrosstallyApplication application, Surroundings surroundings) {
        this.application = application;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        IntakeChoice choice = input.choice(false, LocalDate.now(surroundings.clock()));
        if (file.equals("-")) {
            application.explainText(standardInput(), choice).forEach(surroundings.out()::println);
            return ExitKind.DONE.code();
        }
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no file or folder " + path.toAbsolutePath() + ".");
        }
        application.explain(path, choice).forEach(surroundings.out()::println);
        return ExitKind.DONE.code();
    }

    private String standardInput() {
        try {
            return new String(surroundings.in().readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("standard input cannot be read", failure);
        }
    }
}
