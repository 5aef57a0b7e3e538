package org.crosstally.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which days each claim covers, worked out from the words and the article's date. Plain rules give a first answer; then
 * every time told around the claim is weighed, the plain answer being one of the things that speak for it. Claims with
 * the same number of the same are about the same people, so what speaks for a time in one of them speaks for it in all.
 * A claim for which no time weighs enough has none.
 */
final class PeriodReader {

    /** Without a day of printing the words that date a claim can be told, but not the days they mean: any day late enough does. */
    private static final LocalDate SOME_DAY = LocalDate.of(9999, 12, 31);

    private static final LocalDate LONG_BEFORE = SOME_DAY.minusYears(1_000);

    private final PlaceWeights weights;

    PeriodReader(PlaceWeights weights) {
        this.weights = weights;
    }

    /** One answer for each claim, in the claims' order. */
    List<Dated> read(Page page, List<Claim> claims) {
        boolean printed = page.article().date().isPresent();
        LocalDate day = page.article().date().orElse(SOME_DAY);
        Dating dating = Dating.of(page, claims, day, weights);
        DatedSoFar soFar = new DatedSoFar(claims, dating.retold(), weights);
        List<Optional<WhenTold>> choices = new ArrayList<>(Collections.nCopies(claims.size(), Optional.empty()));
        for (int claim : dating.bodyFirst()) {
            Line line = claims.get(claim).line();
            Optional<WhenTold> best =
                    EventPointedAt.of(line, dating.times(claim), day).or(() -> best(claim, line, dating, soFar));
            soFar.date(claim, best.map(WhenTold::span));
            choices.set(claim, best);
        }
        return IntStream.range(0, claims.size())
                .mapToObj(i -> new Dated(
                        claims.get(i),
                        choices.get(i),
                        printed
                                || choices.get(i)
                                        .filter(PeriodReader::isFullDate)
                                        .isPresent()))
                .toList();
    }

    /** Words that tell the year, too, need no day to count from: what is counted from some day lies near it. */
    private static boolean isFullDate(WhenTold when) {
        return when.span().to().filter(LONG_BEFORE::isAfter).isPresent();
    }

    /** Times of the same days weigh together; no time weighs one. */
    private static Optional<WhenTold> best(int claim, Line line, Dating dating, DatedSoFar soFar) {
        List<WhenTold> times = dating.times(claim);
        DatedSoFar.Before before = soFar.before(claim, times);
        Map<Span, Together> bySpan = new LinkedHashMap<>();
        for (WhenTold when : times) {
            double weight = Math.exp(dating.weight(claim, when) + before.weight(when, when.line() == line));
            bySpan.computeIfAbsent(when.span(), first -> new Together(when)).add(when, weight);
        }
        Optional<WhenTold> best = Optional.empty();
        double most = 1;
        for (Together same : bySpan.values()) {
            if (same.sum > most) {
                most = same.sum;
                best = Optional.of(same.heaviest);
            }
        }
        return best;
    }

    /** What the times of the same days weigh. */
    private static final class Together {

        private WhenTold heaviest;
        private double most;
        private double sum;

        Together(WhenTold first) {
            this.heaviest = first;
        }

        void add(WhenTold when, double weight) {
            sum += weight;
            if (weight > most) {
                most = weight;
                heaviest = when;
            }
        }
    }
}
