package org.crosstally.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crosstally.figure.Field;
import org.crosstally.figure.Status;

/** The times of a page that may date a claim: those of its sentence, of the sentences around it and of the opening. */
final class Timeline {

    private static final int BACK = 10;
    private static final int ON = 4;
    private static final int OPENING = 4;

    /** No sentence of news tells more times; a table does. */
    private static final int MOST_OF_A_LINE = 12;

    private static final int SMALL = 2;

    /** An article tells one toll a few times; a list has many small ones. */
    private static final int MOST_TOGETHER = 4;

    private final Page page;
    private final List<Claim> claims;
    private final Retold retold;
    private final TimesTold told;
    private final Days days;
    private final Map<Line, List<WhenTold>> known = new HashMap<>();

    Timeline(Page page, List<Claim> claims, Retold retold, TimesTold told, Days days) {
        this.page = page;
        this.claims = claims;
        this.retold = retold;
        this.told = told;
        this.days = days;
    }

    /** The claims that tell of the same people as this one does, itself among them; of a headline also what the text opens with. */
    Set<Integer> together(int claim) {
        Set<Integer> together = new LinkedHashSet<>();
        together.add(claim);
        if (claims.get(claim).quantity().low().orElse(0) > SMALL) {
            List<Integer> same = retold.same(claim);
            together.addAll(same.subList(0, Math.min(same.size(), MOST_TOGETHER)));
        }
        if (retold.isHeading(claim)) {
            retold.body(claim).ifPresent(together::add);
        }
        return together;
    }

    /** The times that may date one of the claims, in their order on the page. */
    List<WhenTold> around(Set<Integer> together) {
        SortedSet<Integer> lines = new TreeSet<>();
        boolean title = false;
        for (int claim : together) {
            Line line = claims.get(claim).line();
            title |= line.field() == Field.TITLE;
            add(0, retold.firstLine() + OPENING, lines);
            add(line.number() - BACK, line.number() + ON, lines);
        }
        List<WhenTold> around = new ArrayList<>();
        for (int number : lines) {
            Line line = page.lines().get(number);
            if (title || line.field() == Field.TEXT) {
                boolean own =
                        together.stream().anyMatch(claim -> claims.get(claim).line() == line);
                for (WhenTold when : known.computeIfAbsent(line, this::times)) {
                    if ((own || when.time().captionEnd().isEmpty())
                            && together.stream().anyMatch(claim -> reaches(when, claim))) {
                        around.add(when);
                    }
                }
            }
        }
        return around;
    }

    /** What the lines around the claims say, taken together, of the short times they tell. */
    DaysTold daysTold() {
        SortedSet<Integer> lines = new TreeSet<>();
        if (!claims.isEmpty()) {
            add(0, retold.firstLine() + OPENING, lines);
        }
        for (Claim claim : claims) {
            add(claim.line().number() - BACK, claim.line().number() + ON, lines);
        }
        DaysTold days = new DaysTold();
        lines.forEach(number -> days.add(told.of(page.lines().get(number))));
        return days;
    }

    private boolean reaches(WhenTold when, int claim) {
        if (when.span().from().filter(days.printed()::isBefore).isPresent()
                && claims.get(claim).status() != Status.EXPECTED) {
            return false; // a day to come dates nobody's harm but what is expected
        }
        return when.line() != claims.get(claim).line() || when.time().reaches(claims.get(claim));
    }

    private void add(int from, int to, SortedSet<Integer> lines) {
        for (int i = Math.max(0, from); i <= Math.min(to, page.lines().size() - 1); i++) {
            lines.add(i);
        }
    }

    private List<WhenTold> times(Line line) {
        List<WhenTold> times = new ArrayList<>();
        for (TimesTold.Time time : told.of(line)) {
            if (times.size() >= MOST_OF_A_LINE) {
                break;
            }
            if (!time.dates() && !time.node().is("fronted")) {
                continue;
            }
            times.add(new WhenTold(line, time, time.span(), WhenTold.Start.TOLD));
            if (time.isUpTo()) {
                upTo(line, time).forEach(span -> times.add(new WhenTold(line, time, span, WhenTold.Start.EVENT)));
            }
            Optional<Span> goesOn = Optional.of(time.span())
                    .filter(span -> span.isDay() && time.node().is("begun"))
                    .map(span -> span.until(days.printed()));
            if (goesOn.filter(span -> !span.isDay()).isPresent()) {
                times.add(new WhenTold(line, time, goesOn.get(), WhenTold.Start.BEGINNING));
            }
        }
        return List.copyOf(times);
    }

    private static boolean isSince(TimesTold.Time time) {
        return time.isOfEvent() && time.node().is("since") && time.span().from().isPresent();
    }

    /** As of Wednesday: from the day of the event, which the sentence tells itself, or one before. */
    private Set<Span> upTo(Line line, TimesTold.Time time) {
        LocalDate last = time.span().to().orElseThrow();
        Set<Span> spans = new LinkedHashSet<>();
        told.of(line).stream()
                .filter(other -> other != time && other.isOfEvent() && (!other.isLong() || isSince(other)))
                .flatMap(other -> other.span().from().stream())
                .filter(day -> day.isBefore(last))
                .findFirst()
                .ifPresent(day -> spans.add(Span.of(day, last)));
        for (int i = line.number() - 1; i >= Math.max(0, line.number() - BACK); i--) {
            Optional<Span> span = page.line(i)
                    .flatMap(earlier -> told.first(earlier, false)
                            .or(() -> told.of(earlier).stream()
                                    .filter(Timeline::isSince)
                                    .findFirst()))
                    .flatMap(earlier -> earlier.span().from())
                    .filter(day -> day.isBefore(last))
                    .map(day -> Span.of(day, last));
            if (span.isPresent()) {
                spans.add(span.get());
                break;
            }
        }
        return spans;
    }
}
