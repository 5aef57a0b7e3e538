package org.crosstally.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.crosstally.figure.Cause;
import org.crosstally.reading.CauseWords.Named;

/** The causes that a sentence names while they are gathered, by their place; each step looks at those nearby alone. */
final class NamedCauses {

    private final NavigableMap<Integer, List<Named>> byToken = new TreeMap<>();
    private int bombings;
    private int otherWeapons;

    void add(Named named) {
        byToken.computeIfAbsent(named.token(), any -> new ArrayList<>(1)).add(named);
        count(named, 1);
    }

    private void count(Named named, int more) {
        bombings += named.cause() == Cause.BOMBING ? more : 0;
        otherWeapons += isPlainWeapon(named) ? more : 0;
    }

    private static boolean isPlainWeapon(Named named) {
        return !named.loose()
                && switch (named.cause()) {
                    case AIRSTRIKE, SHELLING, SHOOTING -> true;
                    default -> false;
                };
    }

    /** A car that was bombed, or that carried a bomb, met with no accident; nor did one where weapons are named beside it. */
    boolean tellOfWeapon(int first, int last) {
        long within = between(first, last).stream()
                .flatMap(List::stream)
                .filter(NamedCauses::isPlainWeapon)
                .count();
        return bombings > 0 || otherWeapons > within;
    }

    /** Puts one cause in the place of all those named from one token to another. */
    void replace(int first, int last, Named named) {
        Collection<List<Named>> gone = between(first, last);
        gone.forEach(words -> words.forEach(word -> count(word, -1)));
        gone.clear();
        add(named);
    }

    private Collection<List<Named>> between(int first, int last) {
        return byToken.subMap(first, true, last, true).values();
    }

    List<Named> inOrder() {
        List<Named> all = new ArrayList<>();
        byToken.values().forEach(all::addAll);
        return List.copyOf(all);
    }
}
