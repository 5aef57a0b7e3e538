package org.crosstally.comparison;

import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosstally.figure.Group;
import org.crosstally.gazetteer.Gazetteer;

/**
 * Finds one agency's sentence in several articles, so that it counts as one statement with its carriers.
 *
 * <p>Sentences are compared as sets of word pairs. MinHash signatures cut into bands bring near-identical ones together
 * without comparing each with each; the pairs so found are then compared in full.
 */
final class Syndication {

    private static final int BANDS = 16;
    private static final int ROWS = 4;
    private static final long SEED = 20_170_404;
    private static final double ALIKE = 0.7;
    /** Of the many claims that one band may bring together, only this many neighbours are compared. */
    private static final int NEIGHBOURS = 24;

    private final Gazetteer gazetteer;
    private final MinHash minHash = new MinHash(BANDS * ROWS, Integer.MAX_VALUE, SEED);

    Syndication(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    private record Number(String measure, long low, long high) {}

    /** The claims, with what was syndicated joined into one; in the order they were printed. */
    List<Claim> joined(List<Claim> claims) {
        Map<Number, List<Claim>> byNumber = new LinkedHashMap<>();
        for (Claim claim : claims) {
            byNumber.computeIfAbsent(number(claim), key -> new ArrayList<>()).add(claim);
        }
        List<Claim> joined = new ArrayList<>();
        for (List<Claim> alike : byNumber.values()) {
            joined.addAll(alike.size() == 1 ? alike : joinedOfOneNumber(alike));
        }
        joined.sort(Claim.IN_ORDER);
        return joined;
    }

    private static Number number(Claim claim) {
        return new Number(
                claim.measure() + "/" + claim.unit() + "/" + claim.asked() + "/" + claim.isDenied(),
                claim.quantity().low().orElse(-1),
                claim.quantity().high().orElse(-1));
    }

    private List<Claim> joinedOfOneNumber(List<Claim> claims) {
        List<Claim> kept = new ArrayList<>();
        List<Set<Integer>> pairs = new ArrayList<>();
        Map<Long, List<Integer>> bands = new HashMap<>();
        for (Claim claim : claims) {
            Set<Integer> words = wordPairs(claim.figure().passage().sentence());
            int[] signature = words.isEmpty() ? new int[0] : minHash.signature(words);
            int same = twin(claim, words, signature, kept, pairs, bands);
            if (same >= 0) {
                kept.set(same, kept.get(same).joinedBy(claim));
            } else {
                remember(kept.size(), signature, bands);
                kept.add(claim);
                pairs.add(words);
            }
        }
        return kept;
    }

    private int twin(
            Claim claim,
            Set<Integer> words,
            int[] signature,
            List<Claim> kept,
            List<Set<Integer>> pairs,
            Map<Long, List<Integer>> bands) {
        Set<Integer> compared = new HashSet<>();
        for (int band = 0; band < BANDS && signature.length > 0; band++) {
            for (int candidate : bands.getOrDefault(key(band, signature), List.of())) {
                if (compared.add(candidate)
                        && similarity(words, pairs.get(candidate)) >= ALIKE
                        && mayBeOne(kept.get(candidate), claim)) {
                    return candidate;
                }
            }
        }
        return -1;
    }

    private static void remember(int index, int[] signature, Map<Long, List<Integer>> bands) {
        for (int band = 0; band < BANDS && signature.length > 0; band++) {
            List<Integer> neighbours = bands.computeIfAbsent(key(band, signature), key -> new ArrayList<>());
            if (neighbours.size() >= NEIGHBOURS) {
                neighbours.remove(0);
            }
            neighbours.add(index);
        }
    }

    private static long key(int band, int[] signature) {
        return band * 0x9E3779B97F4A7C15L
                ^ Arrays.hashCode(Arrays.copyOfRange(signature, band * ROWS, (band + 1) * ROWS));
    }

    private boolean mayBeOne(Claim known, Claim claim) {
        boolean sameSpeaker = known.isOutletsOwn()
                || claim.isOutletsOwn()
                || known.credited()
                        .authority()
                        .id()
                        .equals(claim.credited().authority().id());
        boolean sameGroup =
                known.group() == claim.group() || known.group() == Group.PEOPLE || claim.group() == Group.PEOPLE;
        boolean samePlace = !known.where().isTold()
                || !claim.where().isTold()
                || known.where().meets(claim.where(), gazetteer);
        boolean sameKind =
                (known.when().kind() == When.Kind.WINDOW) == (claim.when().kind() == When.Kind.WINDOW);
        return sameSpeaker
                && sameGroup
                && samePlace
                && sameKind
                && known.when().overlaps(claim.when())
                && !known.sharesArticleWith(claim);
    }

    static Set<Integer> wordPairs(String sentence) {
        List<String> words = SourceWords.folded(sentence);
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            pairs.add(hashOfBoth(words.get(i), words.get(i + 1)) & Integer.MAX_VALUE);
        }
        return pairs;
    }

    /** The hash of both words with a space between them, without putting them together for it. */
    private static int hashOfBoth(String first, String second) {
        int hash = 31 * first.hashCode() + ' ';
        for (int i = 0; i < second.length(); i++) {
            hash = 31 * hash + second.charAt(i);
        }
        return hash;
    }

    static double similarity(Set<Integer> one, Set<Integer> other) {
        Set<Integer> smaller = one.size() <= other.size() ? one : other;
        Set<Integer> larger = smaller == one ? other : one;
        long common = smaller.stream().filter(larger::contains).count();
        long all = one.size() + other.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** How much of the shorter sentence's words stands in the longer one too, from 0 to 1. */
    static double containment(String one, String other) {
        Set<String> first = new HashSet<>(SourceWords.folded(one));
        Set<String> second = new HashSet<>(SourceWords.folded(other));
        Set<String> smaller = first.size() <= second.size() ? first : second;
        Set<String> larger = smaller == first ? second : first;
        long common = smaller.stream().filter(larger::contains).count();
        return smaller.isEmpty() ? 0 : (double) common / smaller.size();
    }
}
