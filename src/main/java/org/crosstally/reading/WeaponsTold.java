package org.crosstally.reading;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.figure.Cause;
import org.crosstally.grammar.Node;

/**
 * Which weapons a page tells of: what they are decides what some words mean on it.
 *
 * @param airWar whether it speaks more of raids than of bombs that were laid: a bombing is one from the air there
 * @param shells whether it names guns or rockets: where it does not, a bombardment is one from the air
 * @param fromTheAir whether it tells of an attack from the air, and not just of aircraft or raids
 * @param any whether it tells of a fight or of weapons at all: where it does not, gas leaked by accident
 */
record WeaponsTold(boolean airWar, boolean shells, boolean fromTheAir, boolean any) {

    static WeaponsTold on(Page page) {
        boolean fromTheAir = tellsOfAttackFromTheAir(page);
        return new WeaponsTold(tellsOfAirWar(page), tellsOfShells(page), fromTheAir, fromTheAir || tellsOfArms(page));
    }

    /** An aircraft may have come to help or have crashed, and bandits raid: neither alone is an attack from the air. */
    private enum FromTheAir {
        CRAFT,
        RAID,
        PLAIN;

        static Optional<FromTheAir> of(Node node) {
            if (!node.is("cause.AIRSTRIKE")) {
                return Optional.empty();
            }
            if (node.is("loose") && node.isOneOf("vehicle raid")) {
                return Optional.of(node.is("raid") ? RAID : CRAFT);
            }
            return Optional.of(PLAIN);
        }
    }

    private static boolean tellsOfAttackFromTheAir(Page page) {
        Set<FromTheAir> told = page.lines().stream()
                .filter(line -> line.has("cause.AIRSTRIKE"))
                .flatMap(line -> line.surface().stream())
                .flatMap(node -> FromTheAir.of(node).stream())
                .collect(Collectors.toSet());
        return told.size() > 1 || told.contains(FromTheAir.PLAIN);
    }

    private static boolean tellsOfAirWar(Page page) {
        int raids = 0;
        int bombs = 0;
        for (Line line : page.lines()) {
            if (!line.has("cause.AIRSTRIKE") && !line.has("cause.BOMBING")) {
                continue;
            }
            for (Node node : line.surface()) {
                raids += node.is("cause.AIRSTRIKE") && !node.is("loose") ? 1 : 0;
                bombs += node.is("cause.BOMBING") && !node.is("either-bombing") && !node.is("loose") ? 1 : 0;
            }
        }
        return raids > bombs;
    }

    private static boolean tellsOfShells(Page page) {
        return page.lines().stream()
                .filter(line -> line.has("cause.SHELLING"))
                .flatMap(line -> line.surface().stream())
                .anyMatch(node -> node.is("cause.SHELLING") && !node.is("either-bombing"));
    }

    private static boolean tellsOfArms(Page page) {
        return page.lines().stream()
                .anyMatch(line -> line.has("gas-weapon")
                        || line.has("munition")
                        || CauseWords.plain(line).stream().anyMatch(word -> !word.loose() && isOfArms(word.cause())));
    }

    /** Whether it is a weapon's or a fight's own cause; blasts and gas may be accidents. */
    static boolean isOfArms(Cause cause) {
        return switch (cause) {
            case AIRSTRIKE, SHELLING, SHOOTING, EXECUTION, CLASHES, SIEGE -> true;
            case BOMBING, CHEMICAL, NATURAL, OTHER -> false;
        };
    }
}
