package org.crosstally.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.crosstally.comparison.Answer;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.AuthorityKind;
import org.crosstally.comparison.Question;
import org.crosstally.figure.Quantity;

/** How every authority and every outlet did, gathered while questions and figures go by. */
final class SourceTallies {

    static final String AUTHORITY = "authority";
    static final String OUTLET = "outlet";

    private final Map<String, SourceTally> authorities = new HashMap<>();
    private final Map<String, SourceTally> outlets = new HashMap<>();
    private final Map<String, Authority> known = new HashMap<>();

    void take(Question question) {
        Map<String, List<Answer>> byAuthority = new LinkedHashMap<>();
        Map<String, List<Answer>> byOutlet = new LinkedHashMap<>();
        for (Answer answer : question.answers()) {
            known.putIfAbsent(answer.authority().id(), answer.authority());
            byAuthority
                    .computeIfAbsent(answer.authority().id(), absent -> new ArrayList<>())
                    .add(answer);
            for (String outlet : answer.outlets()) {
                byOutlet.computeIfAbsent(outlet, absent -> new ArrayList<>()).add(answer);
            }
        }
        boolean alone = byAuthority.size() == 1;
        byAuthority.forEach((id, answers) -> count(authority(answers.get(0).authority()), question, answers, alone));
        byOutlet.forEach((name, answers) -> count(outlet(name), question, answers, alone));
    }

    void take(FigureRow row) {
        authority(row.authority()).countFigure();
        row.statement().outlet().ifPresent(name -> outlet(name).countFigure());
    }

    private static void count(SourceTally tally, Question question, List<Answer> answers, boolean alone) {
        Quantity latest = answers.stream()
                .max(Comparator.comparing(answer -> answer.reported().orElse(LocalDate.MIN)))
                .orElseThrow()
                .quantity();
        long different = answers.stream().map(Answer::quantity).distinct().count();
        tally.countQuestion(
                alone
                        ? SourceTally.Position.ALONE
                        : position(latest, question.estimate().best()),
                different > 1 && tally.role().equals(AUTHORITY));
    }

    private static SourceTally.Position position(Quantity quantity, OptionalLong best) {
        if (best.isEmpty()) {
            return SourceTally.Position.UNDECIDED;
        }
        if (quantity.contains(best.getAsLong())) {
            return SourceTally.Position.AGREEING;
        }
        return quantity.low().orElse(0) > best.getAsLong() ? SourceTally.Position.ABOVE : SourceTally.Position.BELOW;
    }

    private SourceTally authority(Authority authority) {
        return authorities.computeIfAbsent(
                authority.id(), absent -> new SourceTally(AUTHORITY, authority.name(), kind(authority.kind())));
    }

    private static String kind(AuthorityKind kind) {
        return kind == AuthorityKind.OUTLET ? "outlet in its own voice" : Words.of(kind);
    }

    private SourceTally outlet(String name) {
        return outlets.computeIfAbsent(name, absent -> new SourceTally(OUTLET, name, "prints"));
    }

    /** The authorities that answer most questions, the most cited first; an outlet's own voice comes after them. */
    List<Authority> mostCited(int most) {
        return known.values().stream()
                .sorted(Comparator.comparing((Authority authority) -> authority.kind() == AuthorityKind.OUTLET)
                        .thenComparing(authority -> -authority(authority).questions())
                        .thenComparing(Authority::name)
                        .thenComparing(Authority::id))
                .limit(most)
                .toList();
    }

    /** Authorities first, those with most figures at the top; then outlets. */
    List<SourceTally> all() {
        List<SourceTally> all = new ArrayList<>(authorities.values());
        all.addAll(outlets.values());
        all.sort(Comparator.comparing(SourceTally::role)
                .thenComparing(tally -> -tally.figures())
                .thenComparing(tally -> -tally.questions())
                .thenComparing(SourceTally::name)
                .thenComparing(SourceTally::kind));
        return all;
    }
}
