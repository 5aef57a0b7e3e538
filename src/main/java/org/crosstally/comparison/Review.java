package org.crosstally.comparison;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person made of one figure. Reviews are never changed: a later one of the same words takes the earlier one's
 * place and both are kept.
 *
 * @param wordsKey the {@link WordsKey} of the figure: a figure read anew keeps its review while its words are the same
 * @param correction {@link Correction#NONE} unless the ruling is {@link Ruling#CORRECT}
 * @param reviewer who ruled
 * @param note why; empty text where nothing was noted
 * @param at when it was taken into the database
 */
public record Review(String wordsKey, Ruling ruling, Correction correction, String reviewer, String note, Instant at) {

    public Review {
        if (!WordsKey.looksLikeOne(wordsKey)) {
            throw new IllegalArgumentException("«" + wordsKey + "» is no key of a figure's words");
        }
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("a review needs the name of its reviewer");
        }
        if ((ruling == Ruling.CORRECT) == correction.isNone()) {
            throw new IllegalArgumentException(
                    ruling == Ruling.CORRECT
                            ? "a correction needs at least one corrected value"
                            : "only the ruling «correct» goes with corrected values");
        }
    }

    /** Whether it rules as the other does, whenever that was. */
    public boolean saysTheSameAs(Review other) {
        return wordsKey.equals(other.wordsKey)
                && ruling == other.ruling
                && correction.equals(other.correction)
                && reviewer.equals(other.reviewer)
                && note.equals(other.note);
    }

    /** The statement as it takes part in the comparison; empty where it takes no part. */
    public Optional<Statement> appliedTo(Statement statement) {
        return switch (ruling) {
            case ACCEPT -> Optional.of(statement);
            case WRONG, NOT_COMPARABLE -> Optional.empty();
            case CORRECT ->
                Optional.of(new Statement(
                        statement.figureId(),
                        statement.articleId(),
                        statement.article(),
                        statement.title(),
                        statement.outlet(),
                        statement.articleDate(),
                        statement.url(),
                        correction.appliedTo(statement.figure())));
        };
    }
}
