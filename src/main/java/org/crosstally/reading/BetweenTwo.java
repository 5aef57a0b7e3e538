package org.crosstally.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Node;

/** Sentences without a speaker that stand between two of the same speaker's: the account goes on over them. */
final class BetweenTwo {

    /** From how many people on a number is the news's own sum, and not one of an account. */
    private static final int SUM = 200;

    private final Accounts accounts;
    private final Speakers speakers;

    BetweenTwo(Accounts accounts, Speakers speakers) {
        this.accounts = accounts;
        this.speakers = speakers;
    }

    /** Whose account holds a figure of the sentence; nobody where it stands between no two of the same body's. */
    Optional<Accounts.Spoken> speaker(Line line, long number) {
        if (number >= SUM || !accounts.voices(line).isEmpty() || turnsAway(line)) {
            return Optional.empty();
        }
        return nearest(line, -1)
                .filter(before -> nearest(line, 1)
                        .filter(after -> isSame(before, after))
                        .filter(after -> isNamedBody(before))
                        .isPresent());
    }

    /** A headline in the text, another event, or one that came before. */
    private static boolean turnsAway(Line line) {
        List<Node> row = line.chart().nodes();
        return !row.get(row.size() - 1).isOneOf("stop quote")
                || line.hasOneOf("other-event")
                || PastEvents.first(row) < row.size();
    }

    private static boolean isNamedBody(Accounts.Spoken spoken) {
        List<Node> words = Speakers.nodes(spoken);
        boolean named = words.stream().anyMatch(node -> node.is("capital") && !node.is("opening"));
        return named
                && words.stream().noneMatch(node -> node.is("role") && !node.is("k.source"))
                && words.stream().anyMatch(BetweenTwo::isBody);
    }

    private static boolean isBody(Node node) {
        return node.isOneOf("outfit institution aid-word state-forces capitals k.source");
    }

    private Optional<Accounts.Spoken> nearest(Line line, int step) {
        Optional<Line> near = accounts.page().line(line.number() + step).filter(found -> found.field() == Field.TEXT);
        List<Voice> voices = near.map(accounts::voices).orElse(List.of());
        return voices.isEmpty()
                ? Optional.empty()
                : near.map(found -> new Accounts.Spoken(found, voices.get(step < 0 ? voices.size() - 1 : 0)));
    }

    private boolean isSame(Accounts.Spoken one, Accounts.Spoken other) {
        String first = speakers.name(one).toLowerCase(Locale.ROOT);
        String second = speakers.name(other).toLowerCase(Locale.ROOT);
        return !first.isBlank() && !second.isBlank() && (first.contains(second) || second.contains(first));
    }
}
