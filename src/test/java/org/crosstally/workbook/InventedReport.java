package org.crosstally.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.crosstally.comparison.Answer;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.AuthorityKind;
import org.crosstally.comparison.Estimate;
import org.crosstally.comparison.Finding;
import org.crosstally.comparison.Question;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.Severity;
import org.crosstally.comparison.Statement;
import org.crosstally.comparison.Verdict;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Passage;
import org.crosstally.figure.Period;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;

/** A report on two invented events, a flood in Marrowdale and an evacuation of Kestrel Bay. */
final class InventedReport implements Report {

    static final Authority RESCUE =
            new Authority("valley-rescue", "Valley Rescue Service", AuthorityKind.RESCUE_SERVICE);
    static final Authority POLICE = new Authority("marrow-police", "Marrowdale police", AuthorityKind.POLICE);
    static final Authority MONITOR = new Authority("coast-watch", "Coast Watch", AuthorityKind.MONITOR);
    static final Authority OUTLET = new Authority("outlet-tidewater-post", "Tidewater Post", AuthorityKind.OUTLET);

    static final LocalDate FIRST_DAY = LocalDate.of(2031, 5, 3);
    static final Instant WRITTEN = Instant.parse("2031-05-09T04:10:00Z");

    private final List<FigureRow> figures = new ArrayList<>();
    private final List<QuestionRow> questions = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private Counts counts = new Counts(9, 6, 1, 1, 1, 0, 8);
    private boolean breaksOff;
    private LocalDate happened = FIRST_DAY;
    private Scope scope = Scope.EVERYTHING;

    static InventedReport empty() {
        return new InventedReport();
    }

    /** Two events, six questions of every kind of verdict an analyst meets first. */
    static InventedReport full() {
        return InventedEvents.report();
    }

    /** The day on which what is added next happened. */
    InventedReport happenedOn(LocalDate day) {
        happened = day;
        return this;
    }

    InventedReport rejects(RejectedRow row) {
        rejected.add(row);
        return this;
    }

    InventedReport with(Counts other) {
        counts = other;
        return this;
    }

    InventedReport limitedTo(Scope other) {
        scope = other;
        return this;
    }

    /** Loses its source in the middle of the last table. */
    InventedReport breakingOff() {
        breaksOff = true;
        return this;
    }

    /** Adds a lone figure that answers nothing. */
    InventedReport withFigure(String sentence, String quantity, Optional<String> url) {
        said(OUTLET, 0, Quantity.exactly(1), quantity, sentence, url);
        return this;
    }

    InventedReport reviewed(long figure, Review review) {
        FigureRow row = figures.get((int) figure - 1);
        figures.set(
                (int) figure - 1,
                new FigureRow(
                        row.statement(),
                        row.authority(),
                        row.place(),
                        row.questionId(),
                        Optional.of(review),
                        row.isNew()));
        return this;
    }

