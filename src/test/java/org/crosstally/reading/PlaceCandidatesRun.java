package org.crosstally.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crosstally.article.Article;
import org.crosstally.article.Sentences;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.grammar.Grammar;
import tools.jackson.databind.ObjectMapper;

/**
 * Prints every place weighed for every claim of annotated articles with its features, to fit the weights by: article,
 * claim's number in it, event, the place's line, its words, features.
 *
 * <pre>PlaceCandidatesRun ARTICLES.jsonl [more]</pre>
 */
public final class PlaceCandidatesRun {

    private static final Set<String> ABBREVIATIONS = WordLists.read(
            name -> PlaceCandidatesRun.class.getResourceAsStream("/org/crosstally/" + name),
            "lexicon/en/abbreviations.txt");

    private PlaceCandidatesRun() {}

    public static void main(String[] arguments) throws IOException {
        Grammar grammar = GrammarFigureReader.english().grammar();
        Gazetteer gazetteer = Gazetteer.load();
        ObjectMapper json = new ObjectMapper();
        for (String file : arguments) {
            for (String row : Files.readAllLines(Path.of(file))) {
                print(GoldRun.article(json.readTree(row)), grammar, gazetteer);
            }
        }
    }

    private static void print(Article article, Grammar grammar, Gazetteer gazetteer) {
        Page page = Page.of(article, new Sentences(ABBREVIATIONS), grammar);
        List<Claim> claims = new ArrayList<>();
        page.lines().forEach(line -> claims.addAll(new ClaimReader().read(line)));
        Toponyms toponyms = new Toponyms(grammar, gazetteer, page);
        Events events = Events.of(page, claims);
        PlaceFeatures features = PlaceFeatures.of(page, claims, events, toponyms);
        for (int i = 0; i < claims.size(); i++) {
            for (Toponym toponym : toponyms.all()) {
                System.out.println(String.join(
                        "\t",
                        article.id(),
                        String.valueOf(i),
                        String.valueOf(events.of(i)),
                        String.valueOf(toponym.line().number()),
                        toponym.words(),
                        features.of(i, toponym).toString()));
            }
        }
    }
}
