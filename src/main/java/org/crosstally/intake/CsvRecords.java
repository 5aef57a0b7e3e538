package org.crosstally.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.crosstally.intake.Lines.Line;

/**
 * Cuts a CSV into records, each of one line or, inside quotes, of several (RFC 4180). A quote that never closes costs
 * its own line only: reading goes on with the next one.
 */
final class CsvRecords implements Closeable {

    /**
     * @param line where the record starts
     * @param defect why the record cannot be read, if it cannot
     */
    record Framed(long line, String text, Optional<String> defect) {}

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final Lines lines;
    private final char delimiter;
    private final int limit;
    private final Deque<Line> ahead = new ArrayDeque<>();

    CsvRecords(Lines lines, char delimiter, int limit) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.limit = limit;
    }

    Optional<Framed> next() throws IOException {
        Optional<Line> first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Line start = first.get();
        if (start.tooLong()) {
            return Optional.of(framed(start, "the line is longer than " + limit + " characters"));
        }
        StringBuilder record = new StringBuilder(start.text());
        State state = follow(start.text(), State.FIELD_START);
        Deque<Line> taken = new ArrayDeque<>();
        while (state == State.QUOTED) {
            Optional<Line> next = line();
            next.ifPresent(taken::addLast);
            boolean full = next.isPresent()
                    && (next.get().tooLong()
                            || record.length() + next.get().text().length() > limit);
            if (next.isEmpty() || full) {
                giveBack(taken);
                return Optional.of(framed(
                        start,
                        "a quote that opens in this record does not close within "
                                + (full ? limit + " characters" : "the rest of the file")));
            }
            record.append('\n').append(next.get().text());
            state = follow(next.get().text(), state);
        }
        if (state == State.QUOTE_IN_QUOTED && !closed) {
            giveBack(taken);
            return Optional.of(framed(start, "a quote in this record closes in the middle of a value"));
        }
        return Optional.of(new Framed(start.number(), record.toString(), Optional.empty()));
    }

    private boolean closed = true;

    /** The state at the end of the line; {@code closed} falls where text follows a closing quote. */
    private State follow(String text, State before) {
        State state = before;
        closed = true;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (state) {
                case FIELD_START -> {
                    if (letter == '"') {
                        state = State.QUOTED;
                    } else if (letter != delimiter) {
                        state = State.PLAIN;
                    }
                }
                case PLAIN -> {
                    if (letter == delimiter) {
                        state = State.FIELD_START;
                    }
                }
                case QUOTED -> {
                    if (letter == '"') {
                        state = State.QUOTE_IN_QUOTED;
                    }
                }
                case QUOTE_IN_QUOTED -> {
                    if (letter == '"') {
                        state = State.QUOTED;
                    } else if (letter == delimiter) {
                        state = State.FIELD_START;
                    } else if (letter != ' ') {
                        closed = false;
                        return State.QUOTE_IN_QUOTED;
                    }
                }
            }
        }
        return state;
    }

    private Optional<Line> line() throws IOException {
        return ahead.isEmpty() ? lines.next() : Optional.of(ahead.removeFirst());
    }

    private void giveBack(Deque<Line> taken) {
        while (!taken.isEmpty()) {
            ahead.addFirst(taken.removeLast());
        }
    }

    private static Framed framed(Line start, String defect) {
        return new Framed(start.number(), start.text(), Optional.of(defect));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
