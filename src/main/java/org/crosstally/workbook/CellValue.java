package org.crosstally.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What goes into one cell. */
sealed interface CellValue {

    CellValue NOTHING = new Nothing();

    record Nothing() implements CellValue {}

    record Text(String text) implements CellValue {}

    record Number(double number) implements CellValue {}

    record Day(LocalDate day) implements CellValue {}

    record Moment(Instant instant) implements CellValue {}

    /** A sentence with the words from {@code start} to {@code end} in bold. */
    record Sentence(String text, int start, int end) implements CellValue {}

    /** Text that leads to a page on the web. */
    record WebLink(String text, String address) implements CellValue {}

    /** A cell that leads to another one of the workbook, such as {@code 'Figures'!A12}. */
    record InnerLink(String shown, String address) implements CellValue {}

    static CellValue text(String text) {
        return text.isEmpty() ? NOTHING : new Text(text);
    }

    static CellValue text(Optional<String> text) {
        return text.map(CellValue::text).orElse(NOTHING);
    }

    static CellValue words(Enum<?> constant) {
        return new Text(Words.of(constant));
    }

    static CellValue words(Optional<? extends Enum<?>> constant) {
        return constant.map(CellValue::words).orElse(NOTHING);
    }

    static CellValue number(double number) {
        return new Number(number);
    }

    static CellValue number(OptionalLong number) {
        return number.isPresent() ? new Number(number.getAsLong()) : NOTHING;
    }

    static CellValue number(OptionalDouble number) {
        return number.isPresent() ? new Number(number.getAsDouble()) : NOTHING;
    }

    static CellValue day(Optional<LocalDate> day) {
        return day.<CellValue>map(Day::new).orElse(NOTHING);
    }

    static CellValue web(Optional<String> address) {
        return address.<CellValue>map(it -> new WebLink(it, it)).orElse(NOTHING);
    }

    /** The text, leading to the cell where there is one. */
    static CellValue leading(String shown, Optional<String> address) {
        return address.<CellValue>map(it -> new InnerLink(shown, it)).orElseGet(() -> text(shown));
    }

    /** How many lines the text takes when it is wrapped at so many characters. */
    static int lines(CellValue value, int width) {
        if (value instanceof Text text) {
            return lines(text.text(), width);
        }
        if (value instanceof Sentence sentence) {
            return lines(sentence.text(), width);
        }
        if (value instanceof WebLink link) {
            return lines(link.text(), width);
        }
        return value instanceof InnerLink link ? lines(link.shown(), width) : 1;
    }

    /** Words stay whole unless one of them alone is longer than a line. */
    static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        int word = 0;
        for (int at = 0; at <= text.length(); at++) {
            char unit = at < text.length() ? text.charAt(at) : ' ';
            if (unit != ' ' && unit != '\n') {
                word++;
                continue;
            }
            if (used > 0 && used + 1 + word > width) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word;
            lines += Math.max(0, used - 1) / width;
            used = used > width ? (used - 1) % width + 1 : used;
            word = 0;
            if (unit == '\n') {
                lines++;
                used = 0;
            }
        }
        return lines;
    }
}
