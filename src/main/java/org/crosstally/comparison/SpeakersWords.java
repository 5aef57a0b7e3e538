package org.crosstally.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds, in the words that an article credits, those that can speak. Articles without commas run the sentence before into
 * its speaker ({@code clashes near the border a monitor}), and what is no speaker at all must not become an authority.
 */
final class SpeakersWords {

    /** A name with its titles is no longer than this; more words in front of an article are a sentence. */
    private static final int LONGEST_TITLED_NAME = 6;

    private final AuthorityWords words;
    private final Set<String> mute;
    private final Set<String> either;
    private final Set<String> links;
    private final Set<String> particles;

    SpeakersWords(
            AuthorityWords words, Set<String> mute, Set<String> either, Set<String> links, Set<String> particles) {
        this.words = words;
        this.mute = mute;
        this.either = either;
        this.links = links;
        this.particles = particles;
    }

    /**
     * The words of the speaker; empty where nobody speaks.
     *
     * @param isListed whether these words are all a listed body's name
     */
    Optional<SourceWords> in(SourceWords source, Predicate<SourceWords> isListed) {
        SourceWords speaker = source.from(beginning(source, isListed));
        Optional<String> telling =
                speaker.folded().stream().filter(word -> !words.isDropped(word)).findFirst();
        if (telling.isEmpty()) {
            return speaker.folded().stream().allMatch(AuthorityWords::isArticle)
                    ? Optional.empty()
                    : Optional.of(speaker);
        }
        if (speaker.folded().stream().allMatch(words::isCounted)) {
            return Optional.empty();
        }
        if (!mayBeginAPiece(telling.get()) || isListed.test(speaker)) {
            return Optional.of(speaker);
        }
        return listedAtTheEndOf(speaker, isListed)
                .or(() -> atTheEndOf(speaker))
                .or(() -> either.contains(telling.get()) ? Optional.of(speaker) : Optional.empty());
    }

    private boolean mayBeginAPiece(String word) {
        return mute.contains(word) || either.contains(word);
    }

    /** Of people who speak as many, only what says so: names in front of "activists" are often the sentence's, not theirs. */
    SourceWords withoutNamesInFront(SourceWords speaker) {
        return words.endsWithManyOfASort(speaker) ? atTheEndOf(speaker).orElse(speaker) : speaker;
    }

    /** Where the speaker begins: behind the last article that starts anew without explaining a name. */
    private int beginning(SourceWords source, Predicate<SourceWords> isListed) {
        List<String> folded = source.folded();
        for (int i = folded.size() - 1; i > 0; i--) {
            boolean startsAnew = AuthorityWords.isArticle(folded.get(i)) && !links.contains(folded.get(i - 1));
            if (startsAnew && !isName(source, i)) {
                SourceWords rest = source.from(i);
                if (words.kindOf(rest).isPresent() || isListed.test(rest)) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** Whether the words in front are somebody's name, so that the article explains who it is. */
    private boolean isName(SourceWords source, int end) {
        if (end > LONGEST_TITLED_NAME) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            String word = source.folded().get(i);
            boolean nameLike = source.initials().get(i) || particles.contains(word) || words.isDropped(word);
            if (!nameLike || (i == 0 && mute.contains(word))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<SourceWords> listedAtTheEndOf(SourceWords source, Predicate<SourceWords> isListed) {
        return IntStream.range(1, source.size())
                .mapToObj(source::from)
                .filter(isListed)
                .findFirst();
    }

    /** The longest run of words at the end that all tell a kind of speaker. */
    private Optional<SourceWords> atTheEndOf(SourceWords source) {
        int from = source.size();
        while (from > 0 && words.tellsKind(source.folded().get(from - 1))) {
            from--;
        }
        while (from < source.size() && mayBeginAPiece(source.folded().get(from))) {
            from++;
        }
        SourceWords end = source.from(from);
        return end.size() > 0 && words.kindOf(end).isPresent() ? Optional.of(end) : Optional.empty();
    }
}
