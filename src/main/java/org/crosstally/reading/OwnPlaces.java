package org.crosstally.reading;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.figure.Measure;
import org.crosstally.grammar.Node;
import org.jspecify.annotations.Nullable;

/**
 * Nine in X and four in Y: of several tolls that a line tells with their places each has its own. Where the line tells of
 * one place only, none is anybody's own.
 */
final class OwnPlaces {

    /** How many words stand at most between people of a list and their place. */
    private static final int CLOSE = 8;

    /** Fifteen of them in X. */
    private static final int PART = 2;

    /** No sentence tells of more tolls; lists of them do, and these are not looked into. */
    private static final int MOST_TOLLS = 40;

    /** A number stands at most two words behind the name whose share it is. */
    private static final int RIGHT_BEFORE = 3;

    /** Between a place and the number that its authorities give: Zarbeel next door reported 20. */
    private static final int REPORTED = 5;

    private final PlacesTold told;
    private final Map<Line, Map<Claim, Optional<Toponym>>> listed = new IdentityHashMap<>();

    OwnPlaces(PlacesTold told) {
        this.told = told;
    }

    /** The place of a claim among the several of its line. */
    Optional<Toponym> of(Claim claim) {
        return listed.computeIfAbsent(claim.line(), this::listed).getOrDefault(claim, Optional.empty());
    }

    /** Eighteen died, 15 of them in X: that is not the place of the eighteen. */
    boolean isOfAPart(Claim whole, Toponym place) {
        if (whole.part()
                || place.first() <= whole.counted().lastToken()
                || told.tolls(whole.line()).claims().size() > MOST_TOLLS) {
            return false;
        }
        return told.tolls(whole.line()).claims().stream()
                .filter(part -> part.part()
                        && part.measure() == whole.measure()
                        && part.number() < whole.number()
                        && part.counted().firstToken() > whole.counted().lastToken())
                .anyMatch(part -> placeBehind(part, PART).filter(place::equals).isPresent()
                        && !told.scene(part.line()).brackets(part.counted().lastToken() + 1, place.first()));
    }

    private Map<Claim, Optional<Toponym>> listed(Line line) {
        Map<Claim, Optional<Toponym>> own = new IdentityHashMap<>();
        if (told.placesOf(line).size() < 2 || told.tolls(line).claims().size() > MOST_TOLLS) {
            return own;
        }
        List<Claim> claims = told.tolls(line).claims();
        for (Claim claim : claims) {
            own.put(claim, beside(claim));
        }
        share(claims, own);
        Map<Measure, Set<String>> names = new EnumMap<>(Measure.class);
        own.forEach((claim, place) -> place.ifPresent(one ->
                names.computeIfAbsent(claim.measure(), first -> new HashSet<>()).add(one.name())));
        own.replaceAll(
                (claim, place) -> names.getOrDefault(claim.measure(), Set.of()).size() > 1 ? place : Optional.empty());
        return own;
    }

    private Optional<Toponym> beside(Claim claim) {
        if (claim.part()) {
            return placeBehind(claim, PART);
        }
        Optional<Toponym> front = placeInFront(claim);
        Optional<Toponym> behind = placeBehind(claim, CLOSE);
        if (front.isPresent() && behind.isPresent()) {
            return told.fineness(behind.get()) > told.fineness(front.get()) ? behind : front;
        }
        return front.or(() -> behind).or(() -> placeBefore(claim));
    }

    /** Four died and five were hurt in X: people joined by no more than "and" have one place. */
    private void share(List<Claim> claims, Map<Claim, Optional<Toponym>> own) {
        for (int i = claims.size() - 1; i > 0; i--) {
            share(claims.get(i), claims.get(i - 1), own);
        }
        for (int i = 1; i < claims.size(); i++) {
            share(claims.get(i - 1), claims.get(i), own);
        }
    }

    private void share(Claim from, Claim to, Map<Claim, Optional<Toponym>> own) {
        Optional<Toponym> place = own.getOrDefault(from, Optional.empty());
        if (place.isEmpty()
                || own.getOrDefault(to, Optional.empty()).isPresent()
                || from.measure() == to.measure()
                || to.part()) {
            return;
        }
        Claim first = from.counted().firstToken() < to.counted().firstToken() ? from : to;
        Claim second = first == from ? to : from;
        int begin = first.counted().lastToken() + 1;
        int end = second.counted().firstToken();
        boolean placed = told.placesOf(from.line()).stream()
                .anyMatch(other -> other != place.get() && other.first() >= begin && other.last() < end);
        if (!placed && !told.scene(from.line()).commas(begin, Math.max(begin, end))) {
            own.put(to, place);
        }
    }

    /** The finest place behind the people counted, before other people are. */
    private Optional<Toponym> placeBehind(Claim claim, int close) {
        int behind = claim.counted().lastToken() + 1;
        Optional<Toponym> finest = Optional.empty();
        for (Toponym place : told.placesOf(claim.line())) {
            if (place.first() < behind) {
                continue;
            }
            boolean ties = place.link() == Toponym.Link.IN || place.link() == Toponym.Link.NEAR;
            if (place.first() - behind > close || !ties) {
                break;
            }
            if (countsOthers(claim.line(), behind, place.first())
                    || !told.scene(claim.line()).unparted(behind, place.first())) {
                break;
            }
            if (finest.isEmpty() || !told.isContainer(place) && told.fineness(place) >= told.fineness(finest.get())) {
                finest = Optional.of(place);
            }
        }
        return finest;
    }

    /** Whether people are counted in between; not a child among them. */
    private boolean countsOthers(Line line, int begin, int end) {
        return told.tolls(line).claims().stream()
                .anyMatch(other -> !other.part()
                        && other.counted().firstToken() >= begin
                        && other.counted().firstToken() < end);
    }

    /** In X five died: the place opens what stands behind a comma or conjunction, the number follows. */
    private Optional<Toponym> placeInFront(Claim claim) {
        int begin = claim.words().firstToken();
        Scene scene = told.scene(claim.line());
        for (Toponym place : told.placesOf(claim.line())) {
            int link = place.first() - 1;
            if (place.link() == Toponym.Link.IN
                    && place.last() < begin
                    && begin - place.last() <= RIGHT_BEFORE
                    && (link <= 0 || !scene.unparted(link - 1, link))
                    && !scene.ands(place.last() + 1, begin)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** X 111, Y reporting 97: the place right in front of the number, or whose authorities tell it. */
    private Optional<Toponym> placeBefore(Claim claim) {
        int begin = claim.words().firstToken();
        @Nullable Toponym last = null;
        for (Toponym place : told.placesOf(claim.line())) {
            if (place.last() < begin) {
                last = place;
            }
        }
        if (last == null || !told.scene(claim.line()).unparted(last.last() + 1, begin)) {
            return Optional.empty();
        }
        boolean right = last.link() != Toponym.Link.IN
                && begin - last.last() <= RIGHT_BEFORE
                && told.scene(claim.line()).around(last.last() + 1, begin - 1).stream()
                        .noneMatch(node ->
                                node.is("harm") || !node.labels("cause.").isEmpty());
        return right || begin - last.last() <= REPORTED && isReported(claim, begin)
                ? Optional.of(last)
                : Optional.empty();
    }

    private boolean isReported(Claim claim, int begin) {
        List<Node> before = told.scene(claim.line()).around(begin - 1, begin - 1);
        return begin > 0 && before.stream().anyMatch(node -> node.is("report"));
    }
}
