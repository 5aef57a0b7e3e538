package org.crosstally.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.crosstally.grammar.Node;

/**
 * What speaks for and against a place by how far its event reached: a storm passes over a country and its toll is that of
 * many places; a train leaves the rails at one, which the text names sooner or later. Looked up once for an article.
 */
final class PlaceReach {

    /** How many lines at the head of the article say what sort of event it is about. */
    private static final int OPENING_LINES = 3;

    /** How many words stand at most between what happened and the place it happened at. */
    private static final int BESIDE = 7;

    /** A heading has hardly more words than the place's name. */
    private static final int SHORT_HEADING = 5;

    /** How many words may stand in front of the place that opens a section. */
    private static final int OPENING_WORDS = 2;

    /** The fineness of a town; what is as fine is one place of several. */
    private static final int FINE = 3;

    private static final int NONE = -1;

    private enum Kind {
        SWEEPING,
        ACCIDENT,
        OTHER
    }

    private final PlacesTold told;
    private final Kind kind;
    private final int openingYear;
    private final Map<String, Integer> fineMentions = new HashMap<>();
    private final int[] sections;
    private final BitSet happening = new BitSet();
    private final BitSet otherYear = new BitSet();
    private int mostMentions;

    PlaceReach(Page page, PlacesTold told) {
        this.told = told;
        this.kind = kind(page, told);
        this.openingYear = page.article().date().map(date -> date.getYear()).orElse(NONE);
        this.sections = new int[page.lines().size()];
        int section = NONE;
        for (Line line : page.lines()) {
            if (opensSection(line)) {
                section = line.number();
            }
            sections[line.number()] = section;
            otherYear.set(line.number(), namesAnotherYear(line));
            for (Toponym place : told.allPlacesOf(line)) {
                happening.set(place.number(), happens(place));
            }
            for (Toponym place : told.placesOf(line)) {
                if (told.fineness(place) >= FINE && told.isTelling(place)) {
                    mostMentions = Math.max(mostMentions, fineMentions.merge(place.name(), 1, Integer::sum));
                }
            }
        }
    }

    /** What the head of the article tells of: floods, a storm, a quake; a crash, a fire; or else an attack. */
    private static Kind kind(Page page, PlacesTold told) {
        int sweeps = 0;
        int accidents = 0;
        int attacks = 0;
        for (Line line : page.lines()) {
            if (line.number() > told.lastHead() + OPENING_LINES) {
                break;
            }
            if (!line.has("sweeping") && !line.hasPrefix("cause.")) {
                continue;
            }
            for (Node node : line.surface()) {
                if (node.is("sweeping")) {
                    sweeps++;
                } else if (node.is("cause.NATURAL") || node.is("cause.OTHER")) {
                    accidents++;
                } else if (!node.labels("cause.").isEmpty() && !node.is("loose")) {
                    attacks++;
                }
            }
        }
        if (sweeps > accidents + attacks) {
            return Kind.SWEEPING;
        }
        return accidents > attacks ? Kind.ACCIDENT : Kind.OTHER;
    }

    /** In X, …; a line of nothing but X. */
    private boolean opensSection(Line line) {
        if (line.number() <= told.lastHead()) {
            return false;
        }
        for (Toponym place : told.placesOf(line)) {
            if (place.first() <= OPENING_WORDS && place.link() == Toponym.Link.IN
                    || place.first() == 0 && line.tokens().size() <= place.last() + SHORT_HEADING) {
                return true;
            }
        }
        return false;
    }

    void of(Claim claim, Toponym place, PlaceEvidence evidence) {
        boolean here = place.line() == claim.line();
        int fine = told.fineness(place);
        size(claim, fine, here, evidence);
        if (!here && fine >= FINE) {
            evidence.put(PlaceFeature.FINE_PLACES, Math.log1p(fineMentions.size()));
            evidence.put(
                    PlaceFeature.MOST_MENTIONED,
                    mostMentions >= 2 && fineMentions.getOrDefault(place.name(), 0) == mostMentions);
        }
        if (!here) {
            section(claim, place, evidence);
            evidence.put(
                    fine == 0 ? PlaceFeature.OTHER_YEAR_COUNTRY_AWAY : PlaceFeature.OTHER_YEAR_FINER_AWAY,
                    otherYear.get(claim.line().number()));
        }
        evidence.put(PlaceFeature.NARROWED_COARSE, fine <= 1 && place.narrowed());
        evidence.put(PlaceFeature.LISTED_HERE, here && place.node().is("list"));
        evidence.put(PlaceFeature.HAPPENS_THERE, happening.get(place.number()));
    }

