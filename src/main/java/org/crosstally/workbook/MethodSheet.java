package org.crosstally.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What the words, colours and numbers mean, and how far they can be trusted. */
final class MethodSheet {

    static final String NAME = "Method";
    private static final String DEFINITIONS = "method.tsv";

    private static final int TERM = 44;
    private static final int MEANING = 110;
    private static final int ROOM_FOR_BOLD = 6;

    private final Page page;
    private final Report report;

    private record Definition(String section, String term, String meaning) {}

    MethodSheet(Book book, Report report) {
        this.page = new Page(book, NAME);
        this.report = report;
    }

    void write() {
        page.widths(TERM, MEANING, 12);
        page.heading(Look.TITLE, "How to read this workbook");
        page.next();
        accuracy();
        versions();
        profiles();
        String section = "";
        for (Definition definition : definitions()) {
            if (!definition.section().equals(section)) {
                section = definition.section();
                section(section);
            }
            line(definition.term(), definition.meaning());
        }
        vagueWords();
        limits();
        page.close();
    }

    private void accuracy() {
        section("How far to trust it");
        if (report.method().accuracy().isEmpty()) {
            line("accuracy", "Not measured for this version.");
        }
        for (MethodFacts.Accuracy accuracy : report.method().accuracy()) {
            page.put(2, Look.SHARE, CellValue.number(accuracy.share()));
            line(accuracy.what(), "measured on " + accuracy.articles());
        }
    }

    private void versions() {
        RunStamp stamp = report.stamp();
        section("Versions");
        line("Crosstally", stamp.product());
        line("grammar", stamp.grammar());
        line("lexicon", stamp.lexicon());
        line("gazetteer", stamp.gazetteer().orElse("none"));
    }

    private void profiles() {
        section("How low, best and high are worked out");
        for (MethodFacts.Profile profile : report.method().profiles()) {
            boolean used = profile.name().equals(report.method().profile());
            line(profile.name() + (used ? " (used here)" : ""), profile.meaning());
        }
    }

    private void vagueWords() {
        section("Vague words, and the numbers they stand for");
        for (MethodFacts.VagueWord word : report.method().vagueWords()) {
            line(word.words(), String.format(Locale.ROOT, "%,d to %,d", word.low(), word.high()));
        }
    }

    private void limits() {
        section("Known limits");
        for (String limit : report.method().limits()) {
            line("", limit);
        }
    }

    private void section(String title) {
        page.next();
        page.heading(Look.SECTION, title);
    }

    private void line(String term, String meaning) {
        page.put(0, Look.STRONG, CellValue.text(term));
        page.put(1, Look.WRAPPED, CellValue.text(meaning));
        page.grow(Math.max(CellValue.lines(meaning, MEANING), CellValue.lines(term, TERM - ROOM_FOR_BOLD)));
        page.next();
    }

    private static List<Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(
                        MethodSheet.class.getResourceAsStream(DEFINITIONS),
                        DEFINITIONS + " belongs beside this class");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] fields = line.split("\t", -1);
                if (fields.length != 3) {
                    throw new IllegalStateException(DEFINITIONS + " line " + number + " has not three fields");
                }
                all.add(new Definition(fields[0], fields[1], fields[2]));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
