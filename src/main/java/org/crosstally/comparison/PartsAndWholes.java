package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.crosstally.figure.Status;

/** Finds where an authority counts more children, or soldiers, than people in all. */
final class PartsAndWholes {

    private PartsAndWholes() {}

    /** The questions of one event, with the finding added to those whose answers exceed the whole's. */
    static List<Question> judged(List<Question> ofEvent) {
        List<Question> judged = new ArrayList<>();
        for (Question part : ofEvent) {
            Optional<Finding> finding = ofEvent.stream()
                    .filter(whole -> QuestionMaker.isWholeOf(part.group(), whole.group())
                            && whole.measure() == part.measure()
                            && whole.unit() == part.unit()
                            && whole.status() == part.status()
                            && !sharesFigure(part, whole))
                    .flatMap(whole -> exceeding(part, whole).stream())
                    .findFirst();
            judged.add(finding.map(found -> with(part, found)).orElse(part));
        }
        return judged;
    }

    private static boolean sharesFigure(Question one, Question other) {
        return one.id().equals(other.id());
    }

    private static Optional<Finding> exceeding(Question part, Question whole) {
        for (Answer some : part.answers()) {
            for (Answer all : whole.answers()) {
                if (some.authority().id().equals(all.authority().id())
                        && some.status() != Status.DENIED
                        && all.status() != Status.DENIED
                        && some.reported().equals(all.reported())
                        && all.quantity().high().isPresent()
                        && some.quantity().low().isPresent()
                        && some.quantity().low().getAsLong()
                                > all.quantity().high().getAsLong()) {
                    return Optional.of(finding(part, whole, some, all));
                }
            }
        }
        return Optional.empty();
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
