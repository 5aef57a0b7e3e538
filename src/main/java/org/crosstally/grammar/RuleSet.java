package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a layer, arranged so that a rule is hardly ever tried where it cannot match: by the labels that its first
 * node must have, and by the labels that must stand somewhere within its reach.
 */
final class RuleSet {

    private static final int NOT_LOOKED_FOR = -1;

    private final CompiledRule[] rules;
    private final int words;

    /** By label: the rules that may begin at a node with it. */
    private final @Nullable long[][] byLabel;

    /** Rules that may begin at nodes of no label in particular. */
    private final long[] anywhere;

    /** By rule: the labels it may begin with; none where it may begin anywhere. */
    private final LabelSets beginningsOf;

    /** What rules need: one label of each of their sets. Many need the same, which is looked for once. */
    private final Labels[] needs;

    /** The same, to be asked of every row. */
    private final LabelSets needSets;

    /** The rules that have a need, {@link #words} machine words for each. */
    private final long[] needy;

    /** By rule: its needs. */
    private final int[][] needsOf;

    /** By label: the needs that it satisfies; none where no rule needs it. */
    private final int[] @Nullable [] needsWith;

    RuleSet(List<CompiledRule> rules, int labels) {
        this.rules = rules.toArray(CompiledRule[]::new);
        this.words = (rules.size() >> 6) + 1;
        this.byLabel = new long[labels][];
        this.anywhere = new long[words];
        this.needsOf = new int[rules.size()][];
        Labels[] beginnings = new Labels[rules.size()];
        List<Labels> different = new ArrayList<>();
        for (int i = 0; i < this.rules.length; i++) {
            Pattern pattern = this.rules[i].pattern();
            beginnings[i] = pattern.firstAnyOf().orElse(Labels.NONE);
            if (pattern.firstAnyOf().isEmpty()) {
                put(anywhere, i);
            }
            enter(beginnings[i], i);
            needsOf[i] = numbered(pattern.needs(), different);
        }
        this.needs = different.toArray(Labels[]::new);
        this.needy = new long[needs.length * words];
        for (int i = 0; i < needsOf.length; i++) {
            for (int need : needsOf[i]) {
                needy[need * words + (i >> 6)] |= 1L << i;
            }
        }
        this.needsWith = new int[labels][];
        for (int need = 0; need < needs.length; need++) {
            int its = need;
            needs[need].numbers().forEach(label -> needsWith[label] = with(needsWith[label], its));
        }
        this.beginningsOf = new LabelSets(beginnings);
        this.needSets = new LabelSets(needs);
    }

    /** The needs of one rule as places in the list of all, to which those not there yet are added. */
    private static int[] numbered(Labels[] own, List<Labels> all) {
        // what few labels satisfy is missing most often: asked for first, it says no soonest
        Arrays.sort(own, Comparator.comparingInt(Labels::size));
        for (Labels need : own) {
            if (!all.contains(need)) {
                all.add(need);
            }
        }
        return Arrays.stream(own).mapToInt(all::indexOf).distinct().toArray();
    }

    private void enter(Labels first, int rule) {
        for (int label = 0; label < byLabel.length; label++) {
            if (first.has(label)) {
                long[] known = byLabel[label];
                if (known == null) {
                    known = new long[words];
                    byLabel[label] = known;
                }
                put(known, rule);
            }
        }
    }

    private static int[] with(int @Nullable [] known, int one) {
        if (known == null) {
            return new int[] {one};
        }
        int[] longer = Arrays.copyOf(known, known.length + 1);
        longer[known.length] = one;
        return longer;
    }

    private static void put(long[] set, int rule) {
        set[rule >> 6] |= 1L << rule;
    }

    CompiledRule rule(int number) {
        return rules[number];
    }

    Search search(Row row) {
        return new Search(row);
    }

    /** The rules on their way along a row, from the left. */
    final class Search {

        static final int NONE = -1;

        private final Row row;
        private final long[] able;
        private final long[] here;

        /** The labels that some able rule may begin with. */
        private final long[] beginnings;

        private final boolean hopeless;
        private int place;

        /** What the node at the place had when its rules were found. */
        private Labels labelsHere = Labels.NONE;

        /** How far the row's labels had grown when the able rules were found. */
        private int grownThen;

        /** By need: the nearest node from the last place asked for on that has one of its labels; empty until asked for. */
        private int[] nearest = {};

