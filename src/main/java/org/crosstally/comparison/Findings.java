package org.crosstally.comparison;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;

/** Says what to make of the answers to one question. */
final class Findings {

    /** "At least 20" allows for 200, but whoever says the one hardly means the other. */
    private static final double HARDLY_MEANT = 3;

    private static final double HARDLY_DIFFERENT = 1.25;

    private static final String GROWN =
            ": far apart, but the lower one was reported on an earlier day, and tolls grow.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** An answer with the claims behind it. */
    record Backed(Answer answer, List<Claim> claims) {

        boolean isDenied() {
            return answer.status() == Status.DENIED;
        }

        boolean isNamed() {
            return claims.get(0).credited().named();
        }

        boolean sharesOutletWith(Backed other) {
            return answer.outlets().stream().anyMatch(other.answer.outlets()::contains);
        }

        String articles() {
            Set<String> names = new TreeSet<>();
            claims.forEach(claim -> claim.carriers()
                    .forEach(carrier -> names.add(
                            carrier.outlet().map(outlet -> outlet + " ").orElse("") + carrier.article())));
            List<String> shown = new ArrayList<>(names);
            if (shown.size() > 4) {
                int more = shown.size() - 3;
                shown = new ArrayList<>(shown.subList(0, 3));
                shown.add(more + " more");
            }
            return (names.size() == 1 ? "article " : "articles ") + Wording.list(shown);
        }
    }

    private final String questionId;
    private final Measure measure;
    private final List<Backed> answers;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(String questionId, Measure measure, List<Backed> answers) {
        this.questionId = questionId;
        this.measure = measure;
        this.answers = answers;
    }

    static List<Finding> of(String questionId, Measure measure, List<Backed> answers) {
        Findings findings = new Findings(questionId, measure, answers);
        findings.denials();
        Map<String, List<Backed>> byAuthority = findings.byAuthority();
        byAuthority.values().forEach(findings::withinOneAuthority);
        findings.betweenAuthorities(byAuthority);
        return List.copyOf(findings.findings);
    }

    private Map<String, List<Backed>> byAuthority() {
        Map<String, List<Backed>> byAuthority = new LinkedHashMap<>();
        for (Backed backed : answers) {
            if (!backed.isDenied()) {
                byAuthority
                        .computeIfAbsent(backed.answer().authority().id(), key -> new ArrayList<>())
                        .add(backed);
            }
        }
        return byAuthority;
    }

    private void denials() {
        for (Backed denial : answers) {
            if (denial.isDenied()) {
                Optional<Backed> denied = answers.stream()
                        .filter(other -> !other.isDenied())
                        .min(Comparator.comparingDouble(other -> Numbers.apart(
                                other.answer().quantity(), denial.answer().quantity())));
                String against = denied.map(other -> ", which " + speaker(other) + " gives as "
                                + other.answer().said() + " in " + other.articles())
                        .orElse("");
                String reason = speaker(denial) + " denies or withdraws the figure of "
                        + denial.answer().said() + " in " + denial.articles() + against + ".";
                add(
                        Verdict.DENIED,
                        Severity.REVIEW,
                        reason,
                        denied.map(other -> List.of(denial, other)).orElse(List.of(denial)));
            }
        }
    }

    private void withinOneAuthority(List<Backed> said) {
        for (int i = 1; i < said.size(); i++) {
            Backed earlier = said.get(i - 1);
            Backed later = said.get(i);
            if (!earlier.isNamed() && !earlier.sharesOutletWith(later)) {
                ofOneSort(said, i);
            } else if (!slip(said, i) && !carriedLate(said, i)) {
                revision(earlier, later);
            }
        }
    }

    /** "Police" here and "police" there may be two offices; what contradicts itself all the same must be seen. */
    private void ofOneSort(List<Backed> said, int index) {
        AnswerPair pair = AnswerPair.of(said.get(index - 1), said.get(index));
        if (pair.isConflict() && !Revisions.mayHaveGrown(pair.least(), pair.most()) && !slip(said, index)) {
            differing(pair.least(), pair.most());
        }
    }

    private boolean slip(List<Backed> said, int index) {
        Backed later = said.get(index);
        for (int i = index - 1; i >= 0; i--) {
            Backed earlier = said.get(i);
            Optional<String> slip =
                    Slips.between(earlier.answer().quantity(), later.answer().quantity());
            if (slip.isPresent()) {
                String reason = speaker(later) + " is given as saying "
                        + earlier.answer().said() + " in "
                        + earlier.articles() + " and " + later.answer().said() + " in " + later.articles()
                        + " for the same people, place and time: " + slip.get() + ", so one of them is likely a slip.";
                add(Verdict.SLIP, Severity.ALERT, reason, List.of(earlier, later));
                return true;
            }
        }
        return false;
    }

    /** A body that says more that very day did not lower its toll: a slower paper carries its older one. */
    private boolean carriedLate(List<Backed> said, int index) {
        Backed earlier = said.get(index - 1);
        Backed later = said.get(index);
        Optional<Backed> more = Revisions.showsNoLowering(earlier, later, said);
        more.ifPresent(higher -> add(
                Verdict.UPDATE,
                Severity.NOTE,
                speaker(later) + " is given as saying " + later.answer().said() + " in " + later.articles() + ", after "
                        + earlier.answer().said() + " in " + earlier.articles() + "; as it says "
                        + higher.answer().said() + " by the same day in " + higher.articles()
                        + ", this is an older toll carried late.",
                List.of(earlier, later, higher)));
        return more.isPresent();
    }

