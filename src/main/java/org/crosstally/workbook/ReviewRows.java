package org.crosstally.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.crosstally.comparison.Correction;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.Ruling;
import org.crosstally.comparison.WordsKey;
import org.crosstally.figure.Measure;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one sheet into reviews; columns are told by their headers, so that they may be moved about. */
final class ReviewRows implements SheetContentsHandler {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,15}");
    private static final List<String> CORRECTIONS = List.of(
            ReviewColumns.LOW,
            ReviewColumns.HIGH,
            ReviewColumns.MEASURE,
            ReviewColumns.AUTHORITY,
            ReviewColumns.PLACE,
            ReviewColumns.FROM,
            ReviewColumns.TO);
    private static final List<String> NEEDED = List.of(ReviewColumns.RULING, ReviewColumns.KEY);

    private final String sheet;
    private final ReviewReader.Gathering gathering;
    private final Map<String, String> columnOf = new HashMap<>();
    private final Map<String, String> cells = new HashMap<>();
    private int line;
    private boolean faulty;

    ReviewRows(String sheet, ReviewReader.Gathering gathering) {
        this.sheet = sheet;
        this.gathering = gathering;
    }

    @Override
    public void startRow(int row) {
        line = row + 1;
        cells.clear();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        if (reference == null || value == null || value.isBlank()) {
            return;
        }
        String column = CellReference.convertNumToColString(new CellReference(reference).getCol());
        if (line == 1) {
            columnOf.putIfAbsent(value.strip(), column);
        } else {
            cells.put(column, value.strip());
        }
    }

    @Override
    public void endRow(int row) {
        if (line == 1) {
            for (String header : NEEDED) {
                if (!columnOf.containsKey(header)) {
                    gathering.fault(sheet, "1", "the column «" + header + "» is gone, so nothing can be read back");
                }
            }
        } else if (columnOf.keySet().containsAll(NEEDED)) {
            read();
        }
    }

    private void read() {
        Optional<String> ruling = text(ReviewColumns.RULING);
        Optional<String> corrected =
                CORRECTIONS.stream().filter(header -> text(header).isPresent()).findFirst();
        if (ruling.isEmpty()) {
            corrected.ifPresent(header -> fault(
                    ReviewColumns.RULING, "is empty, but «" + header + "» is filled; choose «correct» or clear it"));
            return;
        }
        faulty = false;
        Optional<Ruling> chosen = constant(ReviewColumns.RULING, Ruling.values());
        Correction correction = correction();
        Optional<String> key = text(ReviewColumns.KEY).filter(WordsKey::looksLikeOne);
        Optional<String> reviewer = text(ReviewColumns.REVIEWER).or(gathering::reviewer);
        if (key.isEmpty()) {
            fault(ReviewColumns.KEY, "is missing or damaged; do not change this hidden column");
        }
        if (reviewer.isEmpty()) {
            fault(ReviewColumns.REVIEWER, "is empty; a review needs the name of its reviewer");
        }
        if (!faulty && chosen.orElseThrow() == Ruling.CORRECT && correction.isNone()) {
            fault(ReviewColumns.RULING, "says «correct», but none of the columns for corrected values is filled");
        }
        if (!faulty && chosen.orElseThrow() != Ruling.CORRECT && !correction.isNone()) {
            fault(
                    ReviewColumns.RULING,
                    "says «" + Words.of(chosen.orElseThrow()) + "», but «" + corrected.orElseThrow()
                            + "» is filled; only «correct» goes with corrected values");
        }
        if (!faulty) {
            Review review = new Review(
                    key.orElseThrow(),
                    chosen.orElseThrow(),
                    correction,
                    reviewer.orElseThrow(),
                    text(ReviewColumns.NOTE).orElse(""),
                    gathering.at());
            gathering.take(sheet, cell(ReviewColumns.RULING), review);
        }
    }

    private Correction correction() {
        OptionalLong low = number(ReviewColumns.LOW);
        OptionalLong high = number(ReviewColumns.HIGH);
        Optional<LocalDate> from = day(ReviewColumns.FROM);
        Optional<LocalDate> to = day(ReviewColumns.TO);
        if (low.isPresent() && high.isPresent() && low.getAsLong() > high.getAsLong()) {
            fault(ReviewColumns.LOW, low.getAsLong() + " is above the corrected high, " + high.getAsLong());
            high = OptionalLong.empty();
        }
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            fault(ReviewColumns.TO, to.get() + " lies before the corrected first day, " + from.get());
            to = Optional.empty();
        }
        return new Correction(
                low,
                high,
                text(ReviewColumns.MEASURE).isEmpty()
                        ? Optional.empty()
                        : constant(ReviewColumns.MEASURE, Measure.values()),
                text(ReviewColumns.AUTHORITY),
                text(ReviewColumns.PLACE),
                from,
                to);
    }

    private Optional<String> text(String header) {
        return Optional.ofNullable(columnOf.get(header)).map(cells::get);
    }

    private <E extends Enum<E>> Optional<E> constant(String header, E[] values) {
        String written = text(header).orElse("").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        for (E value : values) {
            if (Words.of(value).equals(written)) {
                return Optional.of(value);
            }
        }
        fault(header, "«" + written + "» is none of " + words(values));
        return Optional.empty();
    }

    private static String words(Enum<?>[] values) {
        StringBuilder words = new StringBuilder();
        for (Enum<?> value : values) {
            words.append(words.isEmpty() ? "" : ", ").append(Words.of(value));
        }
        return words.toString();
    }

    private OptionalLong number(String header) {
        Optional<Long> number = parsed(
                header,
                "a whole number, 0 or more",
                written -> WHOLE.matcher(written).matches()
                        ? Optional.of(Long.parseLong(written.replace(",", "")))
                        : Optional.empty());
        return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
    }

    private Optional<LocalDate> day(String header) {
        return parsed(header, "a day such as 2016-12-09", written -> {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeParseException notOne) {
                return Optional.empty();
            }
        });
    }

    private <T> Optional<T> parsed(String header, String wanted, Function<String, Optional<T>> parse) {
        Optional<String> written = text(header);
        Optional<T> value = written.flatMap(parse);
        if (written.isPresent() && value.isEmpty()) {
            fault(header, "«" + written.get() + "» is not " + wanted);
        }
        return value;
    }

    private void fault(String header, String what) {
        faulty = true;
        gathering.fault(sheet, cell(header), header + " " + what);
    }

    /** Where the column is gone the row alone is named. */
    private String cell(String header) {
        return columnOf.getOrDefault(header, "") + line;
    }
}
