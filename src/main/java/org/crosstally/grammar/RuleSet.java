package org.crosstally.grammar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** What the rules need, one behind the other; those of rule i from needsFrom[i] on. */
    private final Labels[] needs;

    private final int[] needsFrom;

    RuleSet(List<CompiledRule> rules, int labels) {
        this.rules = rules.toArray(CompiledRule[]::new);
        this.words = (rules.size() >> 6) + 1;
        this.byLabel = new long[labels][];
        this.anywhere = new long[words];
        this.needsFrom = new int[rules.size() + 1];
        for (int i = 0; i < this.rules.length; i++) {
            Optional<Labels> first = this.rules[i].pattern().firstAnyOf();
            if (first.isEmpty()) {
                put(anywhere, i);
            } else {
                enter(first.get(), i);
            }
            needsFrom[i + 1] = needsFrom[i] + this.rules[i].pattern().needs().length;
        }
        this.needs = new Labels[needsFrom[rules.size()]];
        for (int i = 0; i < this.rules.length; i++) {
            Labels[] own = this.rules[i].pattern().needs();
            // what few labels satisfy is missing most often: asked for first, it says no soonest
            Arrays.sort(own, Comparator.comparingInt(Labels::size));
            System.arraycopy(own, 0, needs, needsFrom[i], own.length);
        }
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
        private final long[] able = new long[words];
        private final long[] here = new long[words];

        /** The labels that some able rule may begin with. */
        private final long[] beginnings;

        private int place;

        /** By need: the nearest node from the last place asked for on that has one of its labels. */
        private int[] nearest = {};

        private Search(Row row) {
            this.row = row;
            this.beginnings = new long[row.labels().length];
            findAble();
        }

        private void findAble() {
            long[] labels = row.labels();
            for (int i = 0; i < rules.length; i++) {
                boolean all = !isAble(i);
                for (int k = needsFrom[i]; k < needsFrom[i + 1] && all; k++) {
                    all = needs[k].meets(labels);
                }
                if (all) {
                    put(able, i);
                    rules[i].pattern().firstAnyOf().ifPresent(first -> first.addTo(beginnings));
                }
            }
        }

        private boolean isAble(int rule) {
            return (able[rule >> 6] & 1L << rule) != 0;
        }

        /** Whether no rule finds in this row what it needs. */
        boolean isHopeless() {
            for (long word : able) {
                if (word != 0) {
                    return false;
                }
            }
            return true;
        }

        /** Goes on to a place, whose rules {@link #next} then tells. */
        void at(int newPlace) {
            place = newPlace;
            System.arraycopy(anywhere, 0, here, 0, words);
            long[] labels = row.node(newPlace).labels().bits();
            for (int word = 0; word < labels.length; word++) {
                for (long left = labels[word] & beginnings[word]; left != 0; left &= left - 1) {
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
            for (int k = needsFrom[rule]; k < needsFrom[rule + 1]; k++) {
                int there = nearest(k);
                if (there >= row.length() || there - place >= longest) {
                    return false;
                }
            }
            return true;
        }

        private int nearest(int need) {
            if (nearest.length == 0) {
                nearest = new int[needs.length];
                Arrays.fill(nearest, NOT_LOOKED_FOR);
            }
            int there = Math.max(nearest[need], place);
            if (there > nearest[need]) {
                while (there < row.length() && !row.node(there).labels().meets(needs[need])) {
                    there++;
                }
                nearest[need] = there;
            }
            return there;
        }

        /** A mark may be just what other rules were waiting for, here and farther on: those behind the rule are told anew. */
        void marked(int rule, Labels more) {
            findAble();
            at(place);
            for (int i = 0; i <= rule; i++) {
                here[i >> 6] &= ~(1L << i);
            }
            for (int k = 0; k < nearest.length; k++) {
                if (needs[k].meets(more)) {
                    nearest[k] = NOT_LOOKED_FOR;
                }
            }
        }
    }
}
