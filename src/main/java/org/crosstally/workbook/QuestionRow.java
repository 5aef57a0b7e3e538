package org.crosstally.workbook;

import java.util.Set;
import org.crosstally.comparison.Question;

/**
 * A question with what is new about it.
 *
 * @param newFindings the ids of those of its findings that the run before did not know
 */
public record QuestionRow(Question question, Set<String> newFindings) {

    public QuestionRow {
        newFindings = Set.copyOf(newFindings);
    }
}
