package org.crosstally.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosstally.article.Article;

/** Everything that an intake gave, for tests to look at. */
record Reading(List<Article> articles, List<Intaken.Rejected> rejected, List<Intaken> all) {

    static final IntakeOptions USUAL = IntakeOptions.usual(LocalDate.of(2024, 6, 1));

    static Reading of(Path input) {
        return of(USUAL, input);
    }

    static Reading of(IntakeOptions options, Path... inputs) {
        Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (Intake intake = Intake.open(List.of(inputs), options)) {
            for (Optional<Intaken> next = intake.next(); next.isPresent(); next = intake.next()) {
                reading.add(next.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return reading;
    }

    private void add(Intaken intaken) {
        all.add(intaken);
        if (intaken instanceof Intaken.Accepted accepted) {
            articles.add(accepted.article());
        } else if (intaken instanceof Intaken.Rejected refused) {
            rejected.add(refused);
        }
    }

    Article article() {
        if (articles.size() != 1 || !rejected.isEmpty()) {
            throw new AssertionError("one article expected: " + all);
        }
        return articles.get(0);
    }

    Intaken.Rejected rejection() {
        if (rejected.size() != 1) {
            throw new AssertionError("one rejection expected: " + all);
        }
        return rejected.get(0);
    }
}
