package org.crosstally.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.crosstally.article.Article;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The articles that the benchmark reads over and over. */
record BenchmarkCorpus(String name, List<Article> articles) {

    private static final List<String> SAMPLES =
            List.of("harbour-wire", "meridian-post", "northern-courier", "valley-radio");

    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("M/d/yyyy");

    /** A CSV with the columns article_title, article_content, source and date (month/day/year). */
    static BenchmarkCorpus ofCsv(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(text)) {
                articles.add(article(
                        articles.size(),
                        row.get("source"),
                        date(row.get("date"), MONTH_FIRST),
                        row.get("article_title"),
                        row.get("article_content")));
            }
        }
        return new BenchmarkCorpus(String.valueOf(file.getFileName()), List.copyOf(articles));
    }

    /** The articles that come with the program. */
    static BenchmarkCorpus ofSamples() throws IOException {
        List<Article> articles = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String sample : SAMPLES) {
            String name = "/org/crosstally/samples/" + sample + ".jsonl";
            InputStream stream = Objects.requireNonNull(BenchmarkCorpus.class.getResourceAsStream(name), name);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line : lines.lines().filter(text -> !text.isBlank()).toList()) {
                    JsonNode row = json.readTree(line);
                    articles.add(article(
                            articles.size(),
                            row.path("outlet").asString(""),
                            date(row.path("date").asString(""), DateTimeFormatter.ISO_LOCAL_DATE),
                            row.path("title").asString(""),
                            row.path("text").asString("")));
                }
            }
        }
        return new BenchmarkCorpus("the bundled samples", List.copyOf(articles));
    }

    private static Article article(int number, String outlet, Optional<LocalDate> date, String title, String text) {
        Optional<String> named = outlet.isBlank() ? Optional.empty() : Optional.of(outlet);
        return new Article("benchmark", String.valueOf(number), named, date, Optional.empty(), title, text);
    }

    private static Optional<LocalDate> date(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** The article at a place of the corpus repeated without end. */
    Article at(int place) {
        return articles.get(place % articles.size());
    }

    int size() {
        return articles.size();
    }
}
