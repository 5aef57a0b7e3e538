package org.crosstally.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            number thing                ; two birds flew           ; two birds
            number .* thing             ; two big red birds flew   ; two big red birds
            number .*? colour           ; two red blue birds       ; two red
            number .* colour            ; two red blue birds       ; two red blue
            number (size | colour)+     ; two big red birds        ; two big red
            number size? colour? thing  ; two red birds            ; two red birds
            [number & !'many'] thing    ; two birds                ; two birds
            number [!thing]{1,2}        ; two big red blue birds   ; two big red
            number [!thing]{1,2}?       ; two big red blue birds   ; two big
            [colour | size]             ; so red                   ; red
            'of' thing                  ; flocks of birds          ; of birds
            (number | size) 'old' thing ; one old birds            ; one old birds
            """)
    void a_pattern_finds_the_words_its_notation_says(String pattern, String text, String words) {
        assertThat(groups(SmallGrammar.grouping(pattern), text)).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            number thing             ; two red birds
            [number & !'many'] thing ; many birds
            number 'of' thing        ; two birds
            number [!colour] thing   ; two red birds
            """)
    void a_pattern_finds_nothing_where_a_condition_fails(String pattern, String text) {
        assertThat(groups(SmallGrammar.grouping(pattern), text)).isEmpty();
    }

    @Test
    void the_longest_match_wins_and_the_earlier_rule_on_ties() {
        Grammar grammar = SmallGrammar.of(SmallGrammar.rule("short", "number", "as: a")
                + SmallGrammar.rule("first", "number thing", "as: b")
                + SmallGrammar.rule("second", "number thing", "as: c"));

        assertThat(grammar.parse("two birds").nodes())
                .singleElement()
                .satisfies(node -> assertThat(node.rule().orElseThrow().name()).isEqualTo("first"));
    }

    @Test
    void a_group_of_one_word_still_is_that_word() {
        Grammar grammar = SmallGrammar.of(SmallGrammar.rule("one", "colour", "as: shade"));

        Node node = grammar.parse("red").nodes().get(0);

        assertThat(node.rule()).isPresent();
        assertThat(node.is("shade")).isTrue();
        assertThat(node.folded()).isEqualTo("red");
    }

    @Test
    void named_parts_hold_their_nodes() {
        Chart chart = SmallGrammar.marking("n:number c:(size | colour)* thing").parse("two big red birds");

        assertThat(chart.mentions()).singleElement().satisfies(mention -> {
            assertThat(mention.parts().get("n")).hasSize(1);
            assertThat(mention.parts().get("c")).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            number (size | colour)* thing ; two
            number ((size | colour)* size*)* thing ; two
            number (. .)* thing ; two
            number (size? colour?){1,12} thing ; two
            """)
    void work_grows_no_faster_than_the_sentence_behind_one_beginning(String pattern, String begin) {
        Grammar grammar = SmallGrammar.grouping(pattern);

        assertGrowsLinearly(n -> grammar.parse(begin + " big red".repeat(n)).steps());
    }

    @Test
    void sentences_without_what_a_rule_needs_cost_no_step() {
        Grammar grammar = SmallGrammar.grouping("number .{0,9}? thing 'away'");

        assertThat(grammar.parse("two birds " + "two birds flew ".repeat(100)).steps())
                .isZero();
    }

    @Test
    void a_rule_is_not_tried_where_what_it_needs_is_out_of_reach() {
        Grammar grammar = SmallGrammar.grouping("number .{0,3}? thing");

        assertThat(grammar.parse("two ".repeat(500) + "birds").steps()).isLessThan(200);
    }

    static void assertGrowsLinearly(IntFunction<Long> steps) {
        long once = steps.apply(1_000);
        long fourfold = steps.apply(4_000);

        assertThat(fourfold).isLessThan(5 * once + 1_000);
    }

    private static List<String> groups(Grammar grammar, String text) {
        return grammar.parse(text).nodes().stream()
                .filter(node -> node.rule().isPresent())
                .map(Node::foldedWords)
                .toList();
    }
}
