package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crosstally.gazetteer.Gazetteer;

/** The comparison, block by block. */
final class BlockComparison implements Comparison {

    private static final String NO_COUNTRY = "-";
    private static final String NO_YEAR = "undated";
    /** So many days of a new year still belong to the old one's block: the last night of a year is told of both. */
    private static final int NEW_YEAR = 3;

    /** So few names may all have namesakes in another country than the one spoken of. */
    private static final int FEW_PLACES = 2;

    private final Gazetteer gazetteer;
    private final ClaimReader claimReader;
    private final QuestionMaker questionMaker;
    private final Authorities authorities;
    private final Profile profile;

    BlockComparison(Gazetteer gazetteer, Authorities authorities, Profile profile) {
        this.gazetteer = gazetteer;
        this.claimReader = new ClaimReader(gazetteer, authorities, EventWords.load());
        this.questionMaker = new QuestionMaker(gazetteer, Wording.load(), profile);
        this.authorities = authorities;
        this.profile = profile;
    }

    @Override
    public List<String> blocksOf(List<Statement> ofOneArticle) {
        Optional<String> country = countryOf(ofOneArticle);
        Map<Statement, String> blocks = new HashMap<>();
        for (Claim claim : claimReader.claims(ofOneArticle, country)) {
            String block = claim.where().country().or(() -> country).orElse(NO_COUNTRY) + "/" + year(claim);
            claim.carriers().forEach(carrier -> blocks.put(carrier, block));
        }
        return ofOneArticle.stream()
                .map(statement -> blocks.getOrDefault(statement, NO_COUNTRY))
                .toList();
    }

    /**
     * The country of the places told of; where these are small, and many a small town has a namesake elsewhere, the one
     * that the sentences speak of.
     */
    private Optional<String> countryOf(List<Statement> article) {
        List<String> places = article.stream()
                .flatMap(statement -> statement.figure().place().stream())
                .toList();
        Optional<String> ofPlaces = gazetteer.countryOf(places);
        List<String> distinct =
                places.stream().distinct().limit(FEW_PLACES + 1L).toList();
        if (ofPlaces.isPresent() && distinct.size() > FEW_PLACES) {
            return ofPlaces;
        }
        Optional<String> spokenOf = spokenOf(article);
        boolean mayLieThere =
                spokenOf.isPresent() && distinct.stream().allMatch(place -> liesIn(spokenOf.get(), place));
        return ofPlaces.isEmpty() || mayLieThere ? spokenOf : ofPlaces;
    }

    private Optional<String> spokenOf(List<Statement> article) {
        return gazetteer.countryOfText(article.stream()
                .map(statement -> statement.figure().passage().sentence())
                .distinct()
                .collect(Collectors.joining(" ")));
    }

    /** Whether a place there bears that very name, in whatever spelling. */
    private boolean liesIn(String country, String place) {
        return gazetteer
                .resolve(place, Optional.of(country))
                .filter(found -> found.country().equals(country))
                .filter(found -> gazetteer.fold(found.name()).equals(gazetteer.fold(place)))
                .isPresent();
    }

    private static String year(Claim claim) {
        if (claim.when().kind() == When.Kind.UNKNOWN) {
            return NO_YEAR;
        }
        int year = claim.when().last().minusDays(NEW_YEAR).getYear();
        return year >= 1000 ? Integer.toString(year) : String.format("%04d", year);
    }

    @Override
    public List<Question> judge(String block, Collection<Statement> ofBlock) {
        String country = block.contains("/") ? block.substring(0, block.indexOf('/')) : NO_COUNTRY;
        Optional<String> hint = country.equals(NO_COUNTRY) ? Optional.empty() : Optional.of(country);
        List<Claim> claims = new Syndication(gazetteer).joined(claimReader.claims(ofBlock, hint));
        List<Report> sums = new ArrayList<>();
        List<Report> single = new ArrayList<>();
        for (Report report : Report.of(claims)) {
            (report.when().kind() == When.Kind.WINDOW ? sums : single).add(report);
        }
        List<Event> events = new ArrayList<>(new Incidents(gazetteer).events(single));
        events.addAll(new Windows().events(sums));
        List<Question> questions = questionMaker.questions(block, events);
        return questions.stream()
                .sorted(Comparator.comparing(
                                (Question question) -> question.period().from().orElse(java.time.LocalDate.MAX))
                        .thenComparing(Question::event)
                        .thenComparing(Question::label)
                        .thenComparing(Question::id))
                .toList();
    }

    @Override
    public String version() {
        return version(profile, authorities.ownVersion());
    }

    static String version(Profile profile, Optional<String> own) {
        return ComparisonVersion.ofBundled() + own.map(hash -> "-" + hash).orElse("") + "/" + profile.key();
    }
}
