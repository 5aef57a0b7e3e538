package org.crosstally.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Node;

/**
 * What a frame's speaker is called: the frame's own words, or, where these only point at somebody ({@code it}, {@code a
 * monitor}, {@code the statement}), the name that stands close by.
 */
final class Speakers {

    /** How far off a name may stand that a general word is replaced by, in sentences (GUIDE.md, "Source"). */
    private static final int NEAR = 2;

    /** How many lines of a text are its opening, which names whom a headline points at. */
    private static final int OPENING = 5;

    private static final String PERSON = "person";

    private final Accounts accounts;
    private final Antecedents antecedents;
    private final Namesakes namesakes;
    private final BodiesNamed bodies = new BodiesNamed();
    private final OfficersNamed officers;
    private final Map<Accounts.Spoken, String> names = new HashMap<>();

    Speakers(Accounts accounts) {
        this.accounts = accounts;
        this.antecedents = new Antecedents(accounts);
        this.namesakes = new Namesakes(accounts);
        this.officers = new OfficersNamed(accounts);
    }

    String name(Accounts.Spoken spoken) {
        return names.computeIfAbsent(spoken, this::find);
    }

    private String find(Accounts.Spoken spoken) {
        if (spoken.voice().pronoun() || isDocument(spoken)) {
            return antecedents
                    .of(spoken)
                    .map(this::nameOnce)
                    .orElseGet(() -> spoken.voice().pronoun() ? "" : words(spoken));
        }
        return nameOnce(spoken);
    }

    private String nameOnce(Accounts.Spoken spoken) {
        List<String> kinds = kinds(spoken);
        if (spoken.line().field() == Field.TITLE && nodes(spoken).stream().anyMatch(node -> node.is("role"))) {
            kinds.add(PERSON);
        }
        Optional<String> officer = officers.of(spoken);
        if (officer.isPresent()) {
            return officer.get();
        }
        if (isNamed(spoken) || isAnyone(spoken)) {
            return words(spoken);
        }
        Optional<String> namesake = namesakes.of(spoken);
        if (namesake.isPresent() || kinds.isEmpty()) {
            return namesake.orElseGet(() -> words(spoken));
        }
        List<Accounts.Spoken> close = near(spoken);
        List<Accounts.Spoken> named = close.stream()
                .filter(near -> isNamed(near) && !nodes(near).get(0).is("indefinite") && fits(near, kinds))
                .filter(near -> kinds.contains(PERSON) || isOfTheTrade(spoken, near))
                .toList();
        return named.stream()
                .filter(near -> kinds.contains(PERSON) || !speaksForOthers(near))
                .findFirst()
                .or(() -> bodyOfATrade(spoken, close, kinds))
                .or(() -> named.stream().findFirst())
                .map(Speakers::words)
                .or(() -> isMonitor(spoken) || isPointedAt(spoken)
                        ? bodies.near(spoken, linesNear(spoken), kinds)
                        : Optional.empty())
                .orElseGet(() -> words(spoken));
    }

    /** "A watchdog", "an organisation monitoring the war": one that the news names where it can. */
    private static boolean isMonitor(Accounts.Spoken spoken) {
        return kinds(spoken).contains("monitor")
                && nodes(spoken).stream()
                        .anyMatch(node -> node.is("watching")
                                || node.all().anyMatch(part -> part.is("tag") && part.is("general")));
    }

    /** "The rescue service", "the broadcaster": a body that was named before. */
    private static boolean isPointedAt(Accounts.Spoken spoken) {
        List<Node> nodes = nodes(spoken);
        return nodes.get(0).is("article")
                && !kinds(spoken).contains(PERSON)
                && nodes.get(nodes.size() - 1).is("general");
    }

    /** Somebody of several, or several: "a spokesman", "a monitor and two doctors", "activist groups". */
    private static boolean isAnyone(Accounts.Spoken spoken) {
        List<Node> nodes = nodes(spoken);
        boolean indefinite = nodes.get(0).is("indefinite") || nodes.get(0).is("single");
        return nodes.stream()
                .anyMatch(node ->
                        node.is("and") || node.is("general") && node.is("many") || indefinite && node.holds("role"));
    }

    /** The frames around this one, nearest first, those in front before those behind. */
    private List<Accounts.Spoken> near(Accounts.Spoken spoken) {
        List<Accounts.Spoken> found = new ArrayList<>();
        for (Line line : linesNear(spoken)) {
            accounts.voices(line).forEach(voice -> found.add(new Accounts.Spoken(line, voice)));
        }
        return found;
    }

    private List<Line> linesNear(Accounts.Spoken spoken) {
        List<Line> found = new ArrayList<>();
        int number = spoken.line().number();
        int lead = accounts.page().lead().map(Line::number).orElse(number);
        add(found, number);
        for (int off = 1; off <= NEAR; off++) {
            add(found, number - off);
        }
        for (int off = 1; off <= NEAR; off++) {
            add(found, number + off);
        }
        if (number <= lead + 1) {
            for (int at = lead; at < lead + OPENING; at++) {
                add(found, at);
            }
        }
        return found;
    }