        private Search(Row row) {
            this.row = row;
            this.able = row.workspace().able(words);
            this.here = row.workspace().here(words);
            this.hopeless = !findAble();
            this.beginnings = hopeless ? able : row.workspace().beginnings();
            if (!hopeless) {
                findBeginnings();
            }
        }

        /** Finds the rules whose every need the row has somewhere; whether there are any. */
        private boolean findAble() {
            long[] labels = row.labels();
            grownThen = row.growth();
            Arrays.fill(able, 0, words, -1L);
            able[words - 1] = (1L << rules.length) - 1;
            for (int need = 0; need < needs.length; need++) {
                if (!needSets.meets(need, labels)) {
                    for (int i = 0; i < words; i++) {
                        able[i] &= ~needy[need * words + i];
                    }
                }
            }
            long any = 0;
            for (int i = 0; i < words; i++) {
                any |= able[i];
            }
            return any != 0;
        }

        private void findBeginnings() {
            for (int word = 0; word < words; word++) {
                for (long left = able[word]; left != 0; left &= left - 1) {
                    beginningsOf.addTo(beginnings, (word << 6) + Long.numberOfTrailingZeros(left));
                }
            }
        }

        /** Whether no rule finds in this row what it needs. */
        boolean isHopeless() {
            return hopeless;
        }

        /** Goes on to a place, whose rules {@link #next} then tells. */
        void at(int newPlace) {
            place = newPlace;
            System.arraycopy(anywhere, 0, here, 0, words);
            Labels labels = row.node(newPlace).labels();
            labelsHere = labels;
            long[] held = labels.held();
            int next = 0;
            for (long holding = labels.words(); holding != 0; holding &= holding - 1) {
                int word = Long.numberOfTrailingZeros(holding);
                for (long left = held[next++] & beginnings[word]; left != 0; left &= left - 1) {
                    long[] beginning = byLabel[(word << 6) + Long.numberOfTrailingZeros(left)];
                    if (beginning != null) {
                        for (int i = 0; i < words; i++) {
                            here[i] |= beginning[i];
                        }
                    }
                }
            }
            for (int i = 0; i < words; i++) {
                here[i] &= able[i];
            }
        }

        /** The next rule that may match at the place, in the order they are written; {@link #NONE} behind the last. */
        int next() {
            for (int word = 0; word < words; word++) {
                while (here[word] != 0) {
                    int rule = (word << 6) + Long.numberOfTrailingZeros(here[word]);
                    here[word] &= here[word] - 1;
                    if (isInReach(rule)) {
                        return rule;
                    }
                }
            }
            return NONE;
        }

        private boolean isInReach(int rule) {
            int longest = rules[rule].pattern().longest();
            for (int need : needsOf[rule]) {
                int there = nearest(need);
                if (there >= row.length() || there - place >= longest) {
                    return false;
                }
            }
            return true;
        }

        private int nearest(int need) {
            if (nearest.length == 0) {
                nearest = row.workspace().nearest(needs.length, NOT_LOOKED_FOR);
            }
            int there = Math.max(nearest[need], place);
            if (there > nearest[need]) {
                Labels needed = needs[need];
                while (there < row.length() && !row.node(there).labels().meets(needed)) {
                    there++;
                }
                nearest[need] = there;
            }
            return there;
        }

        /** A mark may be just what other rules were waiting for, here and farther on: those behind the rule are told anew. */
        void marked(int rule, Labels more) {
            boolean grown = row.growth() != grownThen;
            if (grown) {
                findAble();
                findBeginnings();
            }
            if (grown || row.node(place).labels() != labelsHere) {
                at(place);
                for (int i = 0; i <= rule >> 6; i++) {
                    here[i] &= i < rule >> 6 ? 0 : -2L << rule;
                }
            }
            if (nearest.length > 0) {
                lookAnewFor(more);
            }
        }

        private void lookAnewFor(Labels more) {
            long[] held = more.held();
            int next = 0;
            for (long holding = more.words(); holding != 0; holding &= holding - 1) {
                int word = Long.numberOfTrailingZeros(holding);
                for (long left = held[next++]; left != 0; left &= left - 1) {
                    int[] satisfied = needsWith[(word << 6) + Long.numberOfTrailingZeros(left)];
                    for (int i = 0; satisfied != null && i < satisfied.length; i++) {
                        nearest[satisfied[i]] = NOT_LOOKED_FOR;
                    }
                }
            }
        }
    }
}
