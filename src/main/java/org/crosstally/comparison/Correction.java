package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Period;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Unit;

/** What a person put in place of what was read; what is empty stays as read. */
public record Correction(
        OptionalLong low,
        OptionalLong high,
        Optional<Measure> measure,
        Optional<String> authority,
        Optional<String> place,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public static final Correction NONE = new Correction(
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Correction {
        if (low.orElse(0) < 0 || high.orElse(0) < 0) {
            throw new IllegalArgumentException("people cannot be counted below zero");
        }
        if (low.isPresent() && high.isPresent() && low.getAsLong() > high.getAsLong()) {
            throw new IllegalArgumentException(
                    "corrected low " + low.getAsLong() + " is above corrected high " + high.getAsLong());
        }
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException(
                    "corrected to " + to.get() + " lies before corrected from " + from.get());
        }
        if (authority.filter(String::isBlank).isPresent()
                || place.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a correction cannot be blank");
        }
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** The figure as corrected: its words stay, what was read out of them gives way. */
    public Figure appliedTo(Figure figure) {
        return new Figure(
                figure.passage(),
                quantity(figure.quantity()),
                measure.orElse(figure.measure()),
                figure.status(),
                figure.group(),
                figure.people(),
                figure.part(),
                authority.or(figure::source),
                place.or(figure::place),
                period(figure.period()),
                figure.cause(),
                figure.rule(),
                figure.confidence());
    }

    /** One number alone is open at the other end, as in "at least" and "at most": that is what an empty cell says. */
    private Quantity quantity(Quantity read) {
        if (low.isEmpty() && high.isEmpty()) {
            return read;
        }
        Quantity corrected;
        if (low.isEmpty()) {
            corrected = Quantity.atMost(high.getAsLong());
        } else if (high.isEmpty()) {
            corrected = Quantity.atLeast(low.getAsLong());
        } else if (low.getAsLong() == high.getAsLong()) {
            corrected = Quantity.exactly(low.getAsLong());
        } else {
            corrected = Quantity.range(low.getAsLong(), high.getAsLong());
        }
        return read.unit() == Unit.FAMILIES ? corrected.inFamilies() : corrected;
    }

    /** A corrected day that would turn the period around replaces the other end as well. */
    private Period period(Period read) {
        if (from.isEmpty() && to.isEmpty()) {
            return read;
        }
        Optional<LocalDate> first = from.or(() -> read.from().filter(day -> !day.isAfter(to.orElse(LocalDate.MAX))));
        Optional<LocalDate> last = to.or(() -> read.to().filter(day -> !day.isBefore(from.orElse(LocalDate.MIN))));
        return new Period(read.words(), first, last);
    }
}
