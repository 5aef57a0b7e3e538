package org.crosstally.reading;

import java.util.Optional;
import org.crosstally.figure.Qualifier;
import org.crosstally.figure.Quantity;
import org.crosstally.grammar.Node;

/** From the node that counts people to how many, by the table of the guide's quantities. */
final class QuantityReader {

    /** The quantity and the node of its words, or empty where the words make no number of people. */
    record Counted(Quantity quantity, Node words) {}

    Optional<Counted> read(Node counted) {
        Node words = counted.find("n").orElse(counted);
        return quantity(words, counted)
                .map(quantity -> counted.is("families") ? quantity.inFamilies() : quantity)
                .map(quantity -> new Counted(quantity, words));
    }

    private static Optional<Quantity> quantity(Node words, Node counted) {
        if (counted.is("zero")) {
            return Optional.of(Quantity.exactly(0));
        }
        if (counted.is("single")) {
            return Optional.of(Quantity.exactly(1));
        }
        if (counted.is("both")) {
            return Optional.of(Quantity.exactly(2));
        }
        Optional<Numerals.Interval> first = words.find("a").flatMap(Numerals::of);
        Optional<String> kind = words.rule().flatMap(rule -> rule.property("kind"));
        if (first.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.get()) {
            case "range" -> words.find("b").flatMap(Numerals::of).flatMap(second -> range(first.get(), second));
            case "qualified" ->
                Optional.of(qualified(first.get(), words.find("l").orElse(words)));
            default -> Optional.of(plain(first.get()));
        };
    }

    private static Optional<Quantity> range(Numerals.Interval first, Numerals.Interval second) {
        // "20-30 thousand" counts both ends in thousands
        long low = first.low();
        long high = second.high();
        if (low < 1000 && high >= 1000 && low * 1000 < high && high % 1000 == 0) {
            low = low * (high >= 1_000_000 ? 1_000_000 : 1000);
        }
        return low < high ? Optional.of(Quantity.range(low, high)) : Optional.empty();
    }

    private static Quantity plain(Numerals.Interval number) {
        return number.vague() ? Quantity.vague(number.low(), number.high()) : Quantity.exactly(number.low());
    }

    private static Quantity qualified(Numerals.Interval number, Node qualifier) {
        // a vague word stays vague under a qualifier ("at least dozens"), but for a counted-out one: "more than a
        // dozen"
        boolean open = number.vague() && number.low() != number.high();
        if (open) {
            return plain(number);
        }
        if (qualifier.is("q." + Qualifier.AT_LEAST)) {
            return Quantity.atLeast(number.low());
        }
        if (qualifier.is("q." + Qualifier.AT_MOST)) {
            return Quantity.atMost(number.low());
        }
        return Quantity.about(number.low());
    }
}
