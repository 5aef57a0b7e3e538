package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs patterns over rows of nodes. A place and a fork that failed once are never tried again, so a match costs at most
 * the length of the pattern times the number of nodes it spans. One thread only; use it again and again, for it keeps
 * its space.
 */
final class Matcher {

    static final int NO_MATCH = -1;

    private long[] tried = new long[64];
    private int triedWords;

    // ways left to try: step, place and how many marks were set
    private int[] ways = new int[96];
    private int waysLeft;

    // begins and ends of named parts in the order they were met: part, and place or -place-1 for an end
    private int[] marks = new int[32];
    private int markEnd;

    private long steps;

    /** How many steps of patterns were made since this matcher was made. */
    long steps() {
        return steps;
    }

    /** The end (exclusive) of the match that begins there, or {@link #NO_MATCH}. */
    int match(Pattern pattern, Node[] row, int length, int begin) {
        clear();
        int step = 0;
        int place = begin;
        while (true) {
            steps++;
            byte kind = pattern.kinds[step];
            boolean failed = false;
            if (kind == Pattern.TEST) {
                if (place < length && pattern.tests[step].holds(row[place])) {
                    place++;
                    step = pattern.next[step];
                } else {
                    failed = true;
                }
            } else if (kind == Pattern.FORK) {
                boolean one = mayBegin(pattern.nextBegins[step], row, length, place);
                boolean two = mayBegin(pattern.otherBegins[step], row, length, place);
                if ((one || two) && isNew((place - begin) * pattern.forks + pattern.fork[step])) {
                    if (one && two) {
                        leave(pattern.other[step], place);
                    }
                    step = one ? pattern.next[step] : pattern.other[step];
                } else {
                    failed = true;
                }
            } else if (kind == Pattern.BEGIN) {
                mark(pattern.part[step], place);
                step = pattern.next[step];
            } else if (kind == Pattern.END) {
                mark(pattern.part[step], -place - 1);
                step = pattern.next[step];
            } else {
                return place;
            }
            if (failed) {
                if (waysLeft == 0) {
                    return NO_MATCH;
                }
                waysLeft -= 3;
                step = ways[waysLeft];
                place = ways[waysLeft + 1];
                markEnd = ways[waysLeft + 2];
            }
        }
    }

    /** Whether a way whose first node has one of the labels, where there are any, may lead on from a place. */
    private static boolean mayBegin(Labels beginnings, Node[] row, int length, int place) {
        return beginnings.isEmpty() || place < length && row[place].labels().meets(beginnings);
    }

    private void clear() {
        Arrays.fill(tried, 0, triedWords, 0L);
        triedWords = 0;
        waysLeft = 0;
        markEnd = 0;
    }

    private boolean isNew(int fork) {
        int word = fork >> 6;
        if (word >= triedWords) {
            if (word >= tried.length) {
                tried = Arrays.copyOf(tried, Math.max(word + 1, tried.length * 2));
            }
            triedWords = word + 1;
        }
        long bit = 1L << fork;
        boolean known = (tried[word] & bit) != 0;
        tried[word] |= bit;
        return !known;
    }

    private void leave(int step, int place) {
        if (waysLeft == ways.length) {
            ways = Arrays.copyOf(ways, waysLeft * 2);
        }
        ways[waysLeft] = step;
        ways[waysLeft + 1] = place;
        ways[waysLeft + 2] = markEnd;
        waysLeft += 3;
    }

    private void mark(int part, int place) {
        if (markEnd == marks.length) {
            marks = Arrays.copyOf(marks, markEnd * 2);
        }
        marks[markEnd] = part;
        marks[markEnd + 1] = place;
        markEnd += 2;
    }

    /** The nodes of the named parts of the match found last. */
    Map<String, List<Node>> parts(Pattern pattern, Node[] row) {
        if (markEnd == 0) {
            return Map.of();
        }
        Map<String, List<Node>> parts = new LinkedHashMap<>(4);
        for (int i = 0; i < markEnd; i += 2) {
            if (marks[i + 1] >= 0) {
                int end = endOf(marks[i], i + 2);
                if (end >= 0) {
                    List<Node> part = parts.computeIfAbsent(pattern.partName(marks[i]), none -> new ArrayList<>(2));
                    for (int at = marks[i + 1]; at < end; at++) {
                        part.add(row[at]);
                    }
                }
            }
        }
        return parts;
    }

    private int endOf(int part, int from) {
        for (int i = from; i < markEnd; i += 2) {
            if (marks[i] == part && marks[i + 1] < 0) {
                return -marks[i + 1] - 1;
            }
        }
        return NO_MATCH;
    }
}
