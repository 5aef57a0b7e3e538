package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What single words say about a source that is not listed; read from {@code authority-words.tsv}. */
final class AuthorityWords {

    private record KindWords(AuthorityKind kind, String words) {}

    private static final Set<AuthorityKind> MANY_OF_A_SORT =
            EnumSet.of(AuthorityKind.ACTIVISTS, AuthorityKind.WITNESSES, AuthorityKind.UNNAMED);

    private final List<KindWords> kinds = new ArrayList<>();
    private final Set<String> kindWords = new HashSet<>();
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> generic = new HashSet<>();
    private final List<String> apart = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> absent = new HashSet<>();
    private final Map<String, String> spelling = new HashMap<>();

    private final Set<String> mute = new HashSet<>();
    private final Set<String> either = new HashSet<>();
    private final Set<String> links = new HashSet<>();
    private final Set<String> particles = new HashSet<>();
    private final Set<String> own = new HashSet<>();
    private final Set<String> speech = new HashSet<>();
    private final Set<String> epithets = new HashSet<>();
    private final Set<String> counted = new HashSet<>();

    private AuthorityWords() {}

    static AuthorityWords load() {
        AuthorityWords words = new AuthorityWords();
        for (TabbedLines.Line line : TabbedLines.bundled("authority-words.tsv").lines()) {
            words.take(line);
        }
        return words;
    }

    private void take(TabbedLines.Line line) {
        List<String> members = line.list(2);
        switch (line.column(0)) {
            case "kind" -> {
                AuthorityKind kind = AuthorityKind.valueOf(line.column(1));
                for (String member : members) {
                    kinds.add(new KindWords(kind, " " + member + " "));
                    kindWords.addAll(List.of(member.split(" ")));
                }
            }
            case "drop" -> dropped.addAll(members);
            case "generic" -> generic.addAll(members);
            case "apart" -> members.forEach(member -> apart.add(" " + member + " "));
            case "absent" -> absent.addAll(members);
            case "place" -> places.addAll(members);
            case "mute" -> mute.addAll(members);
            case "either" -> either.addAll(members);
            case "link" -> links.addAll(members);
            case "particle" -> particles.addAll(members);
            case "own" -> own.addAll(members);
            case "speech" -> speech.addAll(members);
            case "counted" -> counted.addAll(members);
            case "epithet" -> epithets.addAll(members);
            case "spelling" -> members.forEach(member -> spelling.put(member, line.column(1)));
            default ->
                throw line.wrong("«" + line.column(0)
                        + "» is none of kind, drop, generic, apart, place, absent, mute, either, link,"
                        + " particle, own, speech, counted, epithet, spelling");
        }
    }

    SourceWords fold(String verbatim) {
        return SourceWords.of(verbatim, spelling);
    }

    /** The kind that the words tell, by the first line of the file that fits. */
    Optional<AuthorityKind> kindOf(SourceWords words) {
        String padded = " " + words.joined() + " ";
        return kinds.stream()
                .filter(candidate -> padded.contains(candidate.words()))
                .map(KindWords::kind)
                .findFirst();
    }

    /** Whether a word of saying stands there, so that whoever is named right before it speaks. */
    boolean speaksBehind(SourceWords sentence, int at) {
        return speech.contains(sentence.folded().get(at))
                || at + 1 < sentence.size() && speech.contains(sentence.joined(at, at + 2));
    }

    /** The name behind what somebody is to somebody else, as in "rebel-backer Washington"; all words where none stands so. */
    SourceWords behindEpithet(SourceWords words) {
        for (int i = words.size() - 2; i >= 0; i--) {
            if (epithets.contains(words.folded().get(i))) {
                return words.from(i + 1);
            }
        }
        return words;
    }

    SpeakersWords speakers() {
        return new SpeakersWords(this, mute, either, links, particles);
    }

    /** Whether the word is of those whom a sentence counts: "people". */
    boolean isCounted(String word) {
        return counted.contains(word);
    }

    static boolean isArticle(String word) {
        return word.equals("a") || word.equals("an") || word.equals("the");
    }

    /** Whether an outlet's own people are so called. */
    boolean isOutletsOwn(SourceWords words) {
        return own.contains(words.joined()) || own.contains(words.joined().replaceFirst("^(?:a|an|the|its) ", ""));
    }

    /** Whether the word says what sort of speaker it is and nothing else. */
    boolean tellsKind(String word) {
        return kindWords.contains(word) || generic.contains(word);
    }

    /** Whether the last word is of people who speak as many: {@code activists}, {@code sources}. */
    boolean endsWithManyOfASort(SourceWords words) {
        SourceWords last = words.from(words.size() - 1);
        return last.folded().get(0).endsWith("s")
                && kindOf(last).filter(MANY_OF_A_SORT::contains).isPresent();
    }

    boolean isDropped(String word) {
        return dropped.contains(word);
    }

    /** Where another body than the one named begins: {@code close to}, {@code citing}; or the size where none does. */
    int apartFrom(SourceWords words) {
        String padded = " " + words.joined() + " ";
        int first = padded.length();
        for (String phrase : apart) {
            int at = padded.indexOf(phrase);
            first = at >= 0 ? Math.min(first, at) : first;
        }
        String before = padded.substring(0, first).strip();
        return first == padded.length() ? words.size() : before.isEmpty() ? 0 : before.split(" ").length;
    }

    /**
     * Whether the words single nobody out: "hospital staff", "activists in Aleppo". Several capitals make a name of
     * common words: "Emergency Management Service".
     */
    boolean namesNobody(SourceWords words, AuthorityKind kind) {
        int end = words.size();
        if (MANY_OF_A_SORT.contains(kind)) {
            for (int i = words.size() - 1; i > 0; i--) {
                end = places.contains(words.folded().get(i)) ? i : end;
            }
        }
        int capitals = 0;
        for (int i = 0; i < end; i++) {
            String word = words.folded().get(i);
            if (!dropped.contains(word) && !generic.contains(word) && !kindWords.contains(word)) {
                return false;
            }
            capitals += i > 0 && words.initials().get(i) && !dropped.contains(word) ? 1 : 0;
        }
        return capitals < 2;
    }

    boolean isAbsent(String outlet) {
        return outlet.isBlank() || absent.contains(fold(outlet).joined());
    }
}
