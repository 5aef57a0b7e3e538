package org.crosstally.hook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosstally.article.Tally;
import org.crosstally.job.FoundQuestion;
import org.crosstally.job.RunOutcome;
import tools.jackson.databind.json.JsonMapper;

/** The outcome of a run as a JSON object, as webhooks get it. Holds no secret: the database is not named in it. */
public final class RunSummary {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RunSummary() {}

    /** Keys: {@code run exit outcome resumed counts workbook questions message}; absent where not told. */
    public static String json(RunOutcome outcome) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("run", outcome.run());
        summary.put("exit", outcome.exit().code());
        summary.put("outcome", outcome.exit().name().toLowerCase(Locale.ROOT));
        summary.put("resumed", outcome.resumed());
        summary.put("counts", counts(outcome.counts()));
        outcome.workbook()
                .ifPresent(workbook ->
                        summary.put("workbook", workbook.toAbsolutePath().toString()));
        summary.put("questions", questions(outcome.found()));
        outcome.message().ifPresent(message -> summary.put("message", message));
        return JSON.writeValueAsString(summary);
    }

    private static Map<String, Object> counts(Tally counts) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("in", counts.in());
        told.put("read", counts.read());
        told.put("unchanged", counts.unchanged());
        told.put("duplicate", counts.duplicate());
        told.put("rejected", counts.rejected());
        told.put("figures", counts.figures());
        told.put("questions", counts.questions());
        told.put("findings", counts.findings());
        return told;
    }

    private static List<Map<String, String>> questions(List<FoundQuestion> found) {
        return found.stream()
                .map(question -> Map.of(
                        "question", question.label(), "answers", question.answers(), "verdict", question.verdict()))
                .toList();
    }
}
