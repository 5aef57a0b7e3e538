package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Node;

/**
 * The names of those whom a headline only calls an official, as the text's first sentences give them: "Official: 12 dead in
 * mine", "Anna Brook, spokeswoman of the governor, says …".
 */
final class OfficersNamed {

    /** How many sentences behind the lead somebody may be named. */
    private static final int NEAR = 2;

    private final Accounts accounts;

    OfficersNamed(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Nobody where the frame is not of an official in a headline, or nobody with a name speaks in the text's opening. */
    Optional<String> of(Accounts.Spoken spoken) {
        if (spoken.line().field() != Field.TITLE || !isAnOfficial(spoken)) {
            return Optional.empty();
        }
        int lead = accounts.page().lead().map(Line::number).orElse(0);
        return IntStream.rangeClosed(lead, lead + NEAR)
                .boxed()
                .flatMap(number -> accounts.page().line(number).stream())
                .flatMap(line -> accounts.voices(line).stream().map(voice -> new Accounts.Spoken(line, voice)))
                .filter(OfficersNamed::isSomebodyNamed)
                .findFirst()
                .map(Speakers::words);
    }

    private static boolean isAnOfficial(Accounts.Spoken spoken) {
        List<Node> nodes = Speakers.nodes(spoken);
        Node last = nodes.get(nodes.size() - 1);
        return last.holds("official-word") && !last.is("many");
    }

    private static boolean isSomebodyNamed(Accounts.Spoken spoken) {
        List<Node> nodes = Speakers.nodes(spoken);
        return !spoken.voice().pronoun()
                && nodes.stream().noneMatch(node -> node.is("wire") || node.is("outfit") && !node.is("role"))
                && nodes.stream()
                        .anyMatch(node ->
                                node.is("capital") && !node.isOneOf("role demonym country-name place-name opening"));
    }
}
