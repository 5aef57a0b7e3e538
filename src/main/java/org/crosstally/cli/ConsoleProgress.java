package org.crosstally.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.crosstally.job.RunOutcome;

/** One line a step; where somebody watches, a bar with rate and time left while it goes on. */
final class ConsoleProgress implements Telling {

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final Surroundings surroundings;
    private Optional<ProgressBar> bar = Optional.empty();

    ConsoleProgress(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void started(String step, OptionalLong expected) {
        if (!surroundings.terminal()) {
            return;
        }
        bar = Optional.of(new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(expected.orElse(-1))
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(250)
                .showSpeed()
                .clearDisplayOnFinish()
                .build());
    }

    @Override
    public void advanced(String step, long done) {
        bar.ifPresent(shown -> shown.stepTo(done));
    }

    @Override
    public void finished(String step, String summary, Duration took) {
        close();
        surroundings.out().println(String.format(Locale.ROOT, "%-15s %9s  %s", step, Spelled.duration(took), summary));
    }

    @Override
    public void notice(String words) {
        surroundings.err().println((bar.isPresent() ? CLEAR_LINE : "") + words);
    }

    @Override
    public void trouble(String words) {
        close();
        surroundings.err().println("crosstally: " + words);
    }

    @Override
    public void ended(RunOutcome outcome) {
        close();
        new Ending(surroundings).print(outcome);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
