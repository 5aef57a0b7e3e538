package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds where a sentence counts more children, or soldiers, than people in all. Only within one sentence is it sure that
 * the one number is meant as a part of the other.
 */
final class PartsAndWholes {

    /** A question with the answers and claims behind it. */
    record Judged(Question question, List<Findings.Backed> answers) {}

    private PartsAndWholes() {}

    /** The questions of one event, with the finding added to those whose answers exceed the whole's. */
    static List<Question> judged(List<Judged> ofEvent) {
        List<Question> judged = new ArrayList<>();
        for (Judged part : ofEvent) {
            Optional<Finding> finding = ofEvent.stream()
                    .filter(whole -> mayHold(whole.question(), part.question()))
                    .flatMap(whole -> exceeding(part, whole).stream())
                    .findFirst();
            judged.add(finding.map(found -> with(part.question(), found)).orElse(part.question()));
        }
        return judged;
    }

    private static boolean mayHold(Question whole, Question part) {
        return whole.measure() == part.measure()
                && whole.unit() == part.unit()
                && whole.status() == part.status()
                && !whole.id().equals(part.id());
    }

    private static Optional<Finding> exceeding(Judged part, Judged whole) {
        for (Findings.Backed some : part.answers()) {
            for (Findings.Backed all : whole.answers()) {
                if (isPartOf(some, all)
                        && all.answer().quantity().high().isPresent()
                        && some.answer().quantity().low().isPresent()
                        && some.answer().quantity().low().getAsLong()
                                > all.answer().quantity().high().getAsLong()) {
                    return Optional.of(finding(part.question(), whole.question(), some.answer(), all.answer()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPartOf(Findings.Backed some, Findings.Backed all) {
        return !some.isDenied()
                && !all.isDenied()
                && some.claims().stream()
                        .anyMatch(part -> part.isPart()
                                && all.claims().stream()
                                        .anyMatch(whole -> !whole.isPart() && part.sharesSentenceWith(whole)));
    }

    private static Finding finding(Question part, Question whole, Answer some, Answer all) {
        String reason = some.authority().name() + " says " + some.said() + " for «" + part.label() + "» but only "
                + all.said() + " for «" + whole.label() + "»: a part cannot be larger than its whole.";
        TreeSet<Long> figures = new TreeSet<>(some.carriers());
        figures.addAll(all.carriers());
        return new Finding(
                StableId.of(part.id(), Verdict.PART_EXCEEDS_WHOLE, reason),
                part.id(),
                Verdict.PART_EXCEEDS_WHOLE,
                Severity.ALERT,
                reason,
                List.copyOf(figures));
    }

    private static Question with(Question question, Finding finding) {
        List<Finding> findings = new ArrayList<>(question.findings());
        findings.add(finding);
        Verdict verdict = findings.stream()
                .map(Finding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(question.verdict());
        return new Question(
                question.id(),
                question.event(),
                question.label(),
                question.measure(),
                question.group(),
                question.unit(),
                question.status(),
                question.place(),
                question.placeId(),
                question.period(),
                question.cause(),
                question.answers(),
                question.estimate(),
                verdict,
                question.independent(),
                findings);
    }
}
