package org.crosstally.comparison;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was struck, or how, by whatever word: a ferry and a boat are one scene, a train and a bridge are two. */
final class Scenes {

    /** What each word stands for: the first word of its line. */
    private final Map<String, String> words = new TreeMap<>();

    void take(List<String> alike) {
        alike.forEach(word -> words.put(" " + word + " ", alike.get(0)));
    }

    /** The scenes of a sentence, folded and between blanks. */
    Set<String> in(String padded) {
        Set<String> found = new TreeSet<>();
        words.forEach((word, scene) -> {
            if (padded.contains(word)) {
                found.add(scene);
            }
        });
        return Set.copyOf(found);
    }
}