    private void add(List<Line> found, int number) {
        accounts.page().line(number).ifPresent(found::add);
    }

    static List<Node> nodes(Accounts.Spoken spoken) {
        Voice.Span speaker = spoken.voice().speaker();
        return Papers.author(spoken.line().chart().nodes().subList(speaker.first(), speaker.last() + 1));
    }

    private static List<String> kinds(Accounts.Spoken spoken) {
        List<String> kinds = new ArrayList<>();
        if (isHeadOfSomeBody(nodes(spoken))) {
            kinds.add(PERSON);
            return kinds;
        }
        List<Node> nodes = nodes(spoken);
        for (Node node : nodes) {
            if (node.holds("general")) {
                node.all().forEach(part -> kinds.addAll(part.labels("k.")));
            }
        }
        if (isOfAnotherTrade(nodes)) {
            kinds.remove("media");
        }
        return kinds;
    }

    /** "The disaster agency" is no news agency. */
    private static boolean isOfAnotherTrade(List<Node> nodes) {
        int last = nodes.size() - 1;
        return last > 0
                && nodes.get(last).is("general")
                && nodes.get(last - 1).isOneOf("thing outfit trade")
                && !nodes.get(last - 1).isOneOf("press-word capital");
    }

    /** "The head of the group": somebody named close by, and not the group. */
    private static boolean isHeadOfSomeBody(List<Node> nodes) {
        int head = 0;
        while (head < nodes.size() && nodes.get(head).is("article")) {
            head++;
        }
        return head > 0
                && head + 2 < nodes.size()
                && nodes.get(head).labels("k.").contains(PERSON)
                && nodes.get(head).is("role")
                && nodes.get(head + 1).is("of")
                && nodes.get(nodes.size() - 1).is("general");
    }

    /** For "the ministry": the Interior Ministry of which somebody spoke just before. */
    private Optional<Accounts.Spoken> bodyOfATrade(
            Accounts.Spoken spoken, List<Accounts.Spoken> close, List<String> kinds) {
        return close.stream()
                .filter(near -> near.line().number() <= spoken.line().number())
                .filter(near -> nodes(near).stream().anyMatch(node -> node.is("trade")))
                .filter(near -> !speaksForOthers(near) && fits(near, kinds) && isOfTheTrade(spoken, near))
                .findFirst();
    }

    /** "The Interior Ministry" is no ministry of which the name close by does not say "interior". */
    private static boolean isOfTheTrade(Accounts.Spoken spoken, Accounts.Spoken named) {
        return nodes(spoken).stream()
                .filter(node -> node.is("trade"))
                .allMatch(trade ->
                        nodes(named).stream().anyMatch(node -> node.folded().equals(trade.folded())));
    }

    private static boolean fits(Accounts.Spoken named, List<String> kinds) {
        if (kinds.contains(PERSON)) {
            return nodes(named).stream().noneMatch(node -> node.is("wire") || node.is("outfit") && !node.is("role"));
        }
        return nodes(named).stream().anyMatch(node -> node.labels("k.").stream().anyMatch(kinds::contains));
    }

    /** Whether the frame names a person who speaks for a body, and not the body itself. */
    static boolean speaksForOthers(Accounts.Spoken named) {
        return nodes(named).stream().anyMatch(node -> node.is("role"));
    }

    static boolean isDocument(Accounts.Spoken spoken) {
        List<Node> nodes = nodes(spoken);
        Node last = nodes.get(nodes.size() - 1);
        boolean theReport = nodes.get(0).is("article") && last.is("report") && !last.is("many");
        return (theReport || nodes.stream().anyMatch(node -> node.is("document"))) && !isNamed(spoken);
    }

    /** Whether the words hold a name. */
    static boolean isNamed(Accounts.Spoken spoken) {
        boolean monitor = kinds(spoken).contains("monitor");
        return nodes(spoken).stream()
                .anyMatch(node -> (node.is("capital") && !isSentenceCase(node) || node.is("wire") || node.is("demonym"))
                        && !(monitor && node.is("demonym"))
                        && !node.is("general")
                        && !node.is("document")
                        && !node.is("determiner")
                        && !node.is("speaker-mod"));
    }

    /** A common word that is capitalised since a sentence opens with it. */
    private static boolean isSentenceCase(Node node) {
        return node.is("opening") && !node.is("unknown") && !node.is("capitals") && !node.is("outfit");
    }

    static String words(Accounts.Spoken spoken) {
        List<Node> nodes = nodes(spoken);
        int first = 0;
        while (first < nodes.size() - 1 && nodes.get(first).isOneOf("article that")) {
            first++;
        }
        return spoken.line()
                .words(
                        nodes.get(first).firstToken(),
                        nodes.get(nodes.size() - 1).lastToken());
    }
}
