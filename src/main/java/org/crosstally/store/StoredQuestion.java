package org.crosstally.store;

import java.util.Map;
import org.crosstally.comparison.Question;

/**
 * A question as it was judged last.
 *
 * @param firstRuns finding → the run that came upon it first
 */
public record StoredQuestion(Question question, Map<String, Long> firstRuns) {

    public StoredQuestion {
        firstRuns = Map.copyOf(firstRuns);
    }
}
