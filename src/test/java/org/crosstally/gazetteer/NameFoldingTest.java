package org.crosstally.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NameFoldingTest {

    private final NameFolding folding = new NameFolding();

    @TestFactory
    Stream<DynamicTest> every_rule_makes_the_two_spellings_of_its_example_equal() {
        List<DynamicTest> examples = new ArrayList<>();
        TableReader.read(NameFolding.FILE, 4, row -> {
            String rule = row.cell(0);
            if (!rule.equals("country")) {
                String[] spellings = row.cell(3).split(" = ");
                examples.add(DynamicTest.dynamicTest(
                        rule + " " + row.cell(1) + ": " + row.cell(3),
                        () -> assertThat(key(rule, spellings[0])).isEqualTo(key(rule, spellings[1]))));
            }
        });
        assertThat(examples).hasSizeGreaterThan(80);
        return examples.stream();
    }

    private String key(String rule, String name) {
        String exact = folding.exact(name);
        return switch (rule) {
            case "letter", "drop" -> exact;
            case "article", "spelling" -> folding.loose(exact);
            default -> folding.skeleton(folding.loose(exact)).orElseThrow();
        };
    }

    @Test
    void different_towns_stay_different() {
        assertThat(loose("Hama")).isNotEqualTo(loose("Homs"));
        assertThat(loose("Khattab")).isNotEqualTo(loose("Kattab"));
        assertThat(loose("Shahba")).isNotEqualTo(loose("Sahba"));
        assertThat(loose("Manbij")).isNotEqualTo(loose("Maarrat"));
    }

    @Test
    void a_name_without_letters_folds_to_nothing() {
        assertThat(folding.exact("")).isEmpty();
        assertThat(folding.exact(" -- ’’ ")).isEmpty();
        assertThat(folding.exact("💥🔥")).isEmpty();
    }

    @Test
    void an_article_alone_is_a_name() {
        assertThat(loose("Al")).isEqualTo("al");
        assertThat(loose("Al Bab")).isEqualTo("bab");
    }

    private String loose(String name) {
        return folding.loose(folding.exact(name));
    }
}
