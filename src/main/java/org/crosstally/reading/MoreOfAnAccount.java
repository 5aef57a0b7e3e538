package org.crosstally.reading;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.figure.Field;
import org.crosstally.figure.Measure;
import org.crosstally.grammar.Node;

/**
 * Sentences without a speaker that tell more of what the sentence before has a named body say: a few people, no event of
 * their own and no place that is new. "The monitor said a raid hit the market. Three children were among the wounded."
 * Larger tolls, other events and other places are the news's own, and so is what follows somebody in office.
 */
final class MoreOfAnAccount {

    private static final int A_FEW = 10;

    /** How many words a sentence has at most that says no more than how many more there are. */
    private static final int SHORT = 11;

    /** What authorities do to people, which the news tells of itself. */
    private static final Set<Measure> BY_SOMEBODY = Set.of(Measure.DETAINED, Measure.EVACUATED, Measure.RETURNED);

    private final Accounts accounts;
    private final Map<Line, Long> least = new HashMap<>();
    private final Map<Line, Set<Measure>> measures = new HashMap<>();
    private final Map<Line, Optional<Accounts.Spoken>> known = new HashMap<>();
    private Optional<PlacesNear> places = Optional.empty();

    MoreOfAnAccount(Accounts accounts, List<Claim> claims) {
        this.accounts = accounts;
        for (Claim claim : claims) {
            least.merge(claim.line(), claim.number(), Math::min);
            measures.computeIfAbsent(claim.line(), any -> EnumSet.noneOf(Measure.class))
                    .add(claim.measure());
        }
    }

    /**
     * Whose account of the sentence before the sentence goes on with; nobody where it does not.
     *
     * @param counter whoever the last figure of the sentence before is credited to
     */
    Optional<Accounts.Spoken> speaker(Line line, Optional<Accounts.Spoken> counter) {
        return counter.isPresent() && saysNoMoreThanHowMany(line) ? counter : known.computeIfAbsent(line, this::find);
    }

    /** "Fifteen people were missing.", "Three guards were hurt too.": names no place, time or cause, and no doubt. */
    private boolean saysNoMoreThanHowMany(Line line) {
        return line.tokens().size() <= SHORT
                && least.getOrDefault(line, 0L) > 0
                && !line.hasOneOf("report weekday month year quote earlier toll believed-to")
                && measures.getOrDefault(line, Set.of()).stream().noneMatch(BY_SOMEBODY::contains)
                && line.surface().stream().noneMatch(node -> node.is("capital") && !node.is("opening"))
                && line.chart().nodes().stream().noneMatch(node -> node.is("time"));
    }

    private Optional<Accounts.Spoken> find(Line line) {
        if (least.getOrDefault(line, Long.MAX_VALUE) >= A_FEW
                || !CauseReader.named(line).isEmpty()) {
            return Optional.empty();
        }
        return accounts.page()
                .line(line.number() - 1)
                .filter(before -> before.field() == Field.TEXT)
                .flatMap(before -> accounts.voices(before).stream()
                        .reduce((one, other) -> other)
                        .filter(voice -> isNamedBody(before, voice))
                        .filter(voice -> staysInPlace(line, before))
                        .map(voice -> new Accounts.Spoken(before, voice)));
    }

    private static boolean isNamedBody(Line line, Voice voice) {
        List<Node> words = line.chart()
                .nodes()
                .subList(voice.speaker().first(), voice.speaker().last() + 1);
        boolean named = words.stream().anyMatch(node -> node.is("capital") && !node.is("opening"));
        return named
                && words.stream().noneMatch(node -> node.is("role"))
                && words.stream().anyMatch(MoreOfAnAccount::isBody);
    }

    private static boolean isBody(Node node) {
        return node.isOneOf("wire outfit institution press-word aid-word state-forces capitals")
                || node.is("person") && node.is("many")
                || !node.labels("k.").isEmpty();
    }

    private boolean staysInPlace(Line line, Line before) {
        if (places.isEmpty()) {
            places = Optional.of(new PlacesNear(accounts.page()));
        }
        return places.get()
                .compare(line, before)
                .filter(place -> !place.equals("place of that line"))
                .isEmpty();
    }
}
