package org.crosstally.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosstally.comparison.Answer;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.Question;
import org.crosstally.figure.Quantity;

/**
 * How the answers to one question moved from day to day.
 *
 * @param days the days on which somebody reported, in order
 * @param lines for each authority, most answers first, what it said on which day
 */
record Track(Question question, List<LocalDate> days, Map<Authority, SortedMap<LocalDate, Quantity>> lines)
        implements Comparable<Track> {

    private static final int MOST_LINES = 6;
    private static final int MOST_DAYS = 60;

    /** A toll that more than one authority, or one authority more than once, reported on different days. */
    static Optional<Track> of(Question question) {
        Map<Authority, SortedMap<LocalDate, Quantity>> all = new LinkedHashMap<>();
        for (Answer answer : question.answers()) {
            answer.reported()
                    .ifPresent(day -> all.computeIfAbsent(answer.authority(), absent -> new TreeMap<>())
                            .put(day, answer.quantity()));
        }
        List<Map.Entry<Authority, SortedMap<LocalDate, Quantity>>> ordered = new ArrayList<>(all.entrySet());
        ordered.sort(Comparator.comparingInt(entry -> -entry.getValue().size()));
        Map<Authority, SortedMap<LocalDate, Quantity>> lines = new LinkedHashMap<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Map.Entry<Authority, SortedMap<LocalDate, Quantity>> entry :
                ordered.subList(0, Math.min(MOST_LINES, ordered.size()))) {
            lines.put(entry.getKey(), entry.getValue());
            days.addAll(entry.getValue().keySet());
        }
        if (days.size() < 2) {
            return Optional.empty();
        }
        List<LocalDate> latest = new ArrayList<>(days);
        return Optional.of(new Track(
                question, latest.subList(Math.max(0, latest.size() - MOST_DAYS), latest.size()), lines));
    }

    /** The one number drawn for a quantity: its middle, or the end that is known. */
    static double drawn(Quantity quantity) {
        OptionalLong low = quantity.low();
        OptionalLong high = quantity.high();
        if (low.isPresent() && high.isPresent()) {
            return (low.getAsLong() + high.getAsLong()) / 2.0;
        }
        return low.isPresent() ? low.getAsLong() : high.orElse(0);
    }

    /** More movement is greater: contested before calm, then by the longest line, then by the number of points. */
    @Override
    public int compareTo(Track other) {
        return Comparator.comparing((Track track) -> Overview.isContested(track.question))
                .thenComparingInt(Track::longest)
                .thenComparingInt(Track::points)
                .thenComparing(track -> track.question.verdict())
                .compare(this, other);
    }

    private int longest() {
        return lines.values().stream().mapToInt(SortedMap::size).max().orElse(0);
    }

    private int points() {
        return lines.values().stream().mapToInt(SortedMap::size).sum();
    }
}
