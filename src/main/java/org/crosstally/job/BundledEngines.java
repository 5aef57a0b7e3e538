package org.crosstally.job;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crosstally.article.Article;
import org.crosstally.comparison.Authorities;
import org.crosstally.comparison.Comparison;
import org.crosstally.comparison.Profile;
import org.crosstally.comparison.Question;
import org.crosstally.comparison.Statement;
import org.crosstally.figure.Figure;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Place;
import org.crosstally.reading.Explained;
import org.crosstally.reading.FigureReader;
import org.crosstally.reading.GrammarFigureReader;
import org.crosstally.workbook.ListedPlace;
import org.crosstally.workbook.PlaceNames;

/**
 * The reading and the comparison that come with Crosstally. Grammar, gazetteer and authorities are loaded when the first
 * article or question needs them: most nights of a scheduled job bring nothing new.
 */
final class BundledEngines {

    private BundledEngines() {}

    /** @throws IllegalArgumentException where there is no such profile */
    static Engines load(String profileName) {
        return load(profileName, Optional.empty());
    }

    /**
     * @param authorities the user's own list, which adds to the bundled one
     * @throws IllegalArgumentException where there is no such profile, or naming file and line where the list is wrong
     */
    static Engines load(String profileName, Optional<Path> authorities) {
        Profile profile = profile(profileName);
        Once<Gazetteer> gazetteer = new Once<>(Gazetteer::load);
        Once<FigureReader> reader = new Once<>(() -> GrammarFigureReader.english(gazetteer.get()));
        Once<Comparison> comparison =
                new Once<>(() -> Comparison.with(gazetteer.get(), Authorities.load(authorities), profile));
        return new Engines(
                new ReaderOnDemand(GrammarFigureReader.englishVersion(), reader),
                new ComparisonOnDemand(Comparison.versionBy(profile, authorities), comparison),
                new NamesOnDemand(gazetteer),
                () -> loadInTheBackground(reader, comparison));
    }

    private static void loadInTheBackground(Once<FigureReader> reader, Once<Comparison> comparison) {
        // what goes wrong comes up again, and is told, where the engine is used
        CompletableFuture.runAsync(reader::get).thenRun(comparison::get);
    }

    private record ReaderOnDemand(String version, Supplier<FigureReader> reader) implements FigureReader {
        @Override
        public List<Figure> read(Article article) {
            return reader.get().read(article);
        }

        @Override
        public List<Explained> explain(Article article) {
            return reader.get().explain(article);
        }
    }

    private record ComparisonOnDemand(String version, Supplier<Comparison> comparison) implements Comparison {
        @Override
        public List<String> blocksOf(List<Statement> ofOneArticle) {
            return comparison.get().blocksOf(ofOneArticle);
        }

        @Override
        public List<Question> judge(String block, Collection<Statement> ofBlock) {
            return comparison.get().judge(block, ofBlock);
        }
    }

    private record NamesOnDemand(Supplier<Gazetteer> gazetteer) implements PlaceNames {
        @Override
        public Optional<ListedPlace> byId(String id) {
            return gazetteer.get().byId(id).map(place -> listed(place, gazetteer.get()));
        }

        @Override
        public boolean liesIn(String id, String words) {
            Optional<Place> place = gazetteer.get().byId(id);
            return gazetteer
                    .get()
                    .resolve(words, Optional.empty())
                    .filter(larger -> place.filter(smaller -> gazetteer.get().contains(larger, smaller))
                            .isPresent())
                    .isPresent();
        }

        @Override
        public String folded(String name) {
            return gazetteer.get().fold(name);
        }
    }

    private static ListedPlace listed(Place place, Gazetteer gazetteer) {
        return new ListedPlace(
                place.id(),
                place.name(),
                place.provinceId().flatMap(gazetteer::byId).map(Place::name),
                Optional.of(place.country()).filter(country -> !country.isBlank()));
    }

    static Profile profile(String name) {
        return Profile.named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no profile «" + name + "»; there are "
                        + Stream.of(Profile.values()).map(Profile::key).toList()));
    }
}
