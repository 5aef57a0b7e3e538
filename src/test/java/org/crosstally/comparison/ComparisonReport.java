package org.crosstally.comparison;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.crosstally.gazetteer.Gazetteer;

/**
 * Prints what the comparison makes of annotated articles: every question with more than one answer, each answer with
 * its sentences, for reading. Arguments: the names of annotated sets, such as {@code dev}.
 */
final class ComparisonReport {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<Long, Statement> statements = new HashMap<>();

    public static void main(String[] names) {
        Comparison comparison = Comparison.with(Gazetteer.load(), Authorities.load(), Profile.INTERVAL);
        for (String name : names) {
            new ComparisonReport().print(Gold.statements(name), comparison);
        }
    }

    void know(List<Statement> all) {
        all.forEach(statement -> statements.put(statement.figureId(), statement));
    }

    private void print(List<Statement> all, Comparison comparison) {
        know(all);
        List<Question> questions = Runs.questions(comparison, all);
        summary(all, questions);
        List<Question> several = new ArrayList<>(questions.stream()
                .filter(question -> question.answers().size() > 1)
                .toList());
        several.sort(Comparator.comparing(Question::event).thenComparing(Question::label));
        several.forEach(this::print);
    }

    void summary(List<Statement> all, List<Question> questions) {
        Map<Verdict, Integer> verdicts = new TreeMap<>();
        questions.forEach(question -> verdicts.merge(question.verdict(), 1, Integer::sum));
        List<Question> several = questions.stream()
                .filter(question -> question.answers().size() > 1)
                .toList();
        long across = several.stream().filter(this::spansArticles).count();
        out.printf(
                "%d figures, %d questions, %d with several answers, %d of these across articles; %s%n",
                all.size(), questions.size(), several.size(), across, verdicts);
    }

    private Statement statement(long figure) {
        return Objects.requireNonNull(statements.get(figure));
    }

    private boolean spansArticles(Question question) {
        Set<Long> articles = new HashSet<>();
        question.answers()
                .forEach(answer -> answer.carriers()
                        .forEach(carrier -> articles.add(statement(carrier).articleId())));
        return articles.size() > 1;
    }

    void print(Question question) {
        out.printf(
                "%n%s %s  [%s] low %s best %s high %s, %d independent%n",
                spansArticles(question) ? "**" : "--",
                question.label(),
                question.verdict(),
                question.estimate().low(),
                question.estimate().best(),
                question.estimate().high(),
                question.independent());
        for (Answer answer : question.answers()) {
            out.printf(
                    "   %s: %s  (%s; %s)%n",
                    answer.authority().name(), answer.said(), answer.authority().kind(), answer.rules());
            Set<String> shown = new HashSet<>();
            for (long carrier : answer.carriers()) {
                Statement statement = statement(carrier);
                String sentence = statement.figure().passage().sentence();
                if (shown.add(statement.article() + sentence)) {
                    out.printf(
                            "        %s %s %s %s | %s | %s | %s | %s%n",
                            statement.outlet().orElse("?"),
                            statement.article(),
                            statement.articleDate().map(Object::toString).orElse("?"),
                            statement.figure().group(),
                            statement.figure().place().orElse("-"),
                            statement.figure().period().words().orElse("-"),
                            statement.figure().cause().map(Object::toString).orElse("-"),
                            sentence.substring(0, Math.min(160, sentence.length())));
                }
            }
        }
        question.findings()
                .forEach(finding ->
                        out.printf("   => %s %s: %s%n", finding.verdict(), finding.severity(), finding.reason()));
    }
}
