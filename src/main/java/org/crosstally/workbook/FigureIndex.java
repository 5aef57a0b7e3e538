package org.crosstally.workbook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.comparison.Answer;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.Ruling;
import org.crosstally.comparison.Statement;
import org.crosstally.figure.Passage;
import org.crosstally.figure.Quantity;

/** Where each figure stands in the Figures sheet, and the sentences that other sheets print; grows as rows go by. */
final class FigureIndex {

    /**
     * A sentence with who printed it.
     *
     * @param sentence the words, those of the quantity in bold
     * @param quantity what the sentence says
     * @param printed outlet and day
     */
    record Quote(long figure, CellValue.Sentence sentence, Quantity quantity, String printed, Optional<String> url) {}

    private final Rows rows;
    private final Set<Long> quoted;
    private final Map<Long, Quote> quotes = new HashMap<>();
    private final Map<Long, Review> reviews = new HashMap<>();
    /** Eight bytes a figure: a million of them must fit beside everything else. */
    private long[] numbers = new long[1024];

    private int size;

    FigureIndex(Rows rows, Set<Long> quoted) {
        this.rows = rows;
        this.quoted = quoted;
    }

    void take(FigureRow row) {
        Statement statement = row.statement();
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
        row.review().ifPresent(review -> reviews.put(statement.figureId(), review));
    }

    /** The address of the figure's row; empty where the workbook does not hold it. */
    Optional<String> address(long figureId) {
        int row = Arrays.binarySearch(numbers, 0, size, figureId);
        return row < 0 ? Optional.empty() : Optional.of(rows.address(row));
    }

    /** The sentence that says what the side says; several may carry it, and a headline is often vaguer than the text. */
    Optional<Quote> quote(Side side) {
        List<Quote> known = side.figures().stream()
                .map(quotes::get)
                .filter(Objects::nonNull)
                .toList();
        return known.stream()
                .filter(quote ->
                        side.quantity().filter(quote.quantity()::equals).isPresent())
                .findFirst()
                .or(() -> known.stream().findFirst());
    }

    boolean areReviewed(List<Long> ofFinding) {
        return !ofFinding.isEmpty() && ofFinding.stream().allMatch(reviews::containsKey);
    }

    /** {@code accept (Imke)} where all figures are reviewed, {@code 1 of 2: wrong (Imke)} where some are. */
    String reviewed(List<Long> ofFinding) {
        List<Review> known =
                ofFinding.stream().map(reviews::get).filter(Objects::nonNull).toList();
        String rulings = known.stream()
                .map(review -> Words.of(review.ruling()) + " (" + review.reviewer() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return known.isEmpty() || known.size() == ofFinding.size()
                ? rulings
                : known.size() + " of " + ofFinding.size() + ": " + rulings;
    }

    /** What the answer says; a tick behind it where a person let it stand, a pen where a person corrected it. */
    String said(Answer answer) {
        Set<Ruling> rulings = EnumSet.noneOf(Ruling.class);
        answer.carriers()
                .forEach(figure ->
                        Optional.ofNullable(reviews.get(figure)).ifPresent(review -> rulings.add(review.ruling())));
        return Words.said(answer)
                + (rulings.contains(Ruling.CORRECT) ? " ✎" : "")
                + (rulings.contains(Ruling.ACCEPT) ? " ✓" : "");
    }

    /** The address of the first of the answer's figures that the workbook holds. */
    Optional<String> address(Answer answer) {
        return answer.carriers().stream()
                .map(this::address)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static CellValue.Sentence sentence(Passage passage) {
        int start = passage.quantityStart();
        return new CellValue.Sentence(
                passage.sentence(), start, start + passage.quantity().length());
    }

    private static Quote quote(Statement statement) {
        String outlet = statement.outlet().orElse(statement.article());
        String day = statement.articleDate().map(date -> ", " + date).orElse("");
        return new Quote(
                statement.figureId(),
                sentence(statement.figure().passage()),
                statement.figure().quantity(),
                outlet + day,
                statement.url());
    }
}
