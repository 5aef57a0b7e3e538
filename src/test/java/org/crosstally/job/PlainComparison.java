package org.crosstally.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosstally.comparison.Answer;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.AuthorityKind;
import org.crosstally.comparison.Comparison;
import org.crosstally.comparison.Estimate;
import org.crosstally.comparison.Finding;
import org.crosstally.comparison.Question;
import org.crosstally.comparison.Severity;
import org.crosstally.comparison.Statement;
import org.crosstally.comparison.Verdict;
import org.crosstally.figure.Group;
import org.crosstally.figure.Period;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;

/** One block a place, one question a place and measure, one answer a source; all that say the same number agree. */
record PlainComparison(String version) implements Comparison {

    @Override
    public List<String> blocksOf(List<Statement> ofOneArticle) {
        return ofOneArticle.stream().map(PlainComparison::place).toList();
    }

    @Override
    public List<Question> judge(String block, Collection<Statement> ofBlock) {
        return new TreeMap<>(ofBlock.stream()
                        .collect(Collectors.groupingBy(
                                statement -> statement.figure().measure())))
                .values().stream().map(asked -> question(block, asked)).toList();
    }

    private static Question question(String block, List<Statement> statements) {
        Statement first = statements.get(0);
        String id = block + "-" + first.figure().measure();
        Map<String, List<Statement>> bySource = new TreeMap<>(statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.figure().source().orElse("")
                                + statement.figure().quantity())));
        List<Answer> answers = new ArrayList<>();
        bySource.forEach((source, said) -> answers.add(answer(source, said)));
        long least = numbers(statements).min().orElse(0);
        long most = numbers(statements).max().orElse(0);
        Verdict verdict = answers.size() == 1 ? Verdict.SINGLE : least == most ? Verdict.AGREE : Verdict.CONFLICT;
        List<Finding> findings = verdict != Verdict.CONFLICT
                ? List.of()
                : List.of(new Finding(
                        id + "-conflict",
                        id,
                        verdict,
                        Severity.ALERT,
                        "some say " + least + ", some say " + most,
                        statements.stream().map(Statement::figureId).sorted().toList()));
        return new Question(
                id,
                block,
                first.figure().measure() + " in " + block,
                first.figure().measure(),
                Group.PEOPLE,
                Unit.PEOPLE,
                Status.OCCURRED,
                Optional.of(block),
                Optional.empty(),
                Period.UNKNOWN,
                Optional.empty(),
                answers,
                new Estimate("interval", OptionalLong.of(least), OptionalLong.of(least), OptionalLong.of(most)),
                verdict,
                answers.size(),
                findings);
    }

    private static java.util.stream.LongStream numbers(List<Statement> statements) {
        return statements.stream()
                .mapToLong(statement -> statement.figure().quantity().low().orElse(0));
    }

    private static Answer answer(String id, List<Statement> said) {
        Statement first =
                said.stream().min(Comparator.comparingLong(Statement::figureId)).orElseThrow();
        String source = first.figure().source().orElse("nobody");
        return new Answer(
                id,
                new Authority(source, source, AuthorityKind.LOCAL_COUNCIL),
                first.figure().quantity(),
                Status.OCCURRED,
                first.figure().passage().quantity(),
                first.articleDate(),
                said.stream().map(Statement::figureId).sorted().toList(),
                said.stream()
                        .flatMap(statement -> statement.outlet().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                List.of("verbatim"));
    }

    private static String place(Statement statement) {
        return statement.figure().place().orElse("nowhere");
    }
}
