package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Node;

/** Whom a pronoun, or a report without a name, stands for: whoever spoke before, or whoever the sentence before opens with. */
final class Antecedents {

    /** How far back a pronoun may point, in sentences. */
    private static final int PRONOUN = 4;

    /** How far back a sentence may stand whose subject a pronoun means though nobody speaks there. */
    private static final int SUBJECT = 2;

    private final Accounts accounts;

    Antecedents(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The last speaker in front of this frame who is more than a pronoun. */
    Optional<Accounts.Spoken> of(Accounts.Spoken spoken) {
        int number = spoken.line().number();
        for (int back = number; back >= 0 && back >= number - PRONOUN; back--) {
            Optional<Line> line = accounts.page().line(back).filter(found -> found.field() == Field.TEXT);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            List<Voice> voices = accounts.voices(line.get());
            for (int i = voices.size() - 1; i >= 0; i--) {
                Accounts.Spoken earlier = new Accounts.Spoken(line.get(), voices.get(i));
                boolean inFront =
                        back < number || voices.get(i).begin() < spoken.voice().begin();
                if (inFront
                        && !voices.get(i).pronoun()
                        && !Speakers.isDocument(earlier)
                        && mayStandFor(spoken, earlier)) {
                    return Optional.of(earlier);
                }
            }
            Optional<Accounts.Spoken> subject = subject(spoken, line.get());
            if (subject.isPresent()) {
                return subject;
            }
        }
        return Optional.empty();
    }

    /** Whoever the line before opens with, where nobody speaks there. */
    private Optional<Accounts.Spoken> subject(Accounts.Spoken spoken, Line line) {
        boolean near = line.number() < spoken.line().number()
                && line.number() >= spoken.line().number() - SUBJECT;
        if (!near || !accounts.voices(line).isEmpty()) {
            return Optional.empty();
        }
        return Subjects.of(line)
                .map(voice -> new Accounts.Spoken(line, voice))
                .filter(found -> mayStandFor(spoken, found)
                        && isBody(found) != Speakers.nodes(spoken).get(0).is("personal"));
    }

    private static boolean isBody(Accounts.Spoken spoken) {
        return Speakers.nodes(spoken).stream().noneMatch(node -> node.is("role") || node.is("person"))
                && Speakers.nodes(spoken).stream().anyMatch(node -> node.isOneOf("outfit wire aid-word"));
    }

    /** "It" stands for a body, "he" and "she" for a person; whoever is several is neither. */
    private static boolean mayStandFor(Accounts.Spoken pointer, Accounts.Spoken earlier) {
        Node pronoun = Speakers.nodes(pointer).get(0);
        List<Node> words = Speakers.nodes(earlier);
        Node last = words.get(words.size() - 1);
        boolean several = last.is("person")
                && last.is("many")
                && words.stream().noneMatch(node -> node.is("role") && node.is("one"));
        boolean body =
                Speakers.isNamed(earlier) && Speakers.nodes(earlier).stream().anyMatch(node -> node.is("wire"));
        return !(several && (pronoun.is("neuter") || pronoun.is("personal"))) && !(body && pronoun.is("personal"));
    }
}
