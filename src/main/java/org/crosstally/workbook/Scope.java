package org.crosstally.workbook;

import java.time.LocalDate;
import java.util.Optional;
import org.crosstally.figure.Measure;

/**
 * What a workbook is limited to.
 *
 * @param event words that the event's name must hold, whatever their case, accents and spelling
 * @param measure the one measure to show
 * @param from figures that end before this day are left out; so are those without a known day
 * @param to figures that start after this day are left out; so are those without a known day
 * @param place words that the place's name, region or country must hold, or a gazetteer's id, or the name of a
 *     place that it lies in
 */
public record Scope(
        Optional<String> event,
        Optional<Measure> measure,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> place) {

    public static final Scope EVERYTHING =
            new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Scope {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("a workbook cannot run from " + from.get() + " to " + to.get());
        }
    }

    public boolean isEverything() {
        return equals(EVERYTHING);
    }
}
