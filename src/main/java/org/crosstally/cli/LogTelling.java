package org.crosstally.cli;

import java.time.Duration;
import java.util.OptionalLong;
import org.crosstally.article.Tally;
import org.crosstally.job.ExitKind;
import org.crosstally.job.RunOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Every step and the outcome as a line of the log, with numbers under names of their own. */
final class LogTelling implements Telling {

    private final Logger log = LoggerFactory.getLogger("org.crosstally.run");

    @Override
    public void started(String step, OptionalLong expected) {
        LoggingEventBuilder line =
                log.atInfo().addKeyValue("event", "step_started").addKeyValue("step", step);
        (expected.isPresent() ? line.addKeyValue("expected", expected.getAsLong()) : line).log("begins");
    }

    @Override
    public void finished(String step, String summary, Duration took) {
        log.atInfo()
                .addKeyValue("event", "step_finished")
                .addKeyValue("step", step)
                .addKeyValue("milliseconds", took.toMillis())
                .log(summary);
    }

    @Override
    public void notice(String words) {
        log.atWarn().addKeyValue("event", "notice").log(words);
    }

    @Override
    public void trouble(String words) {
        log.atError().addKeyValue("event", "trouble").log(words);
    }

    @Override
    public void ended(RunOutcome outcome) {
        Tally counts = outcome.counts();
        boolean well = outcome.exit() == ExitKind.DONE || outcome.exit() == ExitKind.DONE_WITH_REJECTED;
        (well ? log.atInfo() : log.atError())
                .addKeyValue("event", "run_ended")
                .addKeyValue("run", outcome.run())
                .addKeyValue("exit", outcome.exit().code())
                .addKeyValue("in", counts.in())
                .addKeyValue("read", counts.read())
                .addKeyValue("unchanged", counts.unchanged())
                .addKeyValue("duplicate", counts.duplicate())
                .addKeyValue("rejected", counts.rejected())
                .addKeyValue("files_passed_over", outcome.passedOver())
                .addKeyValue("figures", counts.figures())
                .addKeyValue("questions", counts.questions())
                .addKeyValue("findings", counts.findings())
                .addKeyValue(
                        "workbook",
                        outcome.workbook()
                                .map(workbook -> workbook.toAbsolutePath().toString())
                                .orElse(""))
                .log(outcome.message().orElse(well ? "done" : outcome.exit().name()));
    }

    @Override
    public void close() {
        // every line is out when it is written
    }
}
