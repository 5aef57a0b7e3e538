package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.crosstally.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article is recognised by, however it is laid out. */
class FingerprintTest {

    @Test
    void the_same_words_have_the_same_hash_however_they_are_laid_out() {
        Fingerprint one = of("Bridge falls", "Nine people -- all of them dockers -- were hurt.");
        Fingerprint other = of("BRIDGE FALLS!", "Nine people (all of them dockers)\nwere hurt");

        assertThat(other.words()).isEqualTo(one.words());
        assertThat(other.likeness()).isEqualTo(one.likeness());
        assertThat(other.content()).isNotEqualTo(one.content());
    }

    @Test
    void an_article_with_one_word_changed_resembles_the_first_and_shares_a_band_with_it() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(5);
        for (int word = 0; word < 800; word++) {
            text.append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
        }
        Fingerprint one = of("Report", text + "seven");
        Fingerprint other = of("Report", text + "eight");

        assertThat(other.words()).isNotEqualTo(one.words());
        assertThat(other.resembles(one)).isTrue();
        assertThat(other.bands()).containsAnyOf(one.bands());
    }

    /** What stands in databases was made by a pattern; what is made now must meet it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words, and 12 numbers.",
                " begins with a blank",
                "…«quoted» ½ Ⅳ of it",
                "Ünïcödé Straße Дамаск دمشق 東京",
                "e\u0301 combining, soft\u00ADhyphen, \uD801\uDC28 beyond the plane",
                "\u0130stanbul",
                "ends with a stop.",
                "one"
            })
    void words_are_runs_of_letters_and_numbers(String text) throws NoSuchAlgorithmException {
        String[] cut = ("Title " + text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(String.join(" ", cut).getBytes(StandardCharsets.UTF_8));

        assertThat(of("Title", text).words()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void the_words_of_an_article_without_a_title_begin_with_an_empty_one() throws NoSuchAlgorithmException {
        String[] cut = " one two".split("[^\\p{L}\\p{N}]+");
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(String.join(" ", cut).getBytes(StandardCharsets.UTF_8));

        assertThat(cut).containsExactly("", "one", "two");
        assertThat(of("", "one two").words()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    private static Fingerprint of(String title, String text) {
        return Fingerprint.of(
                new Article("a.txt", "a", Optional.empty(), Optional.empty(), Optional.empty(), title, text));
    }
}
