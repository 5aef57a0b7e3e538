package org.crosstally.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crosstally.figure.Measure;
import org.crosstally.store.Wanted;
import org.crosstally.workbook.PlaceNames;
import org.crosstally.workbook.Scope;

/**
 * What a report is limited to; empty is everything.
 *
 * @param event words of the event's name
 * @param measure {@code killed}, {@code evacuated}, …; any case
 * @param from the first day
 * @param to the last day
 * @param place words of the place's name, region or country, or a gazetteer's id
 */
public record ReportLimits(
        Optional<String> event,
        Optional<String> measure,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> place) {

    public static final ReportLimits NONE =
            new ReportLimits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException where there is no such measure, or the days are reversed */
    public ReportLimits {
        scope(event, measure, from, to, place);
    }

    boolean isNone() {
        return equals(NONE);
    }

    Scope scope() {
        return scope(event, measure, from, to, place);
    }

    /** What of it the tables can be asked for. */
    Wanted wanted(List<String> eventNames, PlaceNames names) {
        return new Wanted(
                event.map(words -> eventNames.stream()
                        .filter(name -> names.holds(name, words))
                        .toList()),
                measure.map(ReportLimits::measure),
                from,
                to);
    }

    private static Scope scope(
            Optional<String> event,
            Optional<String> measure,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> place) {
        return new Scope(event, measure.map(ReportLimits::measure), from, to, place);
    }

    private static Measure measure(String name) {
        try {
            return Measure.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "there is no measure «" + name + "»; there are "
                            + List.of(Measure.values()).toString().toLowerCase(Locale.ROOT),
                    unknown);
        }
    }

    /** The limits as the end of a file's name: {@code -missing-marrowdale}. */
    String suffix() {
        List<String> words = new ArrayList<>();
        event.ifPresent(words::add);
        measure.ifPresent(words::add);
        from.ifPresent(day -> words.add("from-" + day));
        to.ifPresent(day -> words.add("to-" + day));
        place.ifPresent(words::add);
        return "-"
                + String.join("-", words)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
    }
}
