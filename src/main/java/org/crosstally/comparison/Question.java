package org.crosstally.comparison;

import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Period;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;

/**
 * What two figures must share to be set side by side, with the answers given to it and what to make of them.
 *
 * @param id stable across runs, unique among all questions
 * @param event what groups the questions of one event, in words: place, days, cause
 * @param label the question in words, for a row's head
 * @param status {@code OCCURRED}, or {@code EXPECTED} for what is planned or feared; never {@code DENIED}
 * @param place the place's name; empty where none is told
 * @param placeId the gazetteer's id of the place; empty where it is not listed
 * @param period the days asked about; open or unknown where no article tells
 * @param independent how many independent authorities answer
 */
public record Question(
        String id,
        String event,
        String label,
        Measure measure,
        Group group,
        Unit unit,
        Status status,
        Optional<String> place,
        Optional<String> placeId,
        Period period,
        Optional<Cause> cause,
        List<Answer> answers,
        Estimate estimate,
        Verdict verdict,
        int independent,
        List<Finding> findings) {

    public Question {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("a question without an answer: " + label);
        }
        if (status == Status.DENIED) {
            throw new IllegalArgumentException("nobody asks a denied question: " + label);
        }
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }
}
