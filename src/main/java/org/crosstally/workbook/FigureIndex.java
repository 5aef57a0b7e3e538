package org.crosstally.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.comparison.Statement;
import org.crosstally.figure.Passage;

/** Where each figure stands in the Figures sheet, and the sentences that other sheets print; grows as rows go by. */
final class FigureIndex {

    /**
     * A sentence with who printed it.
     *
     * @param sentence the words, those of the quantity in bold
     * @param printed outlet and day
     */
    record Quote(CellValue.Sentence sentence, String printed, Optional<String> url) {}

    private final Rows rows;
    private final Set<Long> quoted;
    private final Map<Long, Quote> quotes = new HashMap<>();
    /** Eight bytes a figure: a million of them must fit beside everything else. */
    private long[] numbers = new long[1024];

    private int size;

    FigureIndex(Rows rows, Set<Long> quoted) {
        this.rows = rows;
        this.quoted = quoted;
    }

    void take(Statement statement) {
        if (size > 0 && statement.figureId() <= numbers[size - 1]) {
            throw new IllegalArgumentException("figures must come in rising order of their numbers, but "
                    + statement.figureId() + " follows " + numbers[size - 1]);
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = statement.figureId();
        if (quoted.contains(statement.figureId())) {
            quotes.put(statement.figureId(), quote(statement));
        }
    }

    /** The address of the figure's row; empty where the workbook does not hold it. */
    Optional<String> address(long figureId) {
        int row = Arrays.binarySearch(numbers, 0, size, figureId);
        return row < 0 ? Optional.empty() : Optional.of(rows.address(row));
    }

    Optional<Quote> quote(long figureId) {
        return Optional.ofNullable(quotes.get(figureId));
    }

    static CellValue.Sentence sentence(Passage passage) {
        int start = passage.quantityStart();
        return new CellValue.Sentence(
                passage.sentence(), start, start + passage.quantity().length());
    }

    private static Quote quote(Statement statement) {
        String outlet = statement.outlet().orElse(statement.article());
        String day = statement.articleDate().map(date -> ", " + date).orElse("");
        return new Quote(sentence(statement.figure().passage()), outlet + day, statement.url());
    }
}
