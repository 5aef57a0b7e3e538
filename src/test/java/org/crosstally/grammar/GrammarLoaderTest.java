package org.crosstally.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarLoaderTest {

    @Test
    void a_rule_that_asks_for_a_label_nothing_gives_is_refused_with_file_line_and_rule() {
        assertThatThrownBy(() -> SmallGrammar.grouping("number thingg"))
                .isInstanceOf(GrammarException.class)
                .hasMessageContaining("thingg")
                .hasMessageContaining("layer.yml:4")
                .hasMessageContaining("rule found");
    }

    @Test
    void a_label_that_nothing_gives_is_refused_even_where_it_must_not_be_there() {
        assertThatThrownBy(() -> SmallGrammar.grouping("[number & !colourr]"))
                .isInstanceOf(GrammarException.class)
                .hasMessageContaining("colourr");
    }

    @Test
    void a_label_that_another_rule_gives_may_be_asked_for() {
        Grammar grammar = SmallGrammar.of(SmallGrammar.rule("first", "number", "as: amount")
                + SmallGrammar.rule("second", "amount thing", "as: counted"));

        assertThat(grammar.rules()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(number", "number{2", "[number & ]", "'birds", "$nowhere", "number?", "number)", "number |"})
    void a_pattern_that_is_broken_or_may_match_nothing_is_refused_with_its_place(String pattern) {
        assertThatThrownBy(() -> SmallGrammar.grouping(pattern))
                .isInstanceOf(GrammarException.class)
                .hasMessageContaining("layer.yml:4")
                .hasMessageContaining("rule found");
    }

    @Test
    void two_rules_of_one_name_are_refused() {
        assertThatThrownBy(() -> SmallGrammar.of(
                        SmallGrammar.rule("same", "number", "as: a") + SmallGrammar.rule("same", "thing", "as: b")))
                .isInstanceOf(GrammarException.class)
                .hasMessageContaining("there is another rule same");
    }
}
