package org.crosstally.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.grammar.Node;
import org.crosstally.reading.Voice.Reach;

/**
 * Which of a line's reporting frames a place in it falls to. What stands between two places is summed up once along the
 * row, so that a line of thousands of figures and frames asks for each figure's frame in a few steps.
 */
final class Frames {

    private final List<Node> row;
    private final Line line;
    private final Stretches stretches;

    /** By stretch of the line, the frames that reach out the same way, from the left. */
    private final Map<Integer, Map<Reach, List<Voice>>> byStretch = new HashMap<>();

    /** By stretch of the line, all frames from the left. */
    private final Map<Integer, List<Voice>> all = new HashMap<>();

    /** How many places up to this one tell of a time after an event. */
    private final int[] pastEvents;

    /** How many places up to this one go on with an account by themselves, and by an "and" behind a comma. */
    private final int[] additions;

    private final int[] joints;

    private long steps;

    /** @param voices the frames in the order they stand in */
    Frames(Line line, List<Voice> voices, Stretches stretches) {
        this.line = line;
        this.row = line.chart().nodes();
        this.stretches = stretches;
        for (Voice voice : voices) {
            int stretch = stretches.of(line, voice.begin());
            byStretch
                    .computeIfAbsent(stretch, any -> new EnumMap<>(Reach.class))
                    .computeIfAbsent(voice.reach(), any -> new ArrayList<>())
                    .add(voice);
            all.computeIfAbsent(stretch, any -> new ArrayList<>()).add(voice);
        }
        int size = voices.isEmpty() ? 0 : row.size();
        pastEvents = new int[size];
        additions = new int[size];
        joints = new int[size];
        sumUp(size);
        steps = size + voices.size();
    }

    private void sumUp(int size) {
        for (int i = 0; i < size; i++) {
            Node node = row.get(i);
            boolean afterComma = i > 0 && row.get(i - 1).is("comma");
            boolean adds = node.isOneOf("report rise") && node.is("ing") || bringsTheNumber(i);
            int before = i - 1;
            pastEvents[i] = at(pastEvents, before) + (PastEvents.isAt(row, i) ? 1 : 0);
            additions[i] = at(additions, before) + (adds || node.is("including") || node.is("semicolon") ? 1 : 0);
            joints[i] = at(joints, before) + (afterComma && (node.is("and") || node.is("but")) ? 1 : 0);
        }
    }

    private static int at(int[] sums, int place) {
        return place < 0 ? 0 : sums[place];
    }

    /** "…, police said, bringing the number of the dead to 12". */
    private boolean bringsTheNumber(int place) {
        return row.get(place).is("bring")
                && row.get(place).is("ing")
                && place + 1 < row.size()
                && row.get(place + 1).is("article");
    }

    /** The frame that the node at {@code place} of the row falls to. */
    Optional<Voice> of(int place) {
        int stretch = stretches.of(line, place);
        Map<Reach, List<Voice>> voices = byStretch.getOrDefault(stretch, Map.of());
        if (voices.isEmpty()) {
            return Optional.empty();
        }
        Optional<Voice> chosen = nearer(behind(voices, place), before(voices, place), place)
                .or(() -> addedTo(all.getOrDefault(stretch, List.of()), place));
        List<Voice> relayed = voices.getOrDefault(Reach.RELAYED, List.of());
        return chosen.isPresent() && !relayed.isEmpty() ? Optional.of(relayed.get(relayed.size() - 1)) : chosen;
    }

    /** The nearest frame in front whose words are told behind it. */
    private Optional<Voice> behind(Map<Reach, List<Voice>> voices, int place) {
        return lastEndingBefore(voices.getOrDefault(Reach.BEHIND, List.of()), place)
                .filter(voice -> !pastEvent(voice.end(), place));
    }

    /** "… said they shelled it a day after 12 were killed": what came before is told by the article itself. */
    private boolean pastEvent(int from, int to) {
        return to - 1 > from && pastEvents[to - 1] > pastEvents[from];
    }

    /** The nearest frame behind whose words are told in front of it, or one with words on both sides. */
    private Optional<Voice> before(Map<Reach, List<Voice>> voices, int place) {
        List<Voice> around = voices.getOrDefault(Reach.AROUND, List.of());
        int next = firstBeginningFrom(around, place);
        Optional<Voice> following = next < around.size() ? Optional.of(around.get(next)) : Optional.empty();
        if (next > 0) {
            return following.isPresent() ? following : Optional.of(around.get(next - 1));
        }
        List<Voice> said = voices.getOrDefault(Reach.BEFORE, List.of());
        int first = firstBeginningFrom(said, place + 1);
        Optional<Voice> front = first < said.size() ? Optional.of(said.get(first)) : Optional.empty();
        boolean aroundFirst = following.isPresent()
                && (front.isEmpty() || following.get().begin() < front.get().begin());
        return aroundFirst ? following : front;
    }

    /** "…, the mayor said, adding that 12 …", "…, the mayor said; 12 others …": the last speaker goes on. */
    private Optional<Voice> addedTo(List<Voice> voices, int place) {
        return lastEndingBefore(voices, place).filter(voice -> goesOn(voice.end() + 1, place));
    }

    private boolean goesOn(int from, int to) {
        return to > from && (additions[to - 1] > at(additions, from - 1) || joints[to - 1] > joints[from]);
    }

    /**
     * A speaker in front holds the whole sentence, but for one who only relays, one in a clause of its own, and one who
     * names another: "the mayor said that according to villagers 12 …".
     */
    private Optional<Voice> nearer(Optional<Voice> behind, Optional<Voice> before, int place) {
        if (behind.isEmpty() || before.isEmpty()) {
            return behind.isPresent() ? behind : before;
        }
        Voice front = behind.get();
        boolean within = before.get().begin() > front.end() && before.get().end() < place;
        boolean relays = isWire(front) && !isWire(before.get());
        boolean aside = front.begin() > 0
                && row.get(front.begin() - 1).is("subordinator")
                && !row.get(front.begin() - 1).is("that");
        boolean recorded = before.get().begin() > place && row.get(front.end()).isOneOf("list-verb keeps-count");
        return (within && !isHearsay(before.get())) || relays || aside || recorded ? before : behind;
    }

    /** "The mayor said that according to reports 12 …": reports that nobody is named for are the mayor's. */
    private boolean isHearsay(Voice voice) {
        Node last = row.get(voice.speaker().last());
        return last.isOneOf("paper document")
                && last.is("lower")
                && voice.speaker().length() <= 2;
    }

    private boolean isWire(Voice voice) {
        return row.get(voice.speaker().last()).is("wire");
    }

    private Optional<Voice> lastEndingBefore(List<Voice> voices, int place) {
        for (int i = firstBeginningFrom(voices, place) - 1; i >= 0; i--) {
            steps++;
            if (voices.get(i).end() < place) {
                return Optional.of(voices.get(i));
            }
        }
        return Optional.empty();
    }

    /** The number of the first frame that begins at the place or behind it. */
    private int firstBeginningFrom(List<Voice> voices, int place) {
        int low = 0;
        int high = voices.size();
        while (low < high) {
            steps++;
            int middle = (low + high) >>> 1;
            if (voices.get(middle).begin() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many nodes and frames were looked at so far. */
    long steps() {
        return steps;
    }
}
