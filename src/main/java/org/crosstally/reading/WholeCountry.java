package org.crosstally.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.grammar.Node;

/** Tolls of a whole country: "fires across the country killed 14"; the towns that the article names have parts of them. */
final class WholeCountry {

    /** How many words stand at most between across and the country: the whole of the flood-stricken. */
    private static final int FARTHEST = 4;

    private final PlacesTold told;
    private final boolean named;
    private final Map<Line, BitSet> cues = new HashMap<>();

    WholeCountry(List<Toponym> all, PlacesTold told) {
        this.told = told;
        this.named = all.stream().anyMatch(place -> place.extent() == Toponym.Extent.COUNTRY);
    }

    /** Whether the claim is told of the whole country, which the article names somewhere. */
    boolean isOf(Claim claim) {
        if (!named || claim.part()) {
            return false;
        }
        BitSet across = cues.computeIfAbsent(claim.line(), WholeCountry::cues);
        for (int cue = across.nextSetBit(0); cue >= 0; cue = across.nextSetBit(cue + 1)) {
            boolean behind = cue > claim.counted().lastToken();
            int begin = behind ? claim.counted().lastToken() + 1 : cue;
            int end = behind ? cue : claim.words().firstToken();
            if (begin <= end
                    && !told.scene(claim.line()).commas(begin, end)
                    && !namesAnother(claim.line(), begin, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean namesAnother(Line line, int begin, int end) {
        return told.placesOf(line).stream()
                .anyMatch(place ->
                        place.extent() != Toponym.Extent.COUNTRY && place.first() >= begin && place.last() < end);
    }

    /** Where across the country, throughout the kingdom and around the nation stand. */
    private static BitSet cues(Line line) {
        BitSet found = new BitSet();
        if (!line.has("z.country")) {
            return found;
        }
        List<Node> words = line.surface();
        for (int i = 2; i < words.size(); i++) {
            if (words.get(i).is("z.country") && words.get(i).is("one")) {
                int across = across(words, i);
                if (across >= 0) {
                    found.set(words.get(across).firstToken());
                }
            }
        }
        return found;
    }

    private static int across(List<Node> words, int country) {
        for (int i = country - 1; i >= Math.max(0, country - FARTHEST); i--) {
            Node word = words.get(i);
            if (word.isOneOf("article demonstrative")) {
                return i > 0 && words.get(i - 1).is("all-over") ? i - 1 : -1;
            }
            if (word.isOneOf("preposition verb comma finite")) {
                return -1;
            }
        }
        return -1;
    }
}
