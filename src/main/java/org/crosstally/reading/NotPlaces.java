package org.crosstally.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.crosstally.grammar.Node;

/** Names of a page that are no places, however they are tied: storms, peoples, and what the words in them tell of. */
final class NotPlaces {

    private final Set<String> storms = new HashSet<>();
    private final Set<String> speakers = new HashSet<>();
    private final Predicate<String> isAPeople;

    /** @param isAPeople whether a name is that of the people of some place: Kashmiri, Siberian, Taiwanese */
    NotPlaces(Page page, Predicate<String> isAPeople) {
        this.isAPeople = isAPeople;
        page.lines().stream().filter(line -> line.has("storm-word")).forEach(this::note);
        page.lines().stream().filter(line -> line.has("plain-say")).forEach(this::noteSpeakers);
    }

    /** Zarbeel said: who says something once is a person or a body wherever the article names it. */
    private void noteSpeakers(Line line) {
        List<Node> words = line.surface();
        for (int i = 1; i < words.size(); i++) {
            Node name = words.get(i - 1);
            boolean placed = i > 1 && words.get(i - 2).isOneOf("in at on near from to of");
            if (words.get(i).is("plain-say") && name.is("capital") && name.is("unknown") && !placed) {
                speakers.add(name.foldedWords());
            }
        }
    }

    /** Cyclone Zarbeel: what the article calls Zarbeel from then on is the storm. */
    private void note(Line line) {
        List<Node> words = line.surface();
        for (int i = 1; i < words.size(); i++) {
            Node name = words.get(i);
            if (words.get(i - 1).is("storm-word")
                    && words.get(i - 1).is("one")
                    && name.is("capital")
                    && (name.is("unknown") || name.is("person"))) {
                storms.add(name.foldedWords());
            }
        }
    }

    /**
     * @param known whether the gazetteer has the name
     * @param sorted whether a word beside it says what sort of place it is
     */
    boolean hold(Node name, String words, boolean known, boolean sorted) {
        List<Node> all = name.children();
        boolean single = all.size() == 1;
        if (single && storms.contains(all.get(0).foldedWords()) || !known && single && isAPeople.test(words)) {
            return true;
        }
        if (words.length() == 1) {
            return true;
        }
        return !known
                && !sorted
                && (speakers.contains(all.get(all.size() - 1).foldedWords())
                        || all.stream().anyMatch(NotPlaces::tellsOfSomethingElse));
    }

    private static boolean tellsOfSomethingElse(Node word) {
        return !word.labels("cause.").isEmpty()
                || word.is("organisation")
                || !word.labels("k.").isEmpty();
    }
}
