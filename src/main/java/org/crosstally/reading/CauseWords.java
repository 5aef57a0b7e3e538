package org.crosstally.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Node;

/**
 * What a page's words name as causes. Some words mean one thing beside another: a helicopter strikes, but one that was
 * shot down does not, and a plane that crashed struck nobody; a blast of a volcano is no bomb.
 */
final class CauseWords {

    /** How many sentences tell what an article is about. */
    private static final int OPENING = 6;

    /** How often a cause must be named there before the whole article is taken to be about it. */
    private static final int TELLING = 2;

    /** How many words may stand between the two of a frame. */
    private static final int REACH = 8;

    /** How many words behind "including" name some of those who were harmed. */
    private static final int INCLUDED = 3;

    /**
     * A word for a cause, at its token.
     *
     * @param either whether it is a bombing or bombardment that may be from the air or from the ground
     * @param fromTheAir whether the word itself may tell of an attack from the air
     */
    record Named(Cause cause, int token, boolean loose, boolean either, boolean fromTheAir) {
        Named(Cause cause, int token, boolean loose) {
            this(cause, token, loose, false, false);
        }
    }

    /** Two words that together name a cause which neither names alone. */
    private record Frame(String one, String other, boolean anyOrder, Cause cause, boolean loose) {

        boolean mayBeIn(Line line) {
            return line.has(one) && line.has(other);
        }
    }

    private static final List<Frame> FRAMES = List.of(
            new Frame("aircraft", "brought-down", true, Cause.SHOOTING, false),
            new Frame("munition", "from-above", true, Cause.AIRSTRIKE, false),
            new Frame("combats", "flames", false, Cause.NATURAL, false),
            new Frame("fire-crew", "combats", false, Cause.NATURAL, false),
            new Frame("vehicle", "wrecked", false, Cause.OTHER, false),
            new Frame("aircraft", "crashed", false, Cause.OTHER, false),
            new Frame("gunman", "assaults", false, Cause.SHOOTING, false),
            new Frame("structure", "gave-way", false, Cause.OTHER, true));

    private final Page page;
    private final WeaponsTold weapons;
    private final boolean volcano;
    private final boolean poison;
    private final Optional<Cause> main;
    private final Map<Integer, List<Named>> byLine = new HashMap<>();

    CauseWords(Page page) {
        this.page = page;
        this.weapons = WeaponsTold.on(page);
        this.volcano = page.lines().stream().anyMatch(line -> line.has("volcanic"));
        this.poison = page.lines().stream()
                .filter(line -> line.has("cause.CHEMICAL"))
                .flatMap(line -> line.surface().stream())
                .anyMatch(node -> node.is("cause.CHEMICAL") && !node.is("loose"));
        this.main = mainCause();
    }

    /** The cause that the whole article is about, where its opening tells of one event or one disaster. */
    Optional<Cause> main() {
        return main;
    }

    /** The causes that a line names, as they are meant on this page. */
    List<Named> of(Line line) {
        return byLine.computeIfAbsent(line.number(), any -> meant(line));
    }

    private List<Named> meant(Line line) {
        List<Named> meant = new ArrayList<>();
        for (Named named : tellsOfNature() ? plain(line) : spilled(plain(line))) {
            if (named.fromTheAir() && !weapons.fromTheAir()) {
                continue;
            }
            boolean bomb = named.cause() == Cause.BOMBING;
            if (weapons.airWar() && named.either() && (bomb || !weapons.shells())) {
                meant.add(new Named(Cause.AIRSTRIKE, named.token(), named.loose()));
            } else if (tellsOfNature() && (volcano && bomb || !weapons.any() && named.cause() == Cause.CHEMICAL)) {
                meant.add(new Named(Cause.NATURAL, named.token(), named.loose()));
            } else if (poison && named.cause() == Cause.CHEMICAL) {
                meant.add(new Named(Cause.CHEMICAL, named.token(), false));
            } else if (!(tellsOfNature() && named.loose() && named.cause() != Cause.NATURAL)) {
                meant.add(named);
            }
        }
        return meant;
    }

    /** Gas is a weapon where weapons or a fight are told of; where none are, it leaked by accident. */
    private List<Named> spilled(List<Named> words) {
        if (weapons.any() || words.stream().noneMatch(word -> word.cause() == Cause.CHEMICAL)) {
            return words;
        }
        return words.stream()
                .map(word -> word.cause() == Cause.CHEMICAL ? new Named(Cause.OTHER, word.token(), word.loose()) : word)
                .toList();
    }

    private boolean tellsOfNature() {
        return main.filter(Cause.NATURAL::equals).isPresent();
    }