    Question question(String id) {
        return questions.stream()
                .map(QuestionRow::question)
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    FigureRow figure(long number) {
        return figures.get((int) number - 1);
    }

    Answer said(Authority authority, int day, Quantity quantity, String words, String sentence) {
        return said(
                authority,
                day,
                quantity,
                words,
                sentence,
                Optional.of("https://news.invalid/a?n=" + figures.size() + "&x=1"));
    }

    private Answer said(
            Authority authority, int day, Quantity quantity, String words, String sentence, Optional<String> url) {
        long number = figures.size() + 1L;
        LocalDate reported = FIRST_DAY.plusDays(day);
        Figure figure = new Figure(
                new Passage(Field.TEXT, sentence, words, 1, 0),
                quantity,
                Measure.KILLED,
                Status.OCCURRED,
                Group.PEOPLE,
                Optional.of("people"),
                false,
                authority.kind() == AuthorityKind.OUTLET ? Optional.empty() : Optional.of("the service"),
                Optional.of("Marrowdale"),
                Period.of("on Saturday", happened, happened),
                Optional.of(Cause.NATURAL),
                "passive-harm",
                0.93);
        figures.add(new FigureRow(
                new Statement(
                        number,
                        number,
                        "marrow-" + number,
                        "Water in the valley",
                        Optional.of("Tidewater Post"),
                        Optional.of(reported),
                        url,
                        figure),
                authority,
                Optional.of(new ListedPlace("77", "Marrowdale", Optional.of("Upper Fenland"), Optional.of("XF"))),
                Optional.empty(),
                Optional.empty(),
                number > 10));
        return new Answer(
                "a" + number,
                authority,
                quantity,
                Status.OCCURRED,
                words,
                Optional.of(reported),
                List.of(number),
                List.of("Tidewater Post"),
                List.of("alias"));
    }

    void ask(String event, String id, Measure measure, Group group, String place, Verdict verdict, Answer... answers) {
        for (Answer answer : answers) {
            int at = (int) (answer.carriers().get(0) - 1);
            FigureRow row = figures.get(at);
            figures.set(
                    at,
                    new FigureRow(
                            row.statement(), row.authority(), row.place(), Optional.of(id), row.review(), row.isNew()));
        }
        List<Finding> findings = verdict == Verdict.SINGLE
                ? List.of()
                : List.of(new Finding(
                        "f-" + id,
                        id,
                        verdict,
                        verdict == Verdict.AGREE
                                ? Severity.NOTE
                                : verdict == Verdict.DIFFER ? Severity.REVIEW : Severity.ALERT,
                        answers[0].authority().name() + " says " + answers[0].said() + ", "
                                + answers[1].authority().name() + " says " + answers[1].said() + ".",
                        List.of(
                                answers[0].carriers().get(0),
                                answers[1].carriers().get(0))));
        long[] ends = Stream.of(answers)
                .flatMap(answer ->
                        Stream.of(answer.quantity().low(), answer.quantity().high()))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sorted()
                .toArray();
        int authorities =
                (int) Stream.of(answers).map(Answer::authority).distinct().count();
        questions.add(new QuestionRow(
                new Question(
                        id,
                        event,
                        "How many " + group.name().toLowerCase(java.util.Locale.ROOT) + " "
                                + measure.name().toLowerCase(java.util.Locale.ROOT) + " in " + place + "?",
                        measure,
                        group,
                        Unit.PEOPLE,
                        Status.OCCURRED,
                        Optional.of(place),
                        Optional.of("77"),
                        new Period(Optional.empty(), Optional.of(FIRST_DAY), Optional.of(FIRST_DAY.plusDays(4))),
                        Optional.of(Cause.NATURAL),
                        List.of(answers),
                        new Estimate(
                                "interval",
                                OptionalLong.of(ends[0]),
                                OptionalLong.of(ends[ends.length / 2]),
                                OptionalLong.of(ends[ends.length - 1])),
                        verdict,
                        authorities,
                        findings),
                id.equals("q2") ? Set.of("f-q2") : Set.of()));
    }

    @Override
    public RunStamp stamp() {
        return new RunStamp(
                4, WRITTEN, Optional.of(WRITTEN.minusSeconds(86_400)), "0.1.0", "g7", "x3", Optional.of("z2"));
    }

    @Override
    public Counts counts() {
        return counts;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public MethodFacts method() {
        return new MethodFacts(
                "interval",
                List.of(new MethodFacts.Profile("interval", "Union of all intervals; best is what most allow for.")),
                List.of(new MethodFacts.VagueWord("dozens", 24, 99)),
                List.of(new MethodFacts.Accuracy("right in value, F1", "20 invented articles", 0.91)),
                List.of("A speaker named two sentences back is missed."));
    }

    @Override
    public Stream<String> inputs() {
        return Stream.of("/in/tidewater", "/in/broken.csv");
    }

    @Override
    public Stream<QuestionRow> questions() {
        return questions.stream();
    }

    @Override
    public Stream<FigureRow> figures() {
        return figures.stream();
    }

    @Override
    public Stream<ArticleRow> articles() {
        return figures.stream()
                .map(FigureRow::statement)
                .map(it -> new ArticleRow(
                        it.articleId(),
                        it.article(),
                        "/in/tidewater/" + it.article() + ".txt",
                        it.outlet(),
                        it.articleDate(),
                        Optional.of("printed in the text"),
                        it.url(),
                        it.title(),
                        it.articleId() == 2 ? Optional.of("marrow-1") : Optional.empty(),
                        1,
                        it.articleId() > 10));
    }

    @Override
    public Stream<RejectedRow> rejected() {
        return rejected.stream().peek(row -> {
            if (breaksOff) {
                throw new IllegalStateException("the database went away");
            }
        });
    }
}
