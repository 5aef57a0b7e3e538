package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.Optional;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Passage;
import org.crosstally.figure.Period;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;

/** Statements for tests, made up piece by piece: whatever a test does not care about has a plain default. */
final class Said {

    private long figureId = 1;
    private long articleId = 1;
    private String outlet = "Morning Herald";
    private Optional<LocalDate> printed = Optional.of(LocalDate.of(2015, 6, 10));
    private Field field = Field.TEXT;
    private int begin;
    private int nth = 1;
    private String sentence = "";
    private final Quantity quantity;
    private final Measure measure;
    private Status status = Status.OCCURRED;
    private Group group = Group.PEOPLE;
    private boolean part;
    private Optional<String> source = Optional.empty();
    private Optional<String> place = Optional.empty();
    private Optional<String> people = Optional.empty();
    private Period period = Period.UNKNOWN;
    private Optional<Cause> cause = Optional.empty();

    private Said(Quantity quantity, Measure measure) {
        this.quantity = quantity;
        this.measure = measure;
    }

    static Said killed(Quantity quantity) {
        return new Said(quantity, Measure.KILLED);
    }

    static Said of(Measure measure, Quantity quantity) {
        return new Said(quantity, measure);
    }

    Said inArticle(long article, String printedBy, String day) {
        articleId = article;
        outlet = printedBy;
        printed = Optional.of(LocalDate.parse(day));
        return this;
    }

    Said asFigure(long number) {
        figureId = number;
        begin = (int) number * 100;
        return this;
    }

    Said inTitle() {
        field = Field.TITLE;
        begin = 0;
        return this;
    }

    Said by(String words) {
        source = Optional.of(words);
        return this;
    }

    Said at(String words) {
        place = Optional.of(words);
        return this;
    }

    /** The words for the people. */
    Said of(String words) {
        people = Optional.of(words);
        return this;
    }

    /** With the words for the days, which may tell more than the days. */
    Said when(String words, String first, String last) {
        period = Period.of(words, LocalDate.parse(first), LocalDate.parse(last));
        return this;
    }

    Said on(String day) {
        return from(day, day);
    }

    Said from(String first, String last) {
        period = Period.of("then", LocalDate.parse(first), LocalDate.parse(last));
        return this;
    }

    Said among(Group people) {
        group = people;
        return this;
    }

    Said asPart() {
        part = true;
        return this;
    }

    Said caused(Cause how) {
        cause = Optional.of(how);
        return this;
    }

    Said as(Status how) {
        status = how;
        return this;
    }

    /** The sentence; the quantity's words need not stand in it, they are put in front. */
    Said in(String words) {
        sentence = words;
        return this;
    }

    /** Stands in the sentence that the figure of this number stands in. */
    Said besideFigure(long number) {
        begin = (int) number * 100;
        return this;
    }

    /** Makes it the second number of its sentence. */
    Said behind() {
        nth = 2;
        return this;
    }

    /** Makes it the third number of its sentence. */
    Said farBehind() {
        nth = 3;
        return this;
    }

    /** Makes it the first number of the sentence's own words. */
    Said atTheFourth() {
        nth = 4;
        return this;
    }

    Said nowhereAndNever() {
        printed = Optional.empty();
        outlet = "";
        return this;
    }

    Statement statement() {
        String whole = "Some number, another number, a further number: "
                + (sentence.isEmpty() ? "figure " + figureId + " of article " + articleId : sentence);
        return new Statement(
                figureId,
                articleId,
                "article-" + articleId,
                "Headline " + articleId,
                outlet.isEmpty() ? Optional.empty() : Optional.of(outlet),
                printed,
                Optional.empty(),
                new Figure(
                        new Passage(field, whole, "number", nth, begin),
                        quantity,
                        measure,
                        status,
                        group,
                        people,
                        part,
                        source,
                        place,
                        period,
                        cause,
                        "made-up",
                        1));
    }
}
