package org.crosstally.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.crosstally.comparison.Correction;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.Ruling;
import org.crosstally.figure.Measure;

/** The columns in which a person rules on a figure; what is written here is what {@link ReviewReader} reads back. */
final class ReviewColumns {

    static final String RULING = "Review";
    static final String LOW = "Corrected low";
    static final String HIGH = "Corrected high";
    static final String MEASURE = "Corrected measure";
    static final String AUTHORITY = "Corrected authority";
    static final String PLACE = "Corrected place";
    static final String FROM = "Corrected from";
    static final String TO = "Corrected to";
    static final String REVIEWER = "Reviewer";
    static final String NOTE = "Note";
    static final String KEY = "Key";

    private ReviewColumns() {}

    static List<Column<FigureRow>> columns() {
        return List.of(
                new Column<>(RULING, 14, Look.INPUT, review(it -> CellValue.words(it.ruling()))),
                new Column<>(LOW, 10, Look.INPUT_COUNT, correction(it -> CellValue.number(it.low()))),
                new Column<>(HIGH, 10, Look.INPUT_COUNT, correction(it -> CellValue.number(it.high()))),
                new Column<>(MEASURE, 11, Look.INPUT, correction(it -> CellValue.words(it.measure()))),
                new Column<>(AUTHORITY, 22, Look.INPUT, correction(it -> CellValue.text(it.authority()))),
                new Column<>(PLACE, 16, Look.INPUT, correction(it -> CellValue.text(it.place()))),
                new Column<>(FROM, 11, Look.INPUT_DAY, correction(it -> CellValue.day(it.from()))),
                new Column<>(TO, 11, Look.INPUT_DAY, correction(it -> CellValue.day(it.to()))),
                new Column<>(REVIEWER, 14, Look.INPUT, review(it -> CellValue.text(it.reviewer()))),
                new Column<>(NOTE, 30, Look.INPUT, review(it -> CellValue.text(it.note()))));
    }

    /** Lists to choose from, numbers and days only where they belong; what is typed elsewise Excel refuses at once. */
    static void validate(TableSheet.Filled filled, int first) {
        DataValidationHelper helper = new XSSFDataValidationHelper(filled.sheet());
        list(filled, helper, first, Ruling.values(), "accept, wrong, correct or not comparable");
        list(filled, helper, first + 3, Measure.values(), "one of the measures of the Method sheet");
        for (int column : new int[] {first + 1, first + 2}) {
            DataValidationConstraint whole =
                    helper.createIntegerConstraint(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "0", "0");
            add(filled, helper, column, whole, "a whole number, 0 or more");
        }
        for (int column : new int[] {first + 6, first + 7}) {
            DataValidationConstraint day = helper.createDateConstraint(
                    DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "1", "1", "yyyy-mm-dd");
            add(filled, helper, column, day, "a day, such as 2016-12-09");
        }
    }

    private static void list(
            TableSheet.Filled filled, DataValidationHelper helper, int column, Enum<?>[] values, String wanted) {
        String[] words = Arrays.stream(values).map(Words::of).toArray(String[]::new);
        add(filled, helper, column, helper.createExplicitListConstraint(words), wanted);
    }

    private static void add(
            TableSheet.Filled filled,
            DataValidationHelper helper,
            int column,
            DataValidationConstraint constraint,
            String wanted) {
        DataValidation validation = helper.createValidation(
                constraint, new CellRangeAddressList(filled.firstLine(), filled.lastLine(), column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox("Not understood", "This column takes " + wanted + ".");
        filled.sheet().addValidationData(validation);
    }

    private static Function<FigureRow, CellValue> review(Function<Review, CellValue> value) {
        return row -> row.review().map(value).orElse(CellValue.NOTHING);
    }

    private static Function<FigureRow, CellValue> correction(Function<Correction, CellValue> value) {
        return row -> row.review()
                .map(Review::correction)
                .filter(Predicate.not(Correction::isNone))
                .map(value)
                .orElse(CellValue.NOTHING);
    }
}
