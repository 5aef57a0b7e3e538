package org.crosstally.comparison;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was worked out lately, because articles say the same things again and again. Safe for many threads. */
final class Remembered<K, V> {

    /** Enough for the names of a large corpus, and few enough megabytes. */
    private static final int KEPT = 50_000;

    private final Map<K, V> values = new ConcurrentHashMap<>();

    /** @param work a pure function of the key */
    V of(K key, Function<K, V> work) {
        V known = values.get(key);
        if (known != null) {
            return known;
        }
        V found = work.apply(key);
        if (values.size() >= KEPT) {
            values.clear();
        }
        values.put(key, found);
        return found;
    }
}
