package org.crosstally.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines of a text, each no longer than a limit: a line of a gigabyte costs no more memory than the limit. */
final class Lines implements Closeable {

    /**
     * @param number counted from 1
     * @param text without its end of line; only its beginning where it is too long
     */
    record Line(long number, String text, boolean tooLong) {}

    private final Reader reader;
    private final int limit;
    private final char[] buffer = new char[16_384];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private long number;
    private boolean afterReturn;

    Lines(Reader reader, int limit) {
        this.reader = reader;
        this.limit = limit;
    }

    Optional<Line> next() throws IOException {
        line.setLength(0);
        boolean tooLong = false;
        while (true) {
            if (at == end && !fill()) {
                boolean anything = line.length() > 0 || tooLong;
                return anything ? Optional.of(new Line(++number, line.toString(), tooLong)) : Optional.empty();
            }
            if (afterReturn) {
                afterReturn = false;
                if (buffer[at] == '\n') {
                    at++;
                    continue;
                }
            }
            int start = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            int room = limit - line.length();
            line.append(buffer, start, Math.min(at - start, room));
            tooLong |= at - start > room;
            if (at < end) {
                afterReturn = buffer[at++] == '\r';
                return Optional.of(new Line(++number, line.toString(), tooLong));
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(reader.read(buffer, 0, buffer.length), 0);
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
