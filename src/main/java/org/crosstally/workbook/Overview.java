package org.crosstally.workbook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.crosstally.comparison.Estimate;
import org.crosstally.comparison.Finding;
import org.crosstally.comparison.Question;
import org.crosstally.comparison.Verdict;
import org.crosstally.figure.Measure;

/** What one reading of all questions tells: which come first, who is cited most, what is new. */
final class Overview {

    private static final int HEADLINES = 8;
    private static final int HEADLINES_A_MEASURE = 2;
    private static final int TRACKS = 6;
    /** Quotes are kept in memory until the Findings sheet is written: 100,000 of them take some 60 MB. */
    private static final int MOST_QUOTED = 100_000;

    private final Map<String, Integer> rowOfQuestion = new HashMap<>();
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<Verdict, Long> fresh = new EnumMap<>(Verdict.class);
    private final Map<Measure, TopList<Question>> largest = new EnumMap<>(Measure.class);
    private final TopList<Question> contested = new TopList<>(HEADLINES, CONTESTED);
    private final TopList<Track> tracks = new TopList<>(TRACKS, Track::compareTo);
    private final FindingRanks findings = new FindingRanks();
    private final SourceTallies sources = new SourceTallies();
    private final Set<Long> quoted = new LinkedHashSet<>();
    private final Set<String> striking = new HashSet<>();
    private Optional<Track> trackOfEvent = Optional.empty();
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();
    private String event = "";
    private long events;

    private static final Comparator<Question> LARGEST = Comparator.comparing(
                    (Question question) -> question.independent() > 1)
            .thenComparingLong(Overview::size);

    private static final Comparator<Question> CONTESTED = Comparator.comparing(Question::verdict)
            .thenComparingDouble(question -> spread(question.estimate()).orElse(0))
            .thenComparingInt(Question::independent);

    Overview(Stream<QuestionRow> questions) {
        try (questions) {
            questions.forEach(this::take);
        }
        trackOfEvent.ifPresent(tracks::offer);
    }

    private void take(QuestionRow row) {
        Question question = row.question();
        rowOfQuestion.put(question.id(), rowOfQuestion.size());
        verdicts.merge(question.verdict(), 1L, Long::sum);
        if (question.estimate().best().isPresent()) {
            largest.computeIfAbsent(question.measure(), absent -> new TopList<>(HEADLINES_A_MEASURE, LARGEST))
                    .offer(question);
        }
        if (isContested(question)) {
            contested.offer(question);
        }
        if (isContested(question) || !question.findings().isEmpty()) {
            striking.add(question.id());
        }
        sources.take(question);
        take(question.period().from(), question.period().to());
        takeEvent(question);
        for (Finding finding : question.findings()) {
            take(question, finding, row.newFindings().contains(finding.id()));
        }
    }

    private void take(Question question, Finding finding, boolean isNew) {
        findings.count(FindingRanks.of(isNew, finding.severity()));
        if (isNew) {
            fresh.merge(finding.verdict(), 1L, Long::sum);
        }
        if (quoted.size() < MOST_QUOTED) {
            Side.of(question, finding).forEach(side -> quoted.addAll(side.figures()));
        }
    }

    private void take(Optional<LocalDate> from, Optional<LocalDate> to) {
        LocalDate start = from.or(() -> to).orElse(LocalDate.MAX);
        LocalDate end = to.or(() -> from).orElse(LocalDate.MIN);
        if (from.isPresent() || to.isPresent()) {
            first = Optional.of(first.filter(day -> day.isBefore(start)).orElse(start));
            last = Optional.of(last.filter(day -> day.isAfter(end)).orElse(end));
        }
    }

    /** Of each event the question whose answers moved most is drawn. */
    private void takeEvent(Question question) {
        if (!question.event().equals(event) || events == 0) {
            trackOfEvent.ifPresent(tracks::offer);
            trackOfEvent = Optional.empty();
            event = question.event();
            events++;
        }
        Optional<Track> track = Track.of(question);
        if (track.isPresent() && (trackOfEvent.isEmpty() || trackOfEvent.get().compareTo(track.get()) < 0)) {
            trackOfEvent = track;
        }
    }

    /** How far apart low and high lie, as a share of the best; empty where an end is open. */
    static OptionalDouble spread(Estimate estimate) {
        if (estimate.low().isEmpty() || estimate.high().isEmpty()) {
            return OptionalDouble.empty();
        }
        double distance = estimate.high().getAsLong() - estimate.low().getAsLong();
        double best = estimate.best().orElse(estimate.high().getAsLong());
        return distance == 0 ? OptionalDouble.of(0) : OptionalDouble.of(distance / Math.max(1, best));
    }

    static long size(Question question) {
        return question.estimate().best().orElse(0);
    }

    /** Where the question stands in the Comparison sheet, counted from 0; empty where it does not. */
    Optional<Integer> rowOf(String questionId) {
        return Optional.ofNullable(rowOfQuestion.get(questionId));
    }

    long questions() {
        return rowOfQuestion.size();
    }

    long events() {
        return events;
    }

    FindingRanks findings() {
        return findings;
    }

    long verdicts(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    /** How many findings of the kind the run before did not know. */
    long fresh(Verdict verdict) {
        return fresh.getOrDefault(verdict, 0L);
    }

    /** Of each measure two, those that several authorities tell before those that one alone tells; the largest first. */
    List<Question> largest() {
        return largest.values().stream()
                .flatMap(top -> top.items().stream())
                .sorted(Comparator.comparingLong(Overview::size).reversed())
                .limit(HEADLINES)
                .toList();
    }

    List<Question> contested() {
        return contested.items();
    }

    List<Track> tracks() {
        return tracks.items();
    }

    SourceTallies sources() {
        return sources;
    }

    /** The figures whose sentences the Findings sheet prints. */
    Set<Long> quoted() {
        return quoted;
    }

    /** The ids of the questions that are contested or that something was found on. */
    Set<String> striking() {
        return striking;
    }

    Optional<LocalDate> first() {
        return first;
    }

    Optional<LocalDate> last() {
        return last;
    }

    static boolean isContested(Question question) {
        return question.verdict() != Verdict.SINGLE && question.verdict() != Verdict.AGREE;
    }
}
