package org.crosstally.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.article.Article;
import org.crosstally.figure.Passage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes for each figure of annotated articles what speaks for each time that may date it, for the weights to be fitted
 * (src/lexicon/period-weights.py).
 *
 * <pre>PeriodCandidatesRun ARTICLES.jsonl CANDIDATES.jsonl [more pairs]</pre>
 */
public final class PeriodCandidatesRun {

    private PeriodCandidatesRun() {}

    public static void main(String[] arguments) throws IOException {
        GrammarFigureReader reader = GrammarFigureReader.english();
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            List<String> rows = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(arguments[i]))) {
                Article article = GoldRun.article(json.readTree(line));
                for (Map<String, @Nullable Object> row : rows(reader, article)) {
                    rows.add(json.writeValueAsString(row));
                }
            }
            Files.write(Path.of(arguments[i + 1]), rows);
        }
    }

    private static List<Map<String, @Nullable Object>> rows(GrammarFigureReader reader, Article article) {
        Page page = reader.page(article);
        List<Claim> claims = new ArrayList<>();
        page.lines().forEach(line -> claims.addAll(new ClaimReader().read(line)));
        Optional<Dating> dating =
                article.date().map(printed -> Dating.of(page, claims, printed, new PlaceWeights(Map.of())));
        Retold retold = new Retold(page, claims);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Map<String, @Nullable Object> row = row(article, claims.get(i), i, dating);
            row.put("number", i);
            row.put("line", claims.get(i).line().number());
            row.put("heading", retold.isHeading(i));
            row.put("body", retold.body(i).orElse(-1));
            row.put("same", retold.same(i));
            row.put("value", claims.get(i).quantity().low().orElse(0));
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(
            Article article, Claim claim, int number, Optional<Dating> dating) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        String sentence = claim.line().squeezed();
        String quantity = claim.line().words(claim.words());
        row.put("article", article.id());
        row.put("field", claim.line().field().name().toLowerCase(java.util.Locale.ROOT));
        row.put("sentence", sentence);
        row.put("quantity", quantity);
        row.put("printed", day(article.date()));
        row.put("nth", Passage.occurrenceAt(sentence, quantity, claim.line().placeOf(claim.words())));
        row.put("measure", claim.measure().name());
        List<Map<String, @Nullable Object>> times = new ArrayList<>();
        for (WhenTold when : dating.map(known -> known.times(number)).orElse(List.of())) {
            Map<String, @Nullable Object> time = new LinkedHashMap<>();
            time.put("when", when.period().words().orElse(""));
            time.put("from", day(when.span().from()));
            time.put("to", day(when.span().to()));
            time.put("dates", when.time().dates());
            time.put("line", when.line().number() - claim.line().number());
            time.put("features", dating.orElseThrow().features(number, when));
            times.add(time);
        }
        row.put("times", times);
        return row;
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
