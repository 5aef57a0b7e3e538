package org.crosstally.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From folded names to rows of the place table. A key starts with the character that tells how it was folded. Keys lie
 * one behind the other in one array and are found through a hash table of their positions; a bitmap of the beginnings of
 * all keys, word by word, turns away nearly everything that is no place name before the table is asked.
 */
final class NameIndex {

    private static final int[] NOWHERE = {};
    private static final int BITMAP_BITS = 23;
    private static final int ADDED_BITS = 17;
    private static final long MULTIPLIER = 0x100000001b3L;

    private final byte[] keys;
    private final int[] keyEnds;
    private final int[] rows;
    private final int[] rowEnds;
    private final int[] table;
    private final long[] beginnings = new long[1 << (BITMAP_BITS - 6)];
    private final Map<String, List<Integer>> added = new HashMap<>();
    private final long[] addedKeys = new long[1 << (ADDED_BITS - 6)];

    NameIndex(byte[] keys, int[] keyEnds, int[] rows, int[] rowEnds) {
        this.keys = keys;
        this.keyEnds = keyEnds;
        this.rows = rows;
        this.rowEnds = rowEnds;
        this.table = new int[Math.max(2, Integer.highestOneBit(keyEnds.length * 2) * 2)];
        for (int key = 0; key < keyEnds.length; key++) {
            enter(key);
        }
    }

    private void enter(int key) {
        long hash = 0;
        int end = keyEnds[key];
        for (int i = start(key); i < end; i++) {
            if (keys[i] == ' ') {
                mark(hash);
            }
            hash = step(hash, (char) keys[i]);
        }
        mark(hash);
        int slot = slot(hash);
        while (table[slot] != 0) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = key + 1;
    }

    private int start(int key) {
        return key == 0 ? 0 : keyEnds[key - 1];
    }

    /** Adds a name of the supplement. */
    void add(String key, int row) {
        long hash = 0;
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) == ' ') {
                mark(hash);
            }
            hash = step(hash, key.charAt(i));
        }
        mark(hash);
        int bit = spread(hash) & (1 << ADDED_BITS) - 1;
        addedKeys[bit >> 6] |= 1L << bit;
        List<Integer> known = added.computeIfAbsent(key, absent -> new ArrayList<>(1));
        if (!known.contains(row)) {
            known.add(row);
        }
    }

    static long step(long hash, char letter) {
        return (hash ^ letter) * MULTIPLIER;
    }

    private static int spread(long hash) {
        return (int) ((hash ^ hash >>> 29) * 0x9E3779B97F4A7C15L >>> 33);
    }

    private int slot(long hash) {
        return spread(hash) & table.length - 1;
    }

    private void mark(long hash) {
        int bit = spread(hash) & (1 << BITMAP_BITS) - 1;
        beginnings[bit >> 6] |= 1L << bit;
    }

    /** Whether a key may begin with the words so hashed; a "no" is certain. */
    boolean mayBegin(long hash) {
        int bit = spread(hash) & (1 << BITMAP_BITS) - 1;
        return (beginnings[bit >> 6] & 1L << bit) != 0;
    }

    boolean contains(CharSequence key, long hash) {
        return mayBegin(hash) && (find(key, hash) >= 0 || mayBeAdded(hash) && added.containsKey(key.toString()));
    }

    private boolean mayBeAdded(long hash) {
        int bit = spread(hash) & (1 << ADDED_BITS) - 1;
        return (addedKeys[bit >> 6] & 1L << bit) != 0;
    }

    static long hash(CharSequence key) {
        return hash(0, key, 0);
    }

    /** Goes on with the hash of what stands in front. */
    static long hash(long before, CharSequence key, int from) {
        long hash = before;
        for (int i = from; i < key.length(); i++) {
            hash = step(hash, key.charAt(i));
        }
        return hash;
    }

    private int find(CharSequence key, long hash) {
        for (int slot = slot(hash); table[slot] != 0; slot = slot + 1 & table.length - 1) {
            if (equal(key, table[slot] - 1)) {
                return table[slot] - 1;
            }
        }
        return -1;
    }

    private boolean equal(CharSequence key, int candidate) {
        int start = start(candidate);
        if (keyEnds[candidate] - start != key.length()) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (keys[start + i] != key.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The rows that have that key, in no particular order. */
    int[] rows(String key) {
        long hash = hash(key);
        if (!mayBegin(hash)) {
            return NOWHERE;
        }
        int found = find(key, hash);
        int from = found <= 0 ? 0 : rowEnds[found - 1];
        int to = found < 0 ? 0 : rowEnds[found];
        List<Integer> more = added.getOrDefault(key, List.of());
        int[] all = new int[to - from + more.size()];
        System.arraycopy(rows, from, all, 0, to - from);
        for (int i = 0; i < more.size(); i++) {
            all[to - from + i] = more.get(i);
        }
        return all;
    }
}
