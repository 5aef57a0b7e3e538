package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crosstally.figure.Period;
import org.crosstally.figure.Status;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Place;

/** Makes the questions of events: puts them into words, gives them ids and has their answers judged. */
final class QuestionMaker {

    private final Gazetteer gazetteer;
    private final Wording wording;
    private final Profile profile;
    private final Answering answering;

    QuestionMaker(Gazetteer gazetteer, Wording wording, Profile profile) {
        this.gazetteer = gazetteer;
        this.wording = wording;
        this.profile = profile;
        this.answering = new Answering(wording);
    }

    /** An event with the first of its claims, looked for once and not at every comparison. */
    private record Begun(Event event, Claim first) {}

    List<Question> questions(String block, List<Event> events) {
        List<Begun> ordered = events.stream()
                .map(event -> new Begun(
                        event, event.claims().stream().min(Claim.IN_ORDER).orElseThrow()))
                .sorted(Comparator.comparing(Begun::first, Claim.IN_ORDER))
                .toList();
        Map<String, Integer> taken = new HashMap<>();
        List<Question> questions = new ArrayList<>();
        for (Begun begun : ordered) {
            Event event = begun.event;
            List<PartsAndWholes.Judged> ofEvent = new ArrayList<>();
            for (Sorting.Answers answers : Sorting.sorted(event)) {
                ofEvent.add(question(block, event, answers, taken));
            }
            questions.addAll(PartsAndWholes.judged(ofEvent));
        }
        return questions;
    }

    private PartsAndWholes.Judged question(String block, Event event, Sorting.Answers set, Map<String, Integer> taken) {
        Claim first = set.first();
        String key = StableId.of(
                block,
                event.spot(),
                event.where().part(),
                event.when(),
                event.cause(),
                first.measure(),
                first.unit(),
                first.asked(),
                set.group());
        int nth = taken.merge(key, 1, Integer::sum);
        String id = nth == 1 ? key : StableId.of(key, nth);
        List<Findings.Backed> backed = answering.answers(id, set.claims());
        List<Answer> answers = backed.stream().map(Findings.Backed::answer).toList();
        List<Finding> findings = Findings.of(id, first.measure(), backed);
        Period period = event.period();
        Where where = event.mostNamed();
        Optional<String> place = placeName(event, where);
        String eventWords = wording.event(place, period, event.cause());
        Question question = new Question(
                id,
                eventWords,
                wording.label(first.measure(), set.group(), trade(set), first.unit(), first.asked(), eventWords),
                first.measure(),
                set.group(),
                first.unit(),
                first.asked(),
                place,
                where.place().map(Place::id),
                period,
                event.cause(),
                answers,
                Estimates.by(profile, answers),
                verdict(findings),
                (int) answers.stream()
                        .filter(answer -> answer.status() != Status.DENIED)
                        .map(answer -> answer.authority().id())
                        .distinct()
                        .count(),
                findings);
        return new PartsAndWholes.Judged(question, backed);
    }

    /** "Teachers", where all that is told is of teachers. */
    private static Optional<String> trade(Sorting.Answers set) {
        List<String> trades = set.claims().stream()
                .map(claim -> claim.figure()
                        .people()
                        .filter(people -> claim.manner().trade() && Report.isEverybody(claim.group()))
                        .map(people ->
                                people.substring(people.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
                        .orElse(""))
                .distinct()
                .toList();
        return trades.size() == 1 ? Optional.of(trades.get(0)).filter(trade -> !trade.isEmpty()) : Optional.empty();
    }

    private static Verdict verdict(List<Finding> findings) {
        return findings.stream()
                .map(Finding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.SINGLE);
    }

    private Optional<String> placeName(Event event, Where where) {
        Optional<Place> place = where.place();
        if (place.isPresent() && place.get().part().isEmpty()) {
            return Optional.of(place.get().name());
        }
        Optional<String> words = event.claims().stream()
                .filter(claim -> claim.where().sameAs(where))
                .flatMap(claim -> claim.figure().place().stream())
                .filter(named -> gazetteer.fold(named).equals(where.words()))
                .sorted()
                .findFirst();
        return words.or(() -> place.map(Place::name));
    }
}
