package org.crosstally.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.crosstally.article.Article;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Measure;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.intake.Intake;
import org.crosstally.intake.IntakeOptions;
import org.crosstally.intake.Intaken;
import org.crosstally.reading.FigureReader;
import org.crosstally.reading.GrammarFigureReader;

/**
 * Reads a corpus, compares it and prints what a closing note needs: events by place and day with all their answers,
 * questions with several answers drawn at random, and pairs of outlets' articles on one place and day drawn at random,
 * with whether they share a question. Arguments: the corpus, how many to draw (50), then events as
 * {@code place@first..last}. {@code -Dcrosstally.seed=7} draws others.
 */
final class CorpusReport {

    private static final long SEED = Long.getLong("crosstally.seed", 42);
    /** How the corpus at hand writes its days. */
    private static final String DATES = System.getProperty("crosstally.dates", "M/d/yyyy");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Gazetteer gazetteer = Gazetteer.load();
    private final Authorities authorities = Authorities.load();
    private final List<Statement> statements = new ArrayList<>();
    private final ComparisonReport report = new ComparisonReport();
    private List<Question> questions = List.of();

    public static void main(String[] arguments) throws IOException {
        CorpusReport corpus = new CorpusReport();
        corpus.read(Path.of(arguments[0]));
        corpus.compare();
        int drawn = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        for (int i = 2; i < arguments.length; i++) {
            corpus.event(arguments[i]);
        }
        corpus.drawQuestions(drawn);
        corpus.drawPairs(drawn);
    }

    private void read(Path input) throws IOException {
        FigureReader reader = GrammarFigureReader.english();
        long start = System.nanoTime();
        long articles = 0;
        try (Intake intake = Intake.open(
                List.of(input), IntakeOptions.usual(LocalDate.of(2100, 1, 1)).withDateFormat(DATES))) {
            for (Optional<Intaken> next = intake.next(); next.isPresent(); next = intake.next()) {
                if (next.get() instanceof Intaken.Accepted accepted) {
                    articles++;
                    take(accepted.article(), articles, reader);
                }
            }
        }
        out.printf(
                "%,d articles, %,d figures read in %.1f s%n",
                articles, statements.size(), (System.nanoTime() - start) / 1e9);
    }

    private void take(Article article, long number, FigureReader reader) {
        for (Figure figure : reader.read(article)) {
            statements.add(new Statement(
                    statements.size() + 1L,
                    number,
                    article.id(),
                    article.title(),
                    article.outlet(),
                    article.date(),
                    article.url(),
                    figure));
        }
    }

    private void compare() {
        long start = System.nanoTime();
        questions = Runs.questions(Comparison.with(gazetteer, authorities, Profile.INTERVAL), statements);
        report.know(statements);
        out.printf("compared in %.1f s%n", (System.nanoTime() - start) / 1e9);
        report.summary(statements, questions);
    }

    private void event(String wanted) {
        String place = wanted.substring(0, wanted.indexOf('@'));
        String[] days = wanted.substring(wanted.indexOf('@') + 1).split("\\.\\.");
        Where where = new Where(gazetteer.resolve(place, Optional.of("SY")), gazetteer.fold(place), false);
        out.printf("%n%n######## %s (%s)%n", wanted, where.spot());
        for (Question question : questions) {
            boolean here = question.placeId().isPresent()
                    ? question.placeId()
                            .get()
                            .equals(where.place().map(found -> found.id()).orElse(""))
                    : question.place().map(gazetteer::fold).orElse("").equals(where.words());
            boolean then = question.period().isClosed()
                    && !question.period().from().orElseThrow().isAfter(LocalDate.parse(days[1]))
                    && !question.period().to().orElseThrow().isBefore(LocalDate.parse(days[0]));
            if (here && then) {
                report.print(question);
            }
        }
    }

