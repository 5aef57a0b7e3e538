package org.crosstally.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormulaTest {

    @Test
    void a_link_leads_to_its_address_and_shows_its_text() {
        assertThat(Formula.link("#'Figures'!A12", "800+")).contains("HYPERLINK(\"#'Figures'!A12\",\"800+\")");
    }

    @Test
    void quotes_cannot_end_the_text_they_stand_in() {
        assertThat(Formula.link("https://news.invalid/?q=\"x\"", "said \"12\" & fled"))
                .contains("HYPERLINK(\"https://news.invalid/?q=\"\"x\"\"\",\"said \"\"12\"\" & fled\")");
    }

    @Test
    void a_long_text_is_put_together_from_pieces_that_part_no_character() {
        String text = "a".repeat(254) + "🌊" + "b".repeat(300);
        assertThat(Formula.link("#A1", text))
                .contains("HYPERLINK(\"#A1\",\"" + "a".repeat(254) + "\"&\"🌊" + "b".repeat(253) + "\"&\""
                        + "b".repeat(47) + "\")");
    }

    @Test
    void what_excel_would_not_open_is_no_link() {
        assertThat(Formula.link("https://news.invalid/" + "x".repeat(255), "long"))
                .isEmpty();
        assertThat(Formula.link("#A1", "x".repeat(9_000))).isEmpty();
    }
}