    /** The more people and the wider the event, the larger the place. */
    private void size(Claim claim, int fine, boolean here, PlaceEvidence evidence) {
        double size = Math.log10(1.0 + claim.number());
        boolean sweeping = kind == Kind.SWEEPING;
        boolean accident = kind == Kind.ACCIDENT;
        boolean opening = !here && (told.isHead(claim.line()) || told.isLead(claim.line()));
        switch (fine) {
            case 0 -> {
                evidence.put(PlaceFeature.NUMBER_COUNTRY, size);
                evidence.put(here ? PlaceFeature.ACCIDENT_COUNTRY_HERE : PlaceFeature.ACCIDENT_COUNTRY_AWAY, accident);
                evidence.put(here ? PlaceFeature.SWEEPING_COUNTRY_HERE : PlaceFeature.SWEEPING_COUNTRY_AWAY, sweeping);
            }
            case 1 -> {
                evidence.put(PlaceFeature.NUMBER_PROVINCE, size);
                evidence.put(
                        here ? PlaceFeature.ACCIDENT_PROVINCE_HERE : PlaceFeature.ACCIDENT_PROVINCE_AWAY, accident);
                evidence.put(
                        here ? PlaceFeature.SWEEPING_PROVINCE_HERE : PlaceFeature.SWEEPING_PROVINCE_AWAY, sweeping);
            }
            default -> {
                evidence.put(PlaceFeature.NUMBER_FINER, size);
                evidence.put(here ? PlaceFeature.ACCIDENT_FINER_HERE : PlaceFeature.ACCIDENT_FINER_AWAY, accident);
                evidence.put(here ? PlaceFeature.SWEEPING_FINER_HERE : PlaceFeature.SWEEPING_FINER_AWAY, sweeping);
                evidence.put(PlaceFeature.ACCIDENT_FINER_OPENING, accident && opening);
                evidence.put(PlaceFeature.SWEEPING_FINER_OPENING, sweeping && opening);
                evidence.put(PlaceFeature.SWEEPING_NUMBER_FINER, sweeping ? size : 0);
            }
        }
    }

    private void section(Claim claim, Toponym place, PlaceEvidence evidence) {
        int section = sections[claim.line().number()];
        int line = place.line().number();
        if (section != NONE) {
            evidence.put(PlaceFeature.BEFORE_SECTION, line < section && line > told.lastHead());
            evidence.put(
                    PlaceFeature.OPENS_SECTION,
                    line == section
                            && place.first() <= OPENING_WORDS
                            && line < claim.line().number());
        }
        int next = sections[line];
        evidence.put(PlaceFeature.BEHIND_NEXT_SECTION, next > claim.line().number() && next != section);
    }

    /** Whether what happened stands close beside the place: the blast in X, derailed near X. */
    private boolean happens(Toponym place) {
        if (!place.line().hasPrefix("cause.")) {
            return false;
        }
        for (Node node : told.scene(place.line()).around(place.first() - BESIDE, place.first() - 1)) {
            if (!node.labels("cause.").isEmpty()
                    && told.scene(place.line()).unparted(node.lastToken() + 1, place.first())) {
                return true;
            }
        }
        return false;
    }

    private boolean namesAnotherYear(Line line) {
        if (openingYear == NONE || !line.has("year")) {
            return false;
        }
        String year = Integer.toString(openingYear);
        boolean another = false;
        for (Node node : line.surface()) {
            if (node.is("year")) {
                if (node.folded().equals(year)) {
                    return false;
                }
                another = true;
            }
        }
        return another;
    }
}
