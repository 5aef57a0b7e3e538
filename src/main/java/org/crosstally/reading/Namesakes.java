package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import org.crosstally.article.Token;
import org.crosstally.grammar.Node;

/** Bodies for whom the last word of their names is enough, once they have spoken. */
final class Namesakes {

    /** How far back a body may have spoken that the last word of its name is enough for, in sentences. */
    private static final int NAMESAKE = 8;

    private final Accounts accounts;

    Namesakes(Accounts accounts) {
        this.accounts = accounts;
    }

    /** For "the committee": the Relief Committee that spoke last, though other bodies spoke since. */
    Optional<String> of(Accounts.Spoken spoken) {
        List<Node> nodes = Speakers.nodes(spoken);
        Node noun = nodes.get(nodes.size() - 1);
        if (nodes.size() != 2 || !nodes.get(0).is("article") || !noun.is("lower") || noun.isOneOf("role person")) {
            return Optional.empty();
        }
        int number = spoken.line().number();
        for (int back = number; back >= 0 && back >= number - NAMESAKE; back--) {
            Optional<Line> line = accounts.page().line(back);
            if (line.stream().flatMap(found -> found.tokens().stream()).noneMatch(word -> isName(word, noun))) {
                continue;
            }
            List<Voice> voices = accounts.voices(line.orElseThrow());
            for (int i = voices.size() - 1; i >= 0; i--) {
                Accounts.Spoken earlier = new Accounts.Spoken(line.get(), voices.get(i));
                List<Node> words = Speakers.nodes(earlier);
                if (words.stream()
                                .anyMatch(node -> isName(earlier.line().tokens().get(node.lastToken()), noun))
                        && Speakers.isNamed(earlier)
                        && !Speakers.speaksForOthers(earlier)) {
                    return Optional.of(Speakers.words(earlier));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isName(Token word, Node noun) {
        return word.isCapitalised() && word.folded().equals(noun.folded());
    }
}
