package org.crosstally.cli;

import java.io.PrintStream;
import org.crosstally.article.Tally;
import org.crosstally.job.ExitKind;
import org.crosstally.job.FoundQuestion;
import org.crosstally.job.RunOutcome;

/** What a run ends with: a short table of what was found, the counts, and where the workbook is. */
final class Ending {

    private static final int QUESTION_WIDTH = 48;
    private static final int ANSWERS_WIDTH = 72;

    private final PrintStream out;
    private final PrintStream err;

    Ending(Surroundings surroundings) {
        this.out = surroundings.out();
        this.err = surroundings.err();
    }

    void print(RunOutcome outcome) {
        if (!outcome.found().isEmpty()) {
            out.println();
            found(outcome);
            out.println();
        }
        counts(outcome);
        outcome.workbook().ifPresent(workbook -> out.println("Workbook: " + workbook.toAbsolutePath()));
        outcome.message().ifPresent(message -> err.println("crosstally: " + message));
    }

    private void found(RunOutcome outcome) {
        Table table = new Table("question", "who says what", "verdict");
        for (FoundQuestion question : outcome.found()) {
            table.row(
                    Spelled.shortened(question.label(), QUESTION_WIDTH),
                    Spelled.shortened(question.answers(), ANSWERS_WIDTH),
                    question.verdict());
        }
        table.lines().forEach(out::println);
    }

    private void counts(RunOutcome outcome) {
        Tally counts = outcome.counts();
        boolean nothingTried = outcome.exit() == ExitKind.USAGE || outcome.exit() == ExitKind.FAILED;
        if (counts.in() == 0) {
            if (!nothingTried && outcome.run() > 0) {
                out.println(
                        outcome.passedOver() > 0
                                ? "Nothing is new: every file was done by an earlier run and has not changed since."
                                : "The inputs hold no articles: nothing was read.");
            }
            return;
        }
        out.println(Spelled.count(counts.in(), "article") + " in = " + Spelled.number(counts.read()) + " read + "
                + Spelled.number(counts.unchanged()) + " unchanged + " + Spelled.number(counts.duplicate())
                + " duplicate + " + Spelled.number(counts.rejected()) + " rejected; "
                + Spelled.count(counts.figures(), "new figure") + ", "
                + Spelled.count(counts.questions(), "question") + ", "
                + Spelled.count(counts.findings(), "finding") + " in all.");
        if (counts.rejected() > 0) {
            out.println("The workbook's sheet Rejected says of each rejected input where it stands and why.");
        }
    }
}
