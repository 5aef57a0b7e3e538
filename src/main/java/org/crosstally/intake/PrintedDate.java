package org.crosstally.intake;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the date that is printed in an article's text, which is nearer the truth than the date that a collection gives.
 *
 * <p>A date at the very start of the text, or there behind words such as {@code Published}, is its printed one, however
 * far from the given one. A date behind a repeated headline ({@code … Monitor AFP Tuesday 21 Jul 2015}), or at the
 * text's end behind {@code Last Update:}, must be within half a year of the given one. A date that a sentence speaks of
 * ({@code on July 17, 2017}) is none. Nothing is printed after today, nor before newspapers.
 */
public final class PrintedDate {

    private static final int BEGINNING = 260;
    private static final int ENDING = 160;
    private static final int NEAR_DAYS = 190;
    private static final LocalDate FIRST_NEWSPAPER = Year.of(1605).atDay(1);

    private final Set<String> leadIn;
    private final Set<String> closing;
    private final Set<String> spokenOf;
    private final Set<String> follows;
    private final LocalDate today;

    /** @param today nothing is printed after it */
    public PrintedDate(LocalDate today) {
        Map<String, Set<String>> words = WordList.read("datelines.tsv");
        this.leadIn = WordList.of(words, "lead-in");
        this.closing = WordList.of(words, "closing");
        this.spokenOf = WordList.of(words, "spoken-of");
        this.follows = WordList.of(words, "follows");
        this.today = today;
    }

    /** @param given the date that the collection gives */
    public Optional<LocalDate> of(String text, Optional<LocalDate> given) {
        String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
        List<FullDate> early = FullDate.in(beginning).toList();
        for (FullDate date : early) {
            if (standsFirst(beginning, date)) {
                Optional<LocalDate> day = day(date, given);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        for (FullDate date : early) {
            Optional<LocalDate> day = day(date, given).filter(found -> near(found, given));
            if (day.isPresent()
                    && isLine(beginning, date)
                    && !words(beginning.substring(0, date.start())).isEmpty()) {
                return day;
            }
        }
        String ending = text.substring(Math.max(text.length() - ENDING, 0));
        return FullDate.in(ending)
                .filter(date -> endsWithAny(ending.substring(0, date.start()), closing))
                .flatMap(date -> day(date, given).stream())
                .filter(found -> near(found, given))
                .findFirst();
    }

    /** Whether the line is a printed date and nothing else, and so no title. */
    boolean isDateline(String line) {
        return line.length() < 80
                && FullDate.in(line)
                        .anyMatch(date -> standsFirst(line, date)
                                && words(line.substring(date.end()))
                                                .chars()
                                                .filter(letter -> letter == ' ')
                                                .count()
                                        < 2);
    }

    private boolean standsFirst(String text, FullDate date) {
        String before = words(text.substring(0, date.start()));
        return (before.isEmpty() || leadIn.contains(before)) && !beginsSentence(text, date);
    }

    private boolean isLine(String text, FullDate date) {
        return !endsWithAny(text.substring(0, date.start()), spokenOf)
                && !beginsSentence(text, date)
                && !endsCaption(text, date);
    }

    /** {@code People walk through a flooded village, Aug. 13, 2012.} is the day of a picture. */
    private static boolean endsCaption(String text, FullDate date) {
        return text.startsWith(".", date.end())
                && text.substring(0, date.start()).stripTrailing().endsWith(",");
    }

    /**
     * {@code August 21, 2013 was the day …}: a small letter behind the date makes it part of a sentence, but for dates
     * with their weekday, which sentences seldom begin with.
     */
    private boolean beginsSentence(String text, FullDate date) {
        if (Character.isLetter(text.charAt(date.start()))
                && !FullDate.startsWithMonth(text.substring(date.start(), date.end()))) {
            return false;
        }
        String after = text.substring(date.end()).stripLeading();
        if (after.startsWith(",")) {
            after = after.substring(1).stripLeading();
        }
        if (after.isEmpty() || !Character.isLowerCase(after.charAt(0))) {
            return false;
        }
        return !follows.contains(after.split("[^\\p{L}]", 2)[0]);
    }

    private Optional<LocalDate> day(FullDate date, Optional<LocalDate> given) {
        List<LocalDate> possible = date.days().stream()
                .filter(day -> !day.isAfter(today) && !day.isBefore(FIRST_NEWSPAPER))
                .toList();
        if (given.isPresent()) {
            return possible.stream().min(Comparator.comparingLong(day -> distance(day, given.get())));
        }
        return possible.size() == 1 && date.days().size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }

    private static boolean near(LocalDate day, Optional<LocalDate> given) {
        return given.isEmpty() || distance(day, given.get()) <= NEAR_DAYS;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private static boolean endsWithAny(String text, Set<String> phrases) {
        String words = words(text);
        return phrases.stream().anyMatch(phrase -> words.equals(phrase) || words.endsWith(" " + phrase));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
