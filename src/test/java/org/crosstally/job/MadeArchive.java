package org.crosstally.job;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.crosstally.article.Article;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Lands;
import org.crosstally.gazetteer.Lands.Land;
import org.crosstally.gazetteer.Place;
import org.crosstally.gazetteer.PlaceKind;
import org.crosstally.intake.Intake;
import org.crosstally.intake.IntakeOptions;
import org.crosstally.intake.Intaken;

/**
 * An archive of any size, made of a small one: every further copy of an article tells the same of another country and
 * its towns, in another year, on the same days of the week, with other numbers and another id. The first copy is the
 * article itself.
 */
final class MadeArchive {

    private static final int YEARS = 8;
    /** As many days as whole weeks of about a year have: a copy's weekdays stay what they were. */
    private static final int DAYS_A_YEAR = 364;

    private static final Pattern PIECE = Pattern.compile("\\p{L}+|\\d+(?:,\\d{3})*|[^\\p{L}\\d]+");

    private final List<Template> templates;
    private final List<Land> lands;

    private record Template(Article article, List<Piece> title, List<Piece> text) {}

    private enum Kind {
        WORDS,
        TOWN,
        COUNTRY,
        PEOPLE,
        YEAR,
        NUMBER
    }

    private record Piece(Kind kind, String words) {}

    private MadeArchive(List<Template> templates, List<Land> lands) {
        this.templates = templates;
        this.lands = lands;
    }

    /** @param source files as the intake reads them; none for the bundled samples */
    static MadeArchive of(List<Path> source, IntakeChoice choice) throws IOException {
        Gazetteer gazetteer = Gazetteer.load();
        List<Land> lands = Lands.load(gazetteer);
        Map<String, Kind> known = new HashMap<>();
        for (Land land : lands) {
            known.put(land.people(), Kind.PEOPLE);
        }
        IntakeOptions options = choice.options(LocalDate.now());
        List<Template> templates = new ArrayList<>();
        try (Intake intake = Intake.open(source, source.isEmpty() ? options.withSamples() : options)) {
            for (Optional<Intaken> next = intake.next(); next.isPresent(); next = intake.next()) {
                if (next.get() instanceof Intaken.Accepted accepted) {
                    Article article = accepted.article();
                    templates.add(new Template(
                            article,
                            pieces(article.title(), gazetteer, known),
                            pieces(article.text(), gazetteer, known)));
                }
            }
        }
        return new MadeArchive(templates, lands);
    }

    private static List<Piece> pieces(String text, Gazetteer gazetteer, Map<String, Kind> known) {
        List<String> words = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        List<Piece> pieces = new ArrayList<>();
        String[] tokens = words.stream().map(word -> word.isBlank() ? "" : word).toArray(String[]::new);
        for (int at = 0; at < tokens.length; at++) {
            String word = words.get(at);
            int length = Character.isUpperCase(word.charAt(0)) && !known.containsKey(word)
                    ? longest(words, at, gazetteer)
                    : 0;
            if (length == 0) {
                pieces.add(new Piece(kind(word, known), word));
            } else {
                String name = String.join("", words.subList(at, at + length));
                Optional<Place> place = gazetteer.resolve(name, Optional.empty());
                boolean country =
                        place.filter(found -> found.kind() == PlaceKind.COUNTRY).isPresent();
                pieces.add(new Piece(country ? Kind.COUNTRY : Kind.TOWN, name));
                at += length - 1;
            }
        }
        return List.copyOf(pieces);
    }

    /** How many pieces, blanks among them, make the longest place name from there. */
    private static int longest(List<String> words, int from, Gazetteer gazetteer) {
        List<String> tokens = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int at = from; at < Math.min(words.size(), from + 9); at++) {
            if (!words.get(at).isBlank()) {
                tokens.add(words.get(at).strip());
                ends.add(at + 1 - from);
            }
        }
        int length = gazetteer.longestMatch(tokens.toArray(String[]::new), 0);
        return length == 0 ? 0 : ends.get(length - 1);
    }

    private static Kind kind(String word, Map<String, Kind> known) {
        if (word.matches("(19|20)\\d\\d")) {
            return Kind.YEAR;
        }
        if (word.matches("\\d{2,3}|\\d[\\d,]{3,8}")) {
            return Kind.NUMBER;
        }
        return known.getOrDefault(word, Kind.WORDS);
    }

    int size() {
        return templates.size();
    }

    /** Writes so many articles as one CSV that the intake reads without being told anything. */
    void write(long articles, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(
                        out,
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader("id", "title", "text", "outlet", "date", "url")
                                .get())) {
            for (long number = 0; number < articles; number++) {
                Template template = templates.get((int) (number % templates.size()));
                print(csv, template, number / templates.size());
            }
        }
    }

    private void print(CSVPrinter csv, Template template, long copy) throws IOException {
        Article article = template.article();
        Land land = lands.get((int) (copy * 7919 % lands.size()));
        // only years before the article's own: no article is of tomorrow
        int years = copy == 0 ? 0 : (int) (copy % YEARS) + 1;
        Telling telling = new Telling(land, copy, years);
        csv.printRecord(
                article.id() + (copy == 0 ? "" : "-" + copy),
                copy == 0 ? article.title() : telling.of(template.title()),
                copy == 0 ? article.text() : telling.of(template.text()),
                article.outlet().orElse(""),
                article.date()
                        .map(day -> day.minusDays((long) years * DAYS_A_YEAR).toString())
                        .orElse(""),
                article.url().map(url -> url + "/" + copy).orElse(""));
    }

    private record Telling(Land land, long copy, int years) {

        String of(List<Piece> pieces) {
            StringBuilder told = new StringBuilder();
            for (Piece piece : pieces) {
                told.append(of(piece));
            }
            return told.toString();
        }

        private String of(Piece piece) {
            return switch (piece.kind()) {
                case WORDS -> piece.words();
                case COUNTRY -> land.name();
                case PEOPLE -> land.people();
                case TOWN ->
                    land.towns().get(chance(piece.words()).nextInt(land.towns().size()));
                case YEAR -> Integer.toString(Integer.parseInt(piece.words()) - years);
                case NUMBER -> number(Long.parseLong(piece.words().replace(",", "")), chance(piece.words()));
            };
        }

        /** The same name is told in the same way throughout a copy. */
        private Random chance(String words) {
            return new Random(words.hashCode() * 31L + copy);
        }

        private static String number(long number, Random chance) {
            return Long.toString(Math.max(2, Math.round(number * (0.7 + 0.6 * chance.nextDouble()))));
        }
    }
}
