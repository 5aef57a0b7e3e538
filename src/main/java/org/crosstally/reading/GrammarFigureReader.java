package org.crosstally.reading;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crosstally.article.Article;
import org.crosstally.article.Sentences;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Passage;
import org.crosstally.figure.Period;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.grammar.Grammar;
import org.crosstally.grammar.GrammarFiles;
import org.crosstally.grammar.GrammarLoader;
import org.crosstally.grammar.GrammarVersion;
import org.crosstally.grammar.Stages;

/** Reads figures by a grammar. Immutable and safe for many threads. */
public final class GrammarFigureReader implements FigureReader {

    private static final String CONTENTS = "grammar/en/grammar.yml";

    /** Raised where the code of the reading changes what is read from the same grammar. */
    private static final String CODE = "7";

    private final Grammar grammar;
    private final Sentences sentences;
    private final ClaimReader claims = new ClaimReader();
    private final AttributionReader sources = new AttributionReader();
    private final PlaceReader places;
    private final PeriodReader periods;
    private final CauseReader causes = new CauseReader();

    private final Confidence confidence;

    private GrammarFigureReader(
            Grammar grammar, Sentences sentences, PlaceReader places, PeriodReader periods, Confidence confidence) {
        this.periods = periods;
        this.confidence = confidence;
        this.grammar = grammar;
        this.sentences = sentences;
        this.places = places;
    }

    /** The reader of English that comes with the program, with a gazetteer of its own. */
    public static GrammarFigureReader english() {
        return english(Gazetteer.load());
    }

    /** The same on a gazetteer that is loaded already. */
    public static GrammarFigureReader english(Gazetteer gazetteer) {
        GrammarFiles files = GrammarFigureReader::bundled;
        Grammar grammar = GrammarLoader.load(files, CONTENTS);
        PlaceReader places = new PlaceReader(
                grammar,
                gazetteer,
                PlaceWeights.read(files, "grammar/en/place-weights.tsv"),
                PlaceWeights.read(files, "grammar/en/place-witness-weights.tsv"));
        Sentences sentences = new Sentences(WordLists.read(files, "lexicon/en/abbreviations.txt"));
        Confidence confidence = Confidence.read(files, "grammar/en/confidence.tsv");
        PeriodReader periods = new PeriodReader(PlaceWeights.read(files, "grammar/en/period-weights.tsv"));
        return new GrammarFigureReader(grammar, sentences, places, periods, confidence);
    }

    /** The {@link #version} that {@link #english} would have; costs a small part of its time. */
    public static String englishVersion() {
        return CODE + "-" + GrammarVersion.of(GrammarFigureReader::bundled, CONTENTS);
    }

    private static InputStream bundled(String name) throws FileNotFoundException {
        InputStream stream = GrammarFigureReader.class.getResourceAsStream("/org/crosstally/" + name);
        if (stream == null) {
            throw new FileNotFoundException(name);
        }
        return stream;
    }

    @Override
    public List<Figure> read(Article article) {
        return read(article, Stages.UNWATCHED);
    }

    @Override
    public List<Explained> explain(Article article) {
        return readings(
                article,
                Stages.UNWATCHED,
                (figure, credit, located, dated, caused) -> new Explained(
                        figure,
                        Optional.of(credit.reason()),
                        Optional.of(located.reason().words()),
                        Optional.of(dated.reason()),
                        Optional.of(caused.reason())));
    }

    /** @param stages told of each step of the reading and of each layer of the grammar */
    List<Figure> read(Article article, Stages stages) {
        return readings(article, stages, (figure, credit, located, dated, caused) -> figure);
    }

    /** What becomes of a figure and of what its readers decided. */
    private interface Reading<T> {
        T of(Figure figure, Credit credit, Located located, Dated dated, Caused caused);
    }

    private <T> List<T> readings(Article article, Stages stages, Reading<T> reading) {
        Page page = during(stages, "words", () -> Page.of(article, sentences, grammar, stages));
        List<Claim> found = during(stages, "claims", () -> claims(page));
        if (found.isEmpty()) {
            return List.of();
        }
        List<Credit> credited = during(stages, "sources", () -> sources.read(page, found));
        List<Located> located = during(stages, "places", () -> places.locate(page, found));
        List<Dated> dated = during(stages, "periods", () -> periods.read(page, found));
        List<Caused> caused = during(stages, "causes", () -> causes.read(page, found));
        List<T> figures = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Credit credit = credited.get(i);
            Caused cause = caused.get(i);
            Located where = located.get(i);
            Dated when = dated.get(i);
            figure(found.get(i), credit.name(), where.place(), when.period(), cause.cause())
                    .map(figure -> reading.of(figure, credit, where, when, cause))
                    .ifPresent(figures::add);
        }
        return List.copyOf(figures);
    }

    private List<Claim> claims(Page page) {
        List<Claim> found = new ArrayList<>();
        page.lines().forEach(line -> found.addAll(claims.read(line)));
        boolean ofEvacuees = page.lines().stream().anyMatch(line -> line.has("evacuee"));
        return ofEvacuees ? found.stream().map(Claim::ofEvacuees).toList() : found;
    }

    private static <T> T during(Stages stages, String stage, Supplier<T> work) {
        stages.begin(stage);
        T done = work.get();
        stages.end();
        return done;
    }

    /** The article cut into lines. */
    Page page(Article article) {
        return Page.of(article, sentences, grammar);
    }

    private Optional<Figure> figure(
            Claim claim, Optional<String> source, Optional<String> place, Period period, Optional<Cause> cause) {
        return passage(claim)
                .map(passage -> new Figure(
                        passage,
                        claim.quantity(),
                        claim.measure(),
                        claim.status(),
                        claim.group(),
                        claim.people(),
                        claim.part(),
                        source,
                        place,
                        period,
                        cause,
                        claim.mention().rule().name(),
                        confidence.of(claim)));
    }

    private static Optional<Passage> passage(Claim claim) {
        String sentence = claim.line().squeezed();
        String quantity = claim.line().words(claim.words());
        int nth = Passage.occurrenceAt(sentence, quantity, claim.line().placeOf(claim.words()));
        return nth < 1
                ? Optional.empty()
                : Optional.of(new Passage(
                        claim.line().field(),
                        sentence,
                        quantity,
                        nth,
                        claim.line().sentence().begin()));
    }

    public Grammar grammar() {
        return grammar;
    }

    @Override
    public String version() {
        return CODE + "-" + grammar.version();
    }
}
