package org.crosstally.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.crosstally.grammar.Stages;

/** How long each stage took, without the stages inside it. One thread only. */
final class StageTimes implements Stages {

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private long since;

    @Override
    public void begin(String stage) {
        settle();
        // a layer may be called as the reader that asks for it is
        open.push(open.isEmpty() ? stage : "grammar: " + stage);
    }

    @Override
    public void end() {
        settle();
        open.pop();
    }

    private void settle() {
        long now = System.nanoTime();
        if (!open.isEmpty()) {
            nanos.merge(Objects.requireNonNull(open.peek()), now - since, Long::sum);
        }
        since = now;
    }

    Map<String, Long> nanos() {
        return nanos;
    }
}
