package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a comparison as the job does: blocks by article, then each block judged whole. */
final class Runs {

    private Runs() {}

    static List<Question> questions(Comparison comparison, Said... said) {
        return questions(comparison, Arrays.stream(said).map(Said::statement).toList());
    }

    static List<Question> questions(Comparison comparison, Collection<Statement> statements) {
        List<Question> questions = new ArrayList<>();
        blocks(comparison, statements).forEach((block, members) -> questions.addAll(comparison.judge(block, members)));
        return questions;
    }

    static Map<String, List<Statement>> blocks(Comparison comparison, Collection<Statement> statements) {
        Map<Long, List<Statement>> articles = new TreeMap<>();
        statements.forEach(statement -> articles.computeIfAbsent(statement.articleId(), key -> new ArrayList<>())
                .add(statement));
        Map<String, List<Statement>> blocks = new TreeMap<>();
        articles.values().forEach(article -> {
            List<String> names = comparison.blocksOf(article);
            for (int i = 0; i < article.size(); i++) {
                blocks.computeIfAbsent(names.get(i), key -> new ArrayList<>()).add(article.get(i));
            }
        });
        return blocks;
    }
}
