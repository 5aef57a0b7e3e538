package org.crosstally.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Status;
import org.crosstally.grammar.Mention;
import org.crosstally.grammar.Node;

/** The claims of a sentence, in the order they stand in. */
final class ClaimReader {

    private final QuantityReader quantities = new QuantityReader();
    private final GroupReader groups = new GroupReader();

    List<Claim> read(Line line) {
        if (!opensGate(line) || !line.tellsAFigure()) {
            return List.of();
        }
        Map<Node, Mention> found = new LinkedHashMap<>();
        for (Mention mention : line.chart().mentions()) {
            String marked = mention.rule().mark().orElseThrow();
            for (Node counted : mention.parts().getOrDefault(marked, List.of())) {
                if (counted.is("figure") && !counted.is("no-figure")) {
                    found.putIfAbsent(counted, mention);
                }
            }
        }
        List<Claim> claims = new ArrayList<>();
        found.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().begin()))
                .forEach(entry -> claims.addAll(claims(line, entry.getValue(), entry.getKey(), claims)));
        return Parts.told(claims);
    }

    /** Only a sentence with a quantity and a word of harm or movement is worth parsing. */
    static boolean opensGate(Line line) {
        return (line.hasPrefix("m.") || line.has("gate")) && hasQuantity(line);
    }

    private static boolean hasQuantity(Line line) {
        return line.hasOneOf(
                "digits numeral indefinite another no nobody none-word many-scale some-of couple both dozen group-number");
    }

    private List<Claim> claims(Line line, Mention mention, Node counted, List<Claim> before) {
        Optional<QuantityReader.Counted> read = quantities.read(counted);
        Set<Measure> measures = ofBodies(counted, before) ? Set.of(Measure.KILLED) : measures(counted);
        if (read.isEmpty() || measures.isEmpty()) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        for (Measure measure : measures) {
            boolean part = counted.is("part") || Parts.isPart(counted, measure, before);
            claims.add(new Claim(
                    line,
                    counted,
                    read.get().words(),
                    mention,
                    read.get().quantity(),
                    measure,
                    status(counted),
                    groups.read(line, counted, part, before),
                    people(line, counted, read.get().words()),
                    part));
        }
        return claims;
    }

    /** "17 bodies were pulled from the river, eight of them women": the part is dead too, not moved. */
    private static boolean ofBodies(Node counted, List<Claim> before) {
        return counted.is("inside")
                && !before.isEmpty()
                && before.get(before.size() - 1).counted().is("bodies");
    }

    private static Set<Measure> measures(Node counted) {
        Set<Measure> measures = java.util.EnumSet.noneOf(Measure.class);
        counted.labels("m.").forEach(name -> measures.add(Measure.valueOf(name)));
        // bodies dug out, carried away or laid in a hospital are still the dead
        if (counted.is("bodies") && measures.contains(Measure.KILLED)) {
            return Set.of(Measure.KILLED);
        }
        // "nobody was killed or injured" is two zeros
        boolean each = counted.is("each") || counted.is("zero");
        if (measures.contains(Measure.KILLED) && measures.contains(Measure.INJURED) && !each) {
            return Set.of(Measure.CASUALTIES);
        }
        return measures;
    }

    private static Status status(Node counted) {
        return counted.is("denied") ? Status.DENIED : counted.is("expected") ? Status.EXPECTED : Status.OCCURRED;
    }

    private static Optional<String> people(Line line, Node counted, Node words) {
        Optional<Node> head = counted.find("h");
        if (head.isEmpty() || head.get().lastToken() <= words.lastToken()) {
            return head.map(line::words);
        }
        int first = words.lastToken() + 1;
        if (line.tokens().get(first).folded().equals("of")) {
            first++;
        }
        return Optional.of(
                line.words(Math.min(first, head.get().firstToken()), head.get().lastToken()));
    }
}
