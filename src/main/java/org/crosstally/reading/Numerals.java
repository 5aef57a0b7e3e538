package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import org.crosstally.article.Token;
import org.crosstally.grammar.Node;

/**
 * What a number's words stand for. The words and their values are the lexicon's: {@code v.} a value, {@code s.} a scale,
 * {@code f.} and {@code t.} the ends of a vague magnitude.
 */
final class Numerals {

    private static final long MOST = 9_999_999_999L;

    private Numerals() {}

    /** A number, or the two ends of a vague magnitude; both ends are the same for a number. */
    record Interval(long low, long high, boolean vague) {}

    /** Empty where the words make no whole number of people. */
    static Optional<Interval> of(Node number) {
        List<Node> words = number.children().isEmpty() ? List.of(number) : number.children();
        Optional<Interval> read =
                number.is("vague") ? vague(words) : exact(words).map(n -> new Interval(n, n, false));
        return read.filter(interval -> interval.low() >= 0 && interval.high() <= MOST);
    }

    private static Optional<Interval> vague(List<Node> words) {
        long low = 1;
        long high = 1;
        boolean known = false;
        for (Node word : words) {
            Optional<Long> from = value(word, "f.");
            Optional<Long> scale = value(word, "s.");
            if (from.isPresent()) {
                low *= from.get();
                high *= value(word, "t.").orElse(from.get());
                known = true;
            } else if (scale.isPresent()) {
                low *= scale.get();
                high *= scale.get();
                known = true;
            }
        }
        return known ? Optional.of(new Interval(low, high, true)) : Optional.empty();
    }

    private static Optional<Long> exact(List<Node> words) {
        double total = 0;
        double current = 0;
        boolean any = false;
        for (int i = 0; i < words.size(); i++) {
            Node word = words.get(i);
            Optional<Long> scale = value(word, "s.");
            if (word.is("half")
                    || word.is("quarter-of-a")
                    || word.is("three-quarters-of-a")
                    || word.is("one-and-a-half")) {
                current = fraction(word);
                any = true;
            } else if (scale.isPresent()) {
                current = (current == 0 ? 1 : current) * scale.get();
                any = true;
                if (scale.get() >= 1000) {
                    total += current;
                    current = 0;
                }
            } else if (word.is("digits")) {
                Optional<Double> digits = digits(word.words().get(0));
                if (digits.isEmpty()) {
                    return Optional.empty();
                }
                boolean group = i > 0
                        && (words.get(i - 1).is("digits") || words.get(i - 1).is("comma"));
                current = group ? current * 1000 + digits.get() : digits.get();
                any = true;
            } else {
                Optional<Long> value = value(word, "v.");
                if (value.isPresent()) {
                    current += value.get();
                    any = true;
                }
            }
        }
        // 2.3 lakh is 229,999.999… in binary
        double sum = Math.rint((total + current) * 1000) / 1000;
        return any && sum == Math.rint(sum) && sum <= MOST ? Optional.of((long) sum) : Optional.empty();
    }

    private static double fraction(Node word) {
        return word.is("half") ? 0.5 : word.is("quarter-of-a") ? 0.25 : word.is("three-quarters-of-a") ? 0.75 : 1.5;
    }

    private static Optional<Long> value(Node word, String prefix) {
        return word.labels(prefix).stream().findFirst().map(Long::valueOf);
    }

    /** Digits with separators: {@code 3,000}, {@code 1.4}, {@code 1.400} (a thousand), {@code 12.5}. */
    private static Optional<Double> digits(Token token) {
        String text = token.text();
        if (text.length() > 15) {
            return Optional.empty();
        }
        if (isPlain(text)) {
            return Optional.of((double) Long.parseLong(text)); // most are: no pattern need be tried
        }
        boolean thousands = text.matches("\\d{1,3}([.,]\\d{3})+") || text.matches("\\d+,\\d{2,3}(,\\d{2,3})+");
        String plain = thousands ? text.replaceAll("[.,]", "") : text;
        return plain.matches("\\d+(\\.\\d+)?") ? Optional.of(Double.valueOf(plain)) : Optional.empty();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
