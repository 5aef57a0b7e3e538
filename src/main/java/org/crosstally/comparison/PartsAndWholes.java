package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.crosstally.figure.Group;

/**
 * Finds where a sentence counts more children, or soldiers, than people in all. Only within one sentence is it sure that
 * the one number is meant as a part of the other.
 */
final class PartsAndWholes {

    /** A question with the answers and claims behind it. */
    record Judged(Question question, List<Findings.Backed> answers) {}

    private record Whole(Question question, Findings.Backed answers, int start) {}

    private PartsAndWholes() {}

    /** The questions of one event, with the finding added to those whose answers exceed the whole's. */
    static List<Question> judged(List<Judged> ofEvent) {
        List<Question> judged = new ArrayList<>();
        for (Judged part : ofEvent) {
            Optional<Finding> finding = exceeding(part, ofEvent);
            judged.add(finding.map(found -> with(part.question(), found)).orElse(part.question()));
        }
        return judged;
    }

    private static Optional<Finding> exceeding(Judged part, List<Judged> ofEvent) {
        for (Findings.Backed some : part.answers()) {
            for (Claim claim : some.claims()) {
                if (!some.isDenied() && claim.isPart()) {
                    Optional<Whole> whole = wholeOf(part.question(), claim, ofEvent);
                    if (whole.isPresent()
                            && exceeds(some.answer(), whole.get().answers().answer())) {
                        return Optional.of(finding(
                                part.question(),
                                whole.get().question(),
                                some.answer(),
                                whole.get().answers().answer()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What the part is counted among: the number told last before it in its sentence, or the first one behind it. A
     * sentence may tell of further deaths, "as well as three rescue workers", and these are no whole of it.
     */
    private static Optional<Whole> wholeOf(Question asked, Claim part, List<Judged> ofEvent) {
        int at = quantityStart(part);
        return ofEvent.stream()
                .filter(whole -> asksForTheSame(asked, whole.question()))
                .flatMap(whole -> whole.answers().stream()
                        .filter(backed -> !backed.isDenied())
                        .flatMap(backed -> backed.claims().stream()
                                .filter(claim -> !claim.isPart() && part.sharesSentenceWith(claim))
                                .map(claim -> new Whole(whole.question(), backed, quantityStart(claim)))))
                .min(Comparator.<Whole>comparingInt(whole -> whole.start() < at ? 0 : 1)
                        .thenComparingInt(whole -> Math.abs(at - whole.start())))
                .filter(whole -> mayHold(whole.question().group(), asked.group()));
    }

    private static int quantityStart(Claim claim) {
        return claim.figure().passage().quantityStart();
    }

    private static boolean asksForTheSame(Question part, Question whole) {
        return whole.measure() == part.measure()
                && whole.unit() == part.unit()
                && whole.status() == part.status()
                && !whole.id().equals(part.id());
    }

    /** Children are counted among civilians or people, never among rescue workers. */
    private static boolean mayHold(Group whole, Group part) {
        return switch (whole) {
            case PEOPLE -> true;
            case CIVILIANS -> part != Group.SOLDIERS && part != Group.FIGHTERS && part != Group.PEOPLE;
            default -> whole == part;
        };
    }

    private static boolean exceeds(Answer some, Answer all) {
        return all.quantity().high().isPresent()
                && some.quantity().low().isPresent()
                && some.quantity().low().getAsLong() > all.quantity().high().getAsLong();
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
