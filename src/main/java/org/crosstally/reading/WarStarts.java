package org.crosstally.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.crosstally.grammar.Node;
import org.jspecify.annotations.Nullable;

/** When the wars that a page tells of began, by the sentences that say so. One thread only. */
final class WarStarts {

    /** How many words may stand between a war and the time since which it has raged. */
    private static final int OF_THE_WAR = 5;

    private final Page page;
    private final TimesTold told;
    private final LocalDate printed;
    private @Nullable Map<Line, Span> warStarts;

    WarStarts(Page page, TimesTold told, LocalDate printed) {
        this.page = page;
        this.told = told;
        this.printed = printed;
    }

    /** Since the war began: where another sentence tells when, the nearest to this one. */
    Optional<Span> startOfWar(Line here) {
        return warStarts().entrySet().stream()
                .filter(start -> start.getKey() != here)
                .min(Comparator.comparingInt(start -> Math.abs(start.getKey().number() - here.number())))
                .map(Map.Entry::getValue);
    }

    private Map<Line, Span> warStarts() {
        if (warStarts == null) {
            Map<Line, Span> starts = new LinkedHashMap<>();
            warStarts = starts; // a start told from the start of a war is none
            for (Line line : page.lines()) {
                if (line.has("war-word")) {
                    told.of(line).stream()
                            .filter(time -> time.isLong() && startsWar(line, time.node()))
                            .findFirst()
                            .ifPresent(time -> starts.put(line, time.span().until(printed)));
                }
            }
        }
        return warStarts;
    }

    /** The war began in March; a war that has raged since March. */
    private static boolean startsWar(Line line, Node time) {
        if (time.is("begun")) {
            return true;
        }
        return time.is("since")
                && line.surface().stream()
                        .anyMatch(node -> node.is("war-word")
                                && node.lastToken() < time.firstToken()
                                && node.lastToken() + OF_THE_WAR >= time.firstToken());
    }
}
