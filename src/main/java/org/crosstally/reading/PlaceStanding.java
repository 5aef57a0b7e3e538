package org.crosstally.reading;

import java.util.List;
import org.crosstally.article.Token;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Node;

/** What speaks for and against a named place whatever the claim: its extent, its words' neighbours, a dateline. */
final class PlaceStanding {

    /** How many tokens of a date and an agency stand between a dateline's place and its dash. */
    private static final int LONGEST_DATELINE = 8;

    private static final int LATEST_DATELINE = 3;

    /** A dateline may stand behind a date, a caption and other things of the page. */
    private static final int FIRST_LINES = 4;

    /** How many words lie between "a town" and the place that holds it. */
    private static final int FARTHEST_HELD = 8;

    /** How far behind a place the verb of one who speaks there stands. */
    private static final int FARTHEST_SPEAKER = 3;

    /** How many words stand between attackers and the word that they lie somewhere: of the Front which are positioned in. */
    private static final int FARTHEST_ATTACKER = 6;

    private final PlacesTold told;
    private final Toponyms toponyms;

    PlaceStanding(PlacesTold told, Toponyms toponyms) {
        this.told = told;
        this.toponyms = toponyms;
    }

    void of(Toponym place, PlaceEvidence evidence) {
        evidence.put(PlaceFeature.of(place.extent()), 1);
        evidence.put(PlaceFeature.of(place.link()), 1);
        evidence.put(PlaceFeature.MAJOR_CITY, toponyms.isMajorCity(place));
        evidence.put(PlaceFeature.NARROWED, place.narrowed());
        evidence.put(PlaceFeature.CONTAINER, toponyms.isContainer(place));
        evidence.put(PlaceFeature.MENTIONS, Math.log(told.mentions(place)));
        evidence.put(PlaceFeature.ABROAD, told.isAbroad(place));
        evidence.put(PlaceFeature.DATELINE, isDateline(place));
        holding(place, evidence);
        neighbours(place, evidence);
        letters(place, evidence);
    }

    /** A town in X, the village near X: the place is named only to say where another one lies, which has no name here. */
    private void holding(Toponym place, PlaceEvidence evidence) {
        Scene scene = told.scene(place.line());
        boolean one = false;
        boolean the = false;
        for (Scene.Unnamed noun : scene.unnamed()) {
            int apart = place.first() - noun.last();
            if (apart >= 1 && apart <= FARTHEST_HELD && scene.joins(noun.last() + 1, place.first())) {
                the |= noun.extent() != Toponym.Extent.SITE && noun.definite();
                one |= noun.extent() != Toponym.Extent.SITE && !noun.definite();
            }
        }
        evidence.put(PlaceFeature.HOLDS_THE_UNNAMED, the);
        evidence.put(PlaceFeature.HOLDS_AN_UNNAMED, one);
    }

    /** Opens the text in front of a dash, a colon or an agency in brackets: where the report was written. */
    private boolean isDateline(Toponym place) {
        if (place.line().field() != Field.TEXT
                || place.line().number() > told.lastHead() + FIRST_LINES
                || place.first() > LATEST_DATELINE) {
            return false;
        }
        for (Node node : place.line().surface()) {
            if (node.firstToken() > place.last() + LONGEST_DATELINE) {
                return false;
            }
            if (node.firstToken() > place.last()) {
                if (node.is("dash") || node.is("open") || node.is("colon-mark")) {
                    return true;
                }
                if (!node.is("capital") && !node.is("comma") && !node.is("stop") && !node.is("digits")) {
                    return false;
                }
            }
        }
        return false;
    }

    private void neighbours(Toponym place, PlaceEvidence evidence) {
        boolean spoken = false;
        boolean speaking = false;
        boolean ofInstitution = false;
        boolean speaks = false;
        boolean toInstitution = false;
        boolean bracket = false;
        int next = place.last() + 1;
        for (Node node : told.scene(place.line())
                .around(place.first() - FARTHEST_SPEAKER - 1, place.last() + FARTHEST_SPEAKER)) {
            int before = place.first() - node.lastToken();
            int behind = node.firstToken() - place.last();
            spoken |= before >= 2 && before <= 4 && node.is("report");
            speaking |= before == 2 && (node.is("speaks-there") || isOfAttackers(node, place.line()));
            ofInstitution |= before >= 2 && before <= 3 && isInstitution(node);
            speaks |= behind >= 1 && behind <= FARTHEST_SPEAKER && node.is("report");
            toInstitution |= node.firstToken() == next && isInstitution(node);
            bracket |= node.firstToken() == next && node.is("open");
        }
        boolean there = place.link() == Toponym.Link.IN || place.link() == Toponym.Link.FROM;
        evidence.put(PlaceFeature.SPOKEN_THERE, spoken && there);
        evidence.put(PlaceFeature.SPEAKING_THERE, speaking && there);
        evidence.put(PlaceFeature.INSTITUTION_BEFORE, ofInstitution);
        evidence.put(PlaceFeature.SPEAKS_BEHIND, speaks);
        evidence.put(PlaceFeature.INSTITUTION_BEHIND, toInstitution);
        evidence.put(PlaceFeature.BRACKET_BEHIND, bracket);
    }

    /** Terrorists positioned in X fired shells at Y: where those lie who are not themselves among the harmed. */
    private boolean isOfAttackers(Node position, Line line) {
        if (!position.is("lies-in-wait")) {
            return false;
        }
        for (Node node :
                told.scene(line).around(position.firstToken() - FARTHEST_ATTACKER, position.firstToken() - 1)) {
            if (node.isOneOf("nonstate g.FIGHTERS outlaw") && !told.tolls(line).counts(node.firstToken())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInstitution(Node node) {
        return node.is("institution") || node.is("person") || node.is("group-noun") && !node.is("place-noun");
    }

    private static void letters(Toponym place, PlaceEvidence evidence) {
        List<Token> tokens = place.line().tokens();
        int next = place.last() + 1;
        boolean capitals = isInCapitals(tokens.get(place.first()));
        boolean capitalBehind = next < tokens.size() && tokens.get(next).isCapitalised();
        evidence.put(
                PlaceFeature.CAPITAL_BEFORE,
                place.first() > 1 && tokens.get(place.first() - 1).isCapitalised());
        evidence.put(PlaceFeature.CAPITAL_BEHIND, capitalBehind);
        evidence.put(
                PlaceFeature.CAPITAL_OF,
                place.link() == Toponym.Link.OF
                        && place.first() > 1
                        && tokens.get(place.first() - 2).isCapitalised());
        evidence.put(PlaceFeature.PRINTED_IN_CAPITALS, capitals);
        evidence.put(
                PlaceFeature.WITH_AGENCY,
                place.link() == Toponym.Link.NONE
                        && next + 1 < tokens.size()
                        && (capitals && capitalBehind || isAgency(tokens.get(next), tokens.get(next + 1))));
    }

    /** X (Agency), X AGENCY Monday: the head of a report wherever it stands. */
    private static boolean isAgency(Token word, Token next) {
        boolean opens = word.text().equals("(");
        boolean letters = word.text().length() >= 2 && word.text().chars().allMatch(Character::isUpperCase);
        return (opens || letters) && next.isCapitalised();
    }

    private static boolean isInCapitals(Token word) {
        return word.text().length() > 3 && word.text().chars().allMatch(Character::isUpperCase);
    }
}
