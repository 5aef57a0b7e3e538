package org.crosstally.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crosstally.job.CrosstallyApplication;
import org.crosstally.job.ExitKind;
import org.crosstally.job.ReviewOutcome;
import org.crosstally.job.ReviewRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstally review} */
@Command(
        name = "review",
        description = {
            "Takes in what you ruled in the yellow columns of a workbook's Figures sheet.",
            "Rulings are accept, wrong, correct and not comparable. Every later run and workbook honours it."
        },
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {

    private final CrosstallyApplication application;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE.xlsx", description = "The workbook, as saved by Excel or LibreOffice.")
    private Path workbook = Path.of("");

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            description = "Who reviewed, where the column Reviewer is empty.")
    private Optional<String> reviewer = Optional.empty();

    @Mixin
    private AuthoritiesOption authorities = new AuthoritiesOption();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    ReviewCommand(CrosstallyApplication application, Surroundings surroundings) {
        this.application = application;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ReviewOutcome outcome = application.review(new ReviewRequest(
                workbook,
                database.choice(surroundings.environment()),
                reviewer.map(String::strip).filter(name -> !name.isEmpty()),
                authorities.file()));
        outcome.faults().forEach(surroundings.err()::println);
        outcome.message().ifPresent(message -> surroundings.err().println("crosstally: " + message));
        if (outcome.exit() == ExitKind.DONE || outcome.exit() == ExitKind.DONE_WITH_REJECTED) {
            tell(outcome);
        }
        return outcome.exit().code();
    }

    private void tell(ReviewOutcome outcome) {
        surroundings
                .out()
                .println(Spelled.count(outcome.added(), "review") + " taken in, "
                        + Spelled.number(outcome.unchanged()) + " known already, "
                        + Spelled.count(outcome.faults().size(), "cell") + " not understood.");
        if (outcome.unknown() > 0) {
            surroundings
                    .out()
                    .println(Spelled.count(outcome.unknown(), "review")
                            + " of figures that this database does not hold; kept in case they come back.");
        }
        if (outcome.added() > 0) {
            surroundings.out().println("To see the workbook with them: crosstally report");
        }
    }
}
