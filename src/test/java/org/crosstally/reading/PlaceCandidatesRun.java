package org.crosstally.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crosstally.article.Article;
import org.crosstally.article.Sentences;
import org.crosstally.figure.Passage;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.grammar.Grammar;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes for each article the places weighed for every claim, with what speaks for each of them, for the weights to be
 * fitted.
 *
 * <pre>PlaceCandidatesRun ARTICLES.jsonl CANDIDATES.jsonl [more pairs]</pre>
 */
public final class PlaceCandidatesRun {

    private static final Set<String> ABBREVIATIONS = WordLists.read(
            name -> PlaceCandidatesRun.class.getResourceAsStream("/org/crosstally/" + name),
            "lexicon/en/abbreviations.txt");

    private PlaceCandidatesRun() {}

    public static void main(String[] arguments) throws IOException {
        Gazetteer gazetteer = Gazetteer.load();
        Grammar grammar = GrammarFigureReader.english(gazetteer).grammar();
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            List<String> rows = new ArrayList<>();
            for (String row : Files.readAllLines(Path.of(arguments[i]))) {
                rows.add(json.writeValueAsString(row(GoldRun.article(json.readTree(row)), grammar, gazetteer)));
            }
            Files.write(Path.of(arguments[i + 1]), rows);
        }
    }

    private static Map<String, @Nullable Object> row(Article article, Grammar grammar, Gazetteer gazetteer) {
        Page page = Page.of(article, new Sentences(ABBREVIATIONS), grammar);
        List<Claim> claims = new ArrayList<>();
        page.lines().forEach(line -> claims.addAll(new ClaimReader().read(line)));
        Toponyms toponyms = new Toponyms(grammar, gazetteer, page);
        Events events = Events.of(page, claims);
        PlaceFeatures features = new PlaceFeatures(page, claims, events, toponyms);
        List<Toponym> named = toponyms.all();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("article", article.id());
        List<Object> places = new ArrayList<>();
        for (Toponym place : named) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("words", place.words());
            told.put("key", gazetteer.fold(place.words()));
            told.put("line", place.line().number());
            places.add(told);
        }
        row.put("places", places);
        row.put("inside", inside(named, toponyms, gazetteer));
        List<Object> told = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            told.add(claim(claims.get(i), i, events, features, named));
        }
        row.put("claims", told);
        return row;
    }

    /** By name: the names of the places that it lies in. */
    private static Map<String, List<String>> inside(List<Toponym> named, Toponyms toponyms, Gazetteer gazetteer) {
        Map<String, Toponym> first = new LinkedHashMap<>();
        named.forEach(place -> first.putIfAbsent(gazetteer.fold(place.words()), place));
        Map<String, List<String>> inside = new LinkedHashMap<>();
        first.forEach((name, place) -> inside.put(
                name,
                first.entrySet().stream()
                        .filter(other -> !other.getKey().equals(name)
                                && toponyms.nesting(place, other.getValue()) == Nestings.Nesting.INSIDE)
                        .map(Map.Entry::getKey)
                        .toList()));
        return inside;
    }

    private static Map<String, Object> claim(
            Claim claim, int number, Events events, PlaceFeatures features, List<Toponym> named) {
        Map<String, Object> row = new LinkedHashMap<>();
        String sentence = claim.line().squeezed();
        String quantity = claim.line().words(claim.words());
        row.put("field", claim.line().field().name().toLowerCase(Locale.ROOT));
        row.put("sentence", sentence);
        row.put("quantity", quantity);
        row.put("nth", Passage.occurrenceAt(sentence, quantity, claim.line().placeOf(claim.words())));
        row.put("measure", claim.measure().name());
        row.put("low", claim.number());
        row.put("line", claim.line().number());
        row.put("opening", features.isOpening(number));
        row.put("title", features.told().isHead(claim.line()));
        row.put("event", events.of(number));
        List<Object> weighed = new ArrayList<>();
        for (Toponym place : named) {
            Map<String, Double> strengths = new LinkedHashMap<>();
            PlaceEvidence evidence = (feature, strength) -> strengths.merge(feature.label(), strength, Double::sum);
            features.standing(place, evidence);
            features.of(number, place, evidence);
            weighed.add(strengths);
        }
        row.put("features", weighed);
        Map<String, Double> none = new LinkedHashMap<>();
        features.none(number, (feature, strength) -> none.put(feature.label(), strength));
        row.put("none", none);
        return row;
    }
}
