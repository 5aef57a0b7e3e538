package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.crosstally.figure.Qualifier;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;

/** Low, best and high by profile; the rules in words stand in {@code profiles.tsv}. */
final class Estimates {

    private static final int PEOPLE_IN_A_FAMILY = 5;
    private static final int DOZEN = 12;
    /** Who by UCDP's practice does not carry a high estimate alone: parties to the fight and hearsay. */
    private static final Set<AuthorityKind> WEAK = EnumSet.of(
            AuthorityKind.ARMED_GROUP, AuthorityKind.UNNAMED, AuthorityKind.WITNESSES, AuthorityKind.ACTIVISTS);

    private Estimates() {}

    /** @param answers of one question, oldest first */
    static Estimate by(Profile profile, List<Answer> answers) {
        List<Answer> standing = standing(answers);
        return switch (profile) {
            case INTERVAL -> interval(profile, standing);
            case UCDP -> ucdp(profile, standing);
            case ACLED -> acled(profile, standing);
            case EM_DAT -> emDat(profile, standing);
        };
    }

    /** What each authority said last, but for denials: a revised figure no longer stands. */
    private static List<Answer> standing(List<Answer> answers) {
        Map<String, List<Answer>> last = new LinkedHashMap<>();
        for (Answer answer : answers) {
            if (answer.status() == Status.DENIED) {
                continue;
            }
            List<Answer> sofar = last.computeIfAbsent(answer.authority().id(), key -> new ArrayList<>());
            if (!sofar.isEmpty() && !sofar.get(0).reported().equals(answer.reported())) {
                sofar.clear();
            }
            sofar.add(answer);
        }
        return last.values().stream().flatMap(Collection::stream).toList();
    }

    private static Estimate interval(Profile profile, List<Answer> answers) {
        OptionalLong low = answers.stream()
                .flatMapToLong(answer -> answer.quantity().low().stream())
                .min();
        OptionalLong high = answers.stream()
                .flatMapToLong(answer -> answer.quantity().high().stream())
                .max();
        return ordered(profile, low, mostContained(answers), high);
    }

    /**
     * The value that most authorities' intervals contain, vague words counting only between values that as many numbers
     * allow for; the newest answer's on ties; none made up from vague words.
     */
    private static OptionalLong mostContained(List<Answer> answers) {
        OptionalLong best = OptionalLong.empty();
        int most = 0;
        int mostWithVague = 0;
        for (Answer answer : answers) {
            if (Numbers.isVague(answer.quantity())) {
                continue;
            }
            for (long value : candidates(answer.quantity())) {
                Set<String> agreeing = new HashSet<>();
                Set<String> withVague = new HashSet<>();
                for (Answer other : answers) {
                    if (other.quantity().contains(value)) {
                        withVague.add(other.authority().id());
                        if (!Numbers.isVague(other.quantity())) {
                            agreeing.add(other.authority().id());
                        }
                    }
                }
                boolean asMany = agreeing.size() == most && withVague.size() >= mostWithVague;
                if (agreeing.size() > most || asMany) {
                    most = agreeing.size();
                    mostWithVague = withVague.size();
                    best = OptionalLong.of(value);
                }
            }
        }
        return best;
    }

    private static List<Long> candidates(Quantity quantity) {
        if (quantity.qualifier() == Qualifier.RANGE) {
            long low = quantity.low().orElseThrow();
            long high = quantity.high().orElseThrow();
            return List.of(low, high, (low + high) / 2);
        }
        return List.of(Numbers.point(quantity));
    }

    private static Estimate ucdp(Profile profile, List<Answer> answers) {
        List<Answer> reliable = answers.stream()
                .filter(answer -> !WEAK.contains(answer.authority().kind()))
                .toList();
        List<Answer> used = reliable.isEmpty() ? answers : reliable;
        OptionalLong low = answers.stream()
                .mapToLong(answer -> answer.quantity().low().orElse(Numbers.point(answer.quantity())))
                .min();
        OptionalLong high = used.stream()
                .mapToLong(answer -> answer.quantity().high().orElse(Numbers.point(answer.quantity())))
                .max();
        return ordered(profile, low, mostContained(used), high);
    }

    private static Estimate acled(Profile profile, List<Answer> answers) {
        List<Long> points =
                answers.stream().map(answer -> acledPoint(answer.quantity())).toList();
        OptionalLong lowest = points.stream().mapToLong(Long::longValue).min();
        OptionalLong highest = points.stream().mapToLong(Long::longValue).max();
        return ordered(profile, lowest, lowest, highest);
    }

    /** ACLED counts a vague word by its order of magnitude: tens 10, dozens 12, hundreds 100; several 3 is our own. */
    private static long acledPoint(Quantity quantity) {
        if (!Numbers.isVague(quantity)) {
            return quantity.low().orElse(Numbers.point(quantity));
        }
        long low = quantity.low().orElseThrow();
        if (low >= 100) {
            return (long) Math.pow(10, Math.floor(Math.log10(low)));
        }
        return low < 10 ? low : low % DOZEN == 0 ? DOZEN : 10;
    }

    private static Estimate emDat(Profile profile, List<Answer> answers) {
        OptionalLong low = answers.stream()
                .mapToLong(answer -> emDatEnd(answer.quantity(), true))
                .min();
        OptionalLong high = answers.stream()
                .mapToLong(answer -> emDatEnd(answer.quantity(), false))
                .max();
        OptionalLong middle = low.isPresent() && high.isPresent()
                ? OptionalLong.of((low.getAsLong() + high.getAsLong()) / 2)
                : OptionalLong.empty();
        return ordered(profile, low, middle, high);
    }

    /** EM-DAT takes a vague word at its least (hundreds 200) and a family for five people. */
    private static long emDatEnd(Quantity quantity, boolean lower) {
        OptionalLong end = lower || Numbers.isVague(quantity) ? quantity.low() : quantity.high();
        long people = end.orElse(Numbers.point(quantity));
        return quantity.unit() == Unit.FAMILIES ? people * PEOPLE_IN_A_FAMILY : people;
    }

    /** "At least 50" beside "40" has no upper end but must not end below its best. */
    private static Estimate ordered(Profile profile, OptionalLong low, OptionalLong best, OptionalLong high) {
        OptionalLong lowest = low.isPresent() && best.isPresent() && low.getAsLong() > best.getAsLong() ? best : low;
        OptionalLong floor = best.isPresent() ? best : lowest;
        OptionalLong highest =
                high.isPresent() && floor.isPresent() && high.getAsLong() < floor.getAsLong() ? floor : high;
        return new Estimate(profile.key(), lowest, best, highest);
    }
}