    /** The causes that a line names by itself. */
    static List<Named> plain(Line line) {
        return line.causes();
    }

    /** Whether a line has a word that may name a cause. */
    static boolean mayBeIn(Line line) {
        return line.hasPrefix("cause.") || line.has("shoot") || FRAMES.stream().anyMatch(frame -> frame.mayBeIn(line));
    }

    /** The same, read from the line's words. */
    static List<Named> read(Line line) {
        List<Node> nodes = line.surface();
        NamedCauses named = new NamedCauses();
        int included = -1;
        for (Node node : nodes) {
            included = node.is("including") ? node.lastToken() + INCLUDED : included;
            if (node.is("shoot")) {
                named.add(new Named(Cause.SHOOTING, node.firstToken(), false));
            }
            if (node.firstToken() <= included && node.is("cause.BOMBING")) {
                continue; // bombers among the dead were no cause of their own death
            }
            for (String name : node.labels("cause.")) {
                cause(name)
                        .ifPresent(told -> named.add(new Named(
                                told,
                                node.firstToken(),
                                node.is("loose"),
                                node.is("either-bombing"),
                                node.is("cause.AIRSTRIKE"))));
            }
        }
        for (Frame frame : FRAMES) {
            if (frame.mayBeIn(line)) {
                apply(frame, nodes, named);
            }
        }
        return named.inOrder();
    }

    private static void apply(Frame frame, List<Node> nodes, NamedCauses named) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).is(frame.one()) || frame.anyOrder() && nodes.get(i).is(frame.other())) {
                String wanted = nodes.get(i).is(frame.one()) ? frame.other() : frame.one();
                Optional<Integer> end = partner(nodes, i, wanted);
                if (end.isPresent()) {
                    int first = nodes.get(i).firstToken();
                    int last = nodes.get(end.get()).lastToken();
                    if (frame.cause() == Cause.OTHER
                            && !frame.other().equals("crashed")
                            && named.tellOfWeapon(first, last)) {
                        continue;
                    }
                    named.replace(first, last, new Named(frame.cause(), first, frame.loose()));
                }
            }
        }
    }

    private static Optional<Integer> partner(List<Node> nodes, int from, String wanted) {
        for (int j = from + 1; j < nodes.size() && j <= from + REACH; j++) {
            if (nodes.get(j).is("clause-mark")) {
                return Optional.empty();
            }
            if (nodes.get(j).is(wanted)) {
                return Optional.of(j);
            }
        }
        return Optional.empty();
    }

    private Optional<Cause> mainCause() {
        int[] plain = new int[Cause.values().length];
        int[] loose = new int[Cause.values().length];
        for (Line line : page.lines()) {
            if (line.field() == Field.TITLE || line.number() < OPENING) {
                for (Named word : spilled(plain(line))) {
                    (word.loose() ? loose : plain)[word.cause().ordinal()]++;
                }
            }
        }
        int all = sum(plain);
        int peaceful = plain[Cause.NATURAL.ordinal()] + plain[Cause.OTHER.ordinal()];
        if (all == 0) {
            return peaceful(loose, sum(loose));
        }
        if (armed(loose) >= all && all == plain[Cause.NATURAL.ordinal()] && !sweepsTheCountry()) {
            return Optional.empty(); // what a strike or raid set on fire
        }
        if (plain[Cause.NATURAL.ordinal()] > all - peaceful || plain[Cause.OTHER.ordinal()] > all - peaceful) {
            return peaceful(plain, all);
        }
        for (Cause cause : List.of(Cause.SHOOTING, Cause.CHEMICAL, Cause.BOMBING)) {
            int count = plain[cause.ordinal()];
            if (count >= TELLING && count == all) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    private boolean sweepsTheCountry() {
        return page.lines().stream()
                .anyMatch(line -> (line.field() == Field.TITLE || line.number() < OPENING) && line.has("sweeping"));
    }

    private static int armed(int[] counts) {
        return Arrays.stream(Cause.values())
                .filter(WeaponsTold::isOfArms)
                .mapToInt(cause -> counts[cause.ordinal()])
                .sum();
    }

    private static Optional<Cause> peaceful(int[] counts, int all) {
        int natural = counts[Cause.NATURAL.ordinal()];
        int other = counts[Cause.OTHER.ordinal()];
        if ((natural + other) * 2 <= all) {
            return Optional.empty();
        }
        return Optional.of(natural >= other ? Cause.NATURAL : Cause.OTHER);
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** The cause of that name. */
    static Optional<Cause> cause(String name) {
        for (Cause cause : Cause.values()) {
            if (cause.name().equals(name)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