    private void drawQuestions(int drawn) {
        List<Question> several = new ArrayList<>(questions.stream()
                .filter(question -> question.answers().size() > 1)
                .toList());
        Collections.shuffle(several, new Random(SEED));
        out.printf(
                "%n%n######## %d questions of %d with several answers%n",
                Math.min(drawn, several.size()), several.size());
        several.stream().limit(drawn).forEach(report::print);
    }

    private record PlaceAndDay(String spot, LocalDate day) {}

    private record Pair(Claim one, Claim other) {}

    private void drawPairs(int drawn) {
        Map<Long, Set<String>> asked = new HashMap<>();
        Map<Long, Long> articles = new HashMap<>();
        statements.forEach(statement -> articles.put(statement.figureId(), statement.articleId()));
        for (Question question : questions) {
            question.answers()
                    .forEach(answer -> answer.carriers()
                            .forEach(carrier -> asked.computeIfAbsent(
                                            articles.getOrDefault(carrier, 0L), key -> new HashSet<>())
                                    .add(question.id())));
        }
        List<Pair> pairs = pairs();
        Collections.shuffle(pairs, new Random(SEED));
        int sharing = 0;
        int shown = 0;
        out.printf(
                "%n%n######## pairs of outlets' articles with people killed at one place on one day: %d%n",
                pairs.size());
        for (Pair pair : pairs.subList(0, Math.min(drawn, pairs.size()))) {
            Set<String> common =
                    new HashSet<>(asked.getOrDefault(pair.one().lead().articleId(), Set.of()));
            common.retainAll(asked.getOrDefault(pair.other().lead().articleId(), Set.of()));
            sharing += common.isEmpty() ? 0 : 1;
            shown++;
            out.printf(
                    "%n%s %s %s%n",
                    common.isEmpty() ? "APART" : "share",
                    pair.one().where().spot(),
                    pair.one().when());
            print(pair.one());
            print(pair.other());
        }
        out.printf("%n%d of %d pairs share a question%n", sharing, shown);
    }

    private void print(Claim claim) {
        Statement lead = claim.lead();
        String sentence = lead.figure().passage().sentence();
        out.printf(
                "   %s %s %s | %s | %s | %s | %s | %s%n",
                lead.outlet().orElse("?"),
                lead.article(),
                claim.quantity().low(),
                claim.group(),
                claim.credited().authority().name(),
                lead.figure().place().orElse("-"),
                claim.cause().map(Object::toString).orElse("-"),
                sentence.substring(0, Math.min(170, sentence.length())));
    }

    /** One pair for each two articles, on the first event that both tell of. */
    private List<Pair> pairs() {
        ClaimReader claimReader = new ClaimReader(gazetteer, authorities, EventWords.load());
        Map<PlaceAndDay, List<Claim>> together = new LinkedHashMap<>();
        for (Claim claim : claimReader.claims(statements, Optional.of("SY"))) {
            boolean oneDay = claim.when().kind() == When.Kind.DAYS
                    && claim.when().first().equals(claim.when().last());
            if (oneDay
                    && claim.measure() == Measure.KILLED
                    && claim.where().isTold()
                    && !claim.where().isBroad()) {
                together.computeIfAbsent(
                                new PlaceAndDay(
                                        claim.where().spot(), claim.when().last()),
                                key -> new ArrayList<>())
                        .add(claim);
            }
        }
        Map<String, Pair> pairs = new TreeMap<>();
        for (List<Claim> claims : together.values()) {
            for (Claim one : claims) {
                for (Claim other : claims) {
                    boolean twoOutlets =
                            !one.lead().outlet().equals(other.lead().outlet());
                    if (one.lead().articleId() < other.lead().articleId() && twoOutlets) {
                        pairs.putIfAbsent(
                                one.lead().articleId() + "/" + other.lead().articleId(), new Pair(one, other));
                    }
                }
            }
        }
        return new ArrayList<>(pairs.values());
    }
}
