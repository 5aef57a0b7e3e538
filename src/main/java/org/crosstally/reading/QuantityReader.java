package org.crosstally.reading;

import java.util.List;
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
            case "qualified" -> Optional.of(qualified(first.get(), words.captured("l")));
            case "share" -> share(first.get(), words);
            default ->
                Optional.of(
                        counted.is("exceeded")
                                ? exceeded(first.get())
                                : counted.is("neared") ? neared(first.get()) : plain(first.get()));
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

    /** "The toll tops 80": more than so many, though the number itself stands alone. */
    private static Quantity exceeded(Numerals.Interval number) {
        return number.vague() ? plain(number) : Quantity.atLeast(number.low());
    }

    /** "The toll nears 700": about so many. */
    private static Quantity neared(Numerals.Interval number) {
        return number.vague() ? plain(number) : Quantity.about(number.low());
    }

    /** "Half of the 200 passengers": worked out, where it comes out whole or the words are only about so many anyway. */
    private static Optional<Quantity> share(Numerals.Interval whole, Node words) {
        Optional<Node> share = words.find("s");
        if (whole.vague() || share.isEmpty()) {
            return Optional.empty();
        }
        long up;
        long down;
        if (share.get().is("percentage")) {
            Optional<Long> percent = share.get()
                    .find("r")
                    .flatMap(Numerals::of)
                    .filter(rate -> !rate.vague() && rate.low() <= 100)
                    .map(Numerals.Interval::low);
            if (percent.isEmpty()) {
                return Optional.empty();
            }
            up = percent.get();
            down = 100;
        } else {
            up = Long.parseLong(share.get().labels("up.").get(0));
            down = Long.parseLong(share.get().labels("down.").get(0));
        }
        long part = Math.round((double) whole.low() * up / down);
        List<Node> limits = words.captured("l");
        if (limits.isEmpty()) {
            return Optional.of(whole.low() * up % down == 0 ? Quantity.exactly(part) : Quantity.about(part));
        }
        return Optional.of(qualified(new Numerals.Interval(part, part, false), limits));
    }

    private static Quantity qualified(Numerals.Interval number, List<Node> qualifiers) {
        // a vague word stays vague under a qualifier ("at least dozens"), but for a counted-out one: "more than a
        // dozen"
        boolean open = number.vague() && number.low() != number.high();
        if (open) {
            return plain(number);
        }
        // of two, the one that sets a bound: "an estimated up to 33", "at least some 200"
        if (qualifiers.stream().anyMatch(qualifier -> qualifier.is("q." + Qualifier.AT_LEAST))) {
            return Quantity.atLeast(number.low());
        }
        if (qualifiers.stream().anyMatch(qualifier -> qualifier.is("q." + Qualifier.AT_MOST))) {
            return Quantity.atMost(number.low());
        }
        return Quantity.about(number.low());
    }
}
