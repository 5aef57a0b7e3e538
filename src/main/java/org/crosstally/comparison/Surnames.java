package org.crosstally.comparison;

import java.util.List;
import java.util.Optional;

/** Finds whom an article means by a bare surname: whomever it names in full elsewhere. */
final class Surnames {

    private Surnames() {}

    /** Credits what one article's bare surnames say to the bearers of the full names. */
    static void join(List<Claim> ofArticle) {
        ofArticle.replaceAll(
                claim -> bearer(claim, ofArticle).map(claim::creditedTo).orElse(claim));
    }

    private static Optional<Credited> bearer(Claim claim, List<Claim> ofArticle) {
        Credited credited = claim.credited();
        if (!credited.rule().equals(Authorities.BY_SAME_WORDS)
                || credited.authority().kind() != AuthorityKind.OTHER) {
            return Optional.empty();
        }
        List<String> surname = words(claim);
        return surname.size() != 1
                ? Optional.empty()
                : ofArticle.stream()
                        .filter(other -> endsWith(words(other), surname.get(0)))
                        .map(other -> new Credited(
                                other.credited().authority(),
                                Authorities.BY_SURNAME,
                                other.credited().named()))
                        .findFirst();
    }

    private static boolean endsWith(List<String> words, String surname) {
        return words.size() > 1 && words.get(words.size() - 1).equals(surname);
    }

    /** The words credited, without the article that many Arabic surnames begin with. */
    private static List<String> words(Claim claim) {
        return claim.figure()
                .source()
                .map(source -> SourceWords.folded(source).stream()
                        .filter(word -> !word.equals("al") && !word.equals("el"))
                        .toList())
                .orElse(List.of());
    }
}
