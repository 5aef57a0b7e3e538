package org.crosstally.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crosstally.article.Article;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Period;
import org.crosstally.figure.Quantity;
import org.crosstally.intake.Intake;
import org.crosstally.intake.Intaken;
import org.crosstally.reading.Explained;
import org.crosstally.reading.FigureReader;

/** What the reading makes of some articles, as lines to print; needs no database. */
final class Explanation {

    private final FigureReader reader;
    private final Clock clock;

    Explanation(FigureReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** A text is explained as the file would be that holds it. */
    List<String> ofText(String text, IntakeChoice choice) throws IOException {
        Path folder = Files.createTempDirectory("crosstally-explain");
        Path file = folder.resolve("text.txt");
        try {
            Files.writeString(file, text);
            return of(file, choice);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    List<String> of(Path file, IntakeChoice choice) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Intake intake = Intake.open(List.of(file), choice.options(LocalDate.now(clock)))) {
            for (Optional<Intaken> next = intake.next(); next.isPresent(); next = intake.next()) {
                if (next.get() instanceof Intaken.Accepted accepted) {
                    explain(accepted.article(), lines);
                } else if (next.get() instanceof Intaken.Rejected rejected) {
                    lines.add(rejected.origin() + ", " + rejected.place() + ": rejected, " + rejected.reason());
                }
            }
        }
        return lines;
    }

    private void explain(Article article, List<String> lines) {
        lines.add(
                article.title() + " (" + article.id() + ", " + article.outlet().orElse("no outlet") + ", "
                        + article.date().map(LocalDate::toString).orElse("no date") + ")");
        List<Explained> figures = reader.explain(article);
        if (figures.isEmpty()) {
            lines.add("  no figure");
        }
        figures.forEach(figure -> explain(figure, lines));
        lines.add("");
    }

    private static void explain(Explained explained, List<String> lines) {
        Figure figure = explained.figure();
        lines.add(
                "  " + words(figure.passage().field()) + ": " + figure.passage().sentence());
        lines.add("    quantity  «" + figure.passage().quantity() + "» → " + interval(figure.quantity()) + ", "
                + figure.quantity().qualifier() + ", " + figure.quantity().unit());
        lines.add("    measure   " + figure.measure() + ", " + figure.status()
                + (figure.part() ? ", a part of another figure of the sentence" : ""));
        lines.add("    group     " + figure.group() + quoted(figure.people(), ", no words for them"));
        lines.add("    source   " + quoted(figure.source(), " nobody: the article's own voice")
                + because(explained.source()));
        lines.add("    place    " + quoted(figure.place(), " not told") + because(explained.place()));
        lines.add("    time     " + time(explained));
        lines.add("    cause     " + figure.cause().map(Enum::name).orElse("not told") + because(explained.cause()));
        lines.add("    rule      " + figure.rule()
                + String.format(Locale.ROOT, ", confidence %.2f", figure.confidence()));
    }

    private static String interval(Quantity quantity) {
        if (quantity.low().isEmpty()) {
            return "at most " + quantity.high().orElse(0);
        }
        if (quantity.high().isEmpty()) {
            return "at least " + quantity.low().getAsLong();
        }
        long low = quantity.low().getAsLong();
        long high = quantity.high().getAsLong();
        return low == high ? "" + low : low + " to " + high;
    }

    private static String time(Explained explained) {
        Period period = explained.figure().period();
        if (period.isUnknown()) {
            return explained.time().map(why -> " " + why).orElse(quoted(period.words(), " not told"));
        }
        return quoted(period.words(), "") + " → "
                + period.from().map(LocalDate::toString).orElse("…") + " to "
                + period.to().map(LocalDate::toString).orElse("…") + because(explained.time());
    }

    private static String because(Optional<String> reason) {
        return reason.map(why -> " (" + why + ")").orElse("");
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(Optional<String> words, String otherwise) {
        return words.map(said -> " «" + said + "»").orElse(otherwise);
    }
}
