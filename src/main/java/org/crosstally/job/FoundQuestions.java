package org.crosstally.job;

import java.util.List;
import java.util.stream.Collectors;
import org.crosstally.comparison.Question;
import org.crosstally.store.Database;
import org.crosstally.store.ReportTables;

/** The short table that ends a run. */
final class FoundQuestions {

    private FoundQuestions() {}

    static List<FoundQuestion> of(Database database, int atMost) {
        return new ReportTables(database.dataSource())
                .striking(atMost).stream().map(stored -> of(stored.question())).toList();
    }

    private static FoundQuestion of(Question question) {
        String answers = question.answers().stream()
                .map(answer -> answer.authority().name() + " " + answer.said())
                .collect(Collectors.joining(" · "));
        return new FoundQuestion(question.label(), answers, question.verdict().name());
    }
}
