package org.crosstally.reading;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Measure;
import org.crosstally.reading.CauseWords.Named;
import org.jspecify.annotations.Nullable;

/** The causes that a sentence names, and which of them is meant for each of its claims. One thread only. */
final class CausesNamed {

    private static final Set<Measure> HARM = EnumSet.of(Measure.KILLED, Measure.INJURED, Measure.CASUALTIES);

    private final Line line;
    private final List<Named> words;
    private final boolean poison;
    private final Map<Asked, NearestCauses> nearest = new HashMap<>();
    private @Nullable Boolean pointsBack;

    /** Which of the words may be meant: the loose or the plain ones, and of these what fits what happened. */
    private record Asked(boolean loose, boolean siege, boolean blasts, boolean weapons) {}

    /** @param words in the order they stand in */
    CausesNamed(Line line, List<Named> words) {
        this.line = line;
        this.words = List.copyOf(words);
        this.poison = words.stream().anyMatch(word -> word.cause() == Cause.CHEMICAL && !word.loose());
    }

    /** Whether people were harmed, and not moved or kept where they are. */
    static boolean isHarm(Measure measure) {
        return HARM.contains(measure);
    }

    /** What the sentence names for the claim: poison before all else, plain words before loose ones. */
    Optional<Cause> of(Claim claim) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (poison) {
            return Optional.of(Cause.CHEMICAL);
        }
        Optional<Cause> plain = nearest(claim, false);
        if (plain.isPresent() || pointsBack()) {
            return plain;
        }
        return nearest(claim, true).filter(cause -> cause != Cause.CLASHES);
    }

    /** Whether the sentence is about a definite event that was told before. */
    boolean pointsBack() {
        if (pointsBack == null) {
            pointsBack = Retold.pointsBack(line);
        }
        return pointsBack;
    }

    /** The cause named nearest to the claim. */
    Optional<Cause> nearest(Claim claim, boolean loose) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return chosen(claim, loose)
                .to(claim.counted().firstToken(), claim.counted().lastToken());
    }

    /** The first plain cause that fits what happened to the claim's people, where the claim stands in another sentence. */
    Optional<Cause> first(Claim claim) {
        return words.isEmpty() ? Optional.empty() : chosen(claim, false).first();
    }

    private NearestCauses chosen(Claim claim, boolean loose) {
        Predicate<Cause> fits = fits(claim);
        Asked asked = new Asked(loose, fits.test(Cause.SIEGE), fits.test(Cause.BOMBING), fits.test(Cause.CLASHES));
        return nearest.computeIfAbsent(
                asked,
                any -> new NearestCauses(
                        line,
                        words.stream()
                                .filter(word -> word.loose() == loose && fits.test(word.cause()))
                                .toList()));
    }

    private static boolean isBuried(Claim claim) {
        return claim.measure() == Measure.MISSING
                || claim.measure() == Measure.TRAPPED && !claim.line().has("cause.SIEGE");
    }

    /**
     * A siege kills few by itself: it is named for those shut in; people led out were not led out by raids; and a blast
     * buries people who are missed or dug out.
     */
    static Predicate<Cause> fits(Claim claim) {
        boolean harm = isHarm(claim.measure());
        return cause -> switch (cause) {
            case SIEGE -> !harm || claim.line().has("starving");
            case NATURAL, OTHER, CHEMICAL -> true;
            case BOMBING -> harm || claim.measure() == Measure.DISPLACED || isBuried(claim);
            default -> harm || claim.measure() == Measure.DISPLACED;
        };
    }

    /** How many words were looked at so far. */
    long steps() {
        return words.size()
                + nearest.values().stream().mapToLong(NearestCauses::steps).sum();
    }
}
