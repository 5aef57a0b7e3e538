package org.crosstally.intake;

/**
 * Remembers which ids a document has used, in sixteen bytes an id, so that no article takes another's place. Ids are
 * kept as 64-bit hashes: two that fall together only cost the later one its plain id.
 */
final class IdsSeen {

    private long[] slots = new long[64];
    private int count;

    /** Whether the id is new; from now on it is not. */
    boolean add(String id) {
        if (2 * (count + 1) > slots.length) {
            long[] old = slots;
            slots = new long[old.length * 2];
            for (long hash : old) {
                if (hash != 0) {
                    slots[slot(hash)] = hash;
                }
            }
        }
        long hash = hash(id);
        int slot = slot(hash);
        if (slots[slot] == hash) {
            return false;
        }
        slots[slot] = hash;
        count++;
        return true;
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 20) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static long hash(String id) {
        long hash = 1125899906842597L;
        for (int at = 0; at < id.length(); at++) {
            hash = (hash ^ id.charAt(at)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
