package org.crosstally.workbook;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that one workbook is made from. Rows come as streams, so that a million figures need no more memory than a
 * hundred: every stream is opened by the workbook, read once from front to back, and closed by it; each may be asked
 * for again and then gives the same rows in the same order.
 */
public interface Report {

    /** Which run made it, by which versions. */
    RunStamp stamp();

    /** What the run was given and what became of it. */
    Counts counts();

    /** The limits asked for; {@link Scope#EVERYTHING} for the nightly workbook. */
    Scope scope();

    /** What the database holds and this workbook does not, in one or two sentences; empty where it shows all. */
    default Optional<String> leftOut() {
        return Optional.empty();
    }

    /** How the numbers came about and how far they can be trusted. */
    MethodFacts method();

    /** The files, folders and archives of the run, as the user named them. */
    Stream<String> inputs();

    /** The questions, those of one event next to each other, within it in the order an analyst would read them. */
    Stream<QuestionRow> questions();

    /** Those of them with these ids, in the same order: of most questions nothing is found, and half the sheets skip them. */
    default Stream<QuestionRow> questions(Set<String> ids) {
        return questions().filter(row -> ids.contains(row.question().id()));
    }

    /** Every figure, in rising order of its number. */
    Stream<FigureRow> figures();

    /** Every article known, in rising order of its number. */
    Stream<ArticleRow> articles();

    /** What could not be read, latest first. */
    Stream<RejectedRow> rejected();
}
