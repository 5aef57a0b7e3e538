package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds in the sentence itself who speaks, where the credited words do not tell or tell only half a name. */
final class SentenceCredits {

    private static final int LONGEST_PERSON = 4;

    private record Spoken(String sentence, Optional<LocalDate> date) {}

    private record Begun(String source, String sentence, Optional<LocalDate> date) {}

    private final AuthorityWords words;
    private final Map<String, List<ListedName>> names;
    private final Remembered<Spoken, Optional<Credited>> spoken = new Remembered<>();
    private final Remembered<Begun, Optional<Credited>> begun = new Remembered<>();

    SentenceCredits(AuthorityWords words, Map<String, List<ListedName>> names) {
        this.words = words;
        this.names = names;
    }

    /** The body of a listed spokesperson whose name stands before a word of saying: "Barazi was quoted as saying". */
    Optional<Credited> speaker(String sentence, Optional<LocalDate> date) {
        return spoken.of(new Spoken(sentence, date), this::findSpeaker);
    }

    private Optional<Credited> findSpeaker(Spoken told) {
        SourceWords sentence = words.fold(told.sentence());
        for (int end = 1; end < sentence.size(); end++) {
            for (int from = Math.max(0, end - LONGEST_PERSON);
                    words.speaksBehind(sentence, end) && from < end;
                    from++) {
                Optional<ListedName> person = personAt(sentence, from, end, told.date());
                if (person.isPresent()) {
                    return Optional.of(
                            new Credited(person.get().authority(), Authorities.BY_SPEAKER_IN_SENTENCE, true));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ListedName> personAt(SourceWords sentence, int from, int to, Optional<LocalDate> date) {
        return names.getOrDefault(sentence.joined(from, to), List.of()).stream()
                .filter(name -> name.form().isPerson() && name.form().holdsOn(date))
                .filter(name -> sentence.initials().get(from))
                .findFirst();
    }

    /**
     * The listed body whose name, in the sentence, begins or ends with the credited words: of "the directorate of health
     * in Idlib" an article may be found to credit but "directorate".
     */
    Optional<Credited> goingOn(String source, String sentence, Optional<LocalDate> date) {
        return begun.of(new Begun(source, sentence, date), this::findLonger);
    }

    /** The listed body that a word of saying stands before: "said the observatory". */
    Optional<Credited> behindSaying(String told, Optional<LocalDate> date) {
        SourceWords sentence = words.fold(told);
        for (int at = 0; at + 1 < sentence.size(); at++) {
            if (words.speaksBehind(sentence, at)) {
                boolean article = AuthorityWords.isArticle(sentence.folded().get(at + 1));
                Optional<ListedName> name = longestFrom(sentence, at + (article ? 2 : 1), 0, date);
                if (name.isPresent()) {
                    return Optional.of(new Credited(name.get().authority(), Authorities.BY_NAME_BEHIND_SAYING, true));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Credited> findLonger(Begun told) {
        SourceWords sentence = words.fold(told.sentence());
        String beginning = AuthorityNames.stripped(words.fold(told.source()).joined());
        int length = beginning.split(" ").length;
        for (int from = 0; from + length <= sentence.size(); from++) {
            int at = from;
            if (sentence.joined(from, from + length).equals(beginning)) {
                Optional<ListedName> name = longestFrom(sentence, from, length, told.date())
                        .or(() -> longestUpTo(sentence, at, at + length, told.date()));
                if (name.isPresent()) {
                    return Optional.of(new Credited(name.get().authority(), Authorities.BY_LONGER_NAME, true));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ListedName> longestFrom(SourceWords sentence, int from, int least, Optional<LocalDate> date) {
        for (int to = Math.min(sentence.size(), from + Authorities.LONGEST_NAME); to > from + least; to--) {
            Optional<ListedName> name = bodyAt(sentence, from, to, date);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** The listed name that ends with the words: of "Syrian state television" an article may be found to credit the end. */
    private Optional<ListedName> longestUpTo(SourceWords sentence, int begin, int end, Optional<LocalDate> date) {
        for (int from = Math.max(0, end - Authorities.LONGEST_NAME); from < begin; from++) {
            Optional<ListedName> name = bodyAt(sentence, from, end, date);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private Optional<ListedName> bodyAt(SourceWords sentence, int from, int to, Optional<LocalDate> date) {
        return names.getOrDefault(sentence.joined(from, to), List.of()).stream()
                .filter(name -> !name.form().isPerson() && name.form().holdsOn(date))
                .findFirst();
    }
}