    private void revision(Backed earlier, Backed later) {
        boolean sameNumber =
                Numbers.samePoint(earlier.answer().quantity(), later.answer().quantity());
        boolean laterDay = Revisions.isLater(earlier, later);
        boolean meet = earlier.answer().quantity().overlaps(later.answer().quantity());
        double apart = Numbers.apart(earlier.answer().quantity(), later.answer().quantity());
        boolean supersedes = Revisions.supersedes(earlier, later);
        if (supersedes
                || !laterDay
                        && (meet && Revisions.grewWithinTheDay(earlier, later) || Revisions.tellOf(earlier, later))) {
            String how = supersedes
                    ? ", which calls " + earlier.answer().said() + " the older toll."
                    : ", printed the same day: the toll grew.";
            String reason = speaker(later) + " gives " + earlier.answer().said() + " in " + earlier.articles() + " and "
                    + later.answer().said() + " in " + later.articles() + how;
            add(Verdict.UPDATE, Severity.NOTE, reason, List.of(earlier, later));
        } else if (sameNumber || (meet && (!laterDay || apart <= 1))) {
            agreement(List.of(earlier, later));
        } else if (laterDay) {
            boolean up = Numbers.point(later.answer().quantity())
                    > Numbers.point(earlier.answer().quantity());
            String reason = speaker(later) + (up ? " raised" : " lowered") + " its figure from "
                    + earlier.answer().said() + day(earlier) + " to "
                    + later.answer().said() + day(later) + ".";
            add(Verdict.UPDATE, up ? Severity.NOTE : Severity.REVIEW, reason, List.of(earlier, later));
        } else {
            differing(earlier, later);
        }
    }

    private void betweenAuthorities(Map<String, List<Backed>> byAuthority) {
        List<Backed> newest = new ArrayList<>();
        byAuthority.values().forEach(said -> newest.add(said.get(said.size() - 1)));
        if (newest.size() < 2) {
            return;
        }
        AnswerPair farthest = farthest(newest);
        boolean meet = newest.stream()
                .allMatch(one -> newest.stream()
                        .allMatch(other ->
                                one.answer().quantity().overlaps(other.answer().quantity())));
        if (meet && farthest.apart() < HARDLY_MEANT) {
            agreement(newest);
        } else {
            differing(farthest.least(), farthest.most());
        }
    }

    /** The two that are farthest apart; of those in conflict, the two that do not merely tell of a toll before it grew. */
    private static AnswerPair farthest(List<Backed> newest) {
        List<AnswerPair> pairs = new ArrayList<>();
        for (int i = 0; i < newest.size(); i++) {
            for (int j = i + 1; j < newest.size(); j++) {
                pairs.add(AnswerPair.of(newest.get(i), newest.get(j)));
            }
        }
        Comparator<AnswerPair> byDistance = Comparator.comparingDouble(AnswerPair::apart);
        return pairs.stream()
                .filter(pair -> pair.isConflict() && !Revisions.mayHaveGrown(pair.least(), pair.most()))
                .max(byDistance)
                .or(() -> pairs.stream().max(byDistance))
                .orElseThrow();
    }

    private void agreement(List<Backed> agreeing) {
        List<String> parts = new ArrayList<>();
        for (Backed backed : agreeing.subList(0, Math.min(4, agreeing.size()))) {
            parts.add(speaker(backed) + " says " + backed.answer().said() + " in " + backed.articles());
        }
        if (agreeing.size() > 4) {
            parts.add((agreeing.size() - 4) + " more agree");
        }
        add(Verdict.AGREE, Severity.NOTE, Wording.list(parts) + ": the figures allow for the same number.", agreeing);
    }

    private void differing(Backed least, Backed most) {
        AnswerPair pair = AnswerPair.of(least, most);
        boolean grown = pair.isConflict() && Revisions.mayHaveGrown(pair.least(), pair.most());
        String figures = speaker(least) + " says " + least.answer().said() + " in " + least.articles() + ", "
                + speaker(most) + " says " + most.answer().said() + " in " + most.articles();
        if (pair.isConflict() && !grown) {
            Severity severity = measure == Measure.KILLED ? Severity.ALERT : Severity.REVIEW;
            add(
                    Verdict.CONFLICT,
                    severity,
                    figures + howFar(least.answer().quantity(), most.answer().quantity()),
                    List.of(least, most));
        } else {
            String why = grown ? GROWN : pair.whyNoConflict();
            Severity severity = pair.apart() < HARDLY_DIFFERENT ? Severity.NOTE : Severity.REVIEW;
            add(Verdict.DIFFER, severity, figures + why, List.of(least, most));
        }
    }

    /** The plain ratio of the two numbers, as a reader would work it out; nothing is a multiple of zero. */
    private static String howFar(Quantity least, Quantity most) {
        if (Numbers.point(least) == 0) {
            return ": one says none.";
        }
        double times = (double) Numbers.point(most) / Numbers.point(least);
        String said = times < 10 ? String.format(Locale.ROOT, "%.1f", times) : Wording.number(Math.round(times));
        return ": about " + said + " times as many.";
    }

    private static String speaker(Backed backed) {
        return backed.answer().authority().name();
    }

    private static String day(Backed backed) {
        return backed.answer()
                        .reported()
                        .map(day -> " (reported " + DAY.format(day) + ")")
                        .orElse("") + " in " + backed.articles();
    }

    private void add(Verdict verdict, Severity severity, String reason, List<Backed> on) {
        List<Long> figures = on.stream()
                .flatMap(backed -> backed.answer().carriers().stream())
                .distinct()
                .sorted()
                .toList();
        String id = StableId.of(questionId, verdict, reason);
        findings.add(new Finding(id, questionId, verdict, severity, reason, figures));
    }
}
