package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTest {

    private final English english = new English();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mindestens zwölf Menschen sind bei einem Angriff auf die Stadt getötet worden, teilten Helfer am"
                        + " Montag mit. Die Rettungskräfte suchten in den Trümmern nach Überlebenden, und an vielen"
                        + " Orten war das Wasser in die Häuser gelaufen.",
                "Al menos doce personas murieron el lunes en un ataque contra la ciudad, a pesar de la tregua, dijeron"
                        + " los vecinos. Los equipos de rescate buscaban a los sobrevivientes en las ruinas.",
                "Au moins douze personnes ont été tuées lundi dans une attaque contre la ville, a annoncé le maire. Les"
                        + " secours ont été appelés sur place et la situation a été maîtrisée dans la soirée.",
                "Двенадцать человек погибли в понедельник при наводнении, сообщил мэр города.",
                "قتل اثنا عشر شخصا في فيضان ضرب المدينة يوم الاثنين بحسب ما قال رئيس البلدية",
                "周一洪水造成十二人死亡，市长说。"
            })
    void other_languages_are_told_apart(String text) {
        assertThat(english.possible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Twelve dead in Łódź",
                "9 killed, 12 wounded",
                "Twelve people were killed when the dam above Lorn gave way on Friday, the mayor said, and she added that"
                        + " the village had been warned. Rescuers are looking for those who are missing."
            })
    void english_is_english_and_a_few_words_get_the_benefit_of_the_doubt(String text) {
        assertThat(english.possible(text)).isTrue();
    }

    @Test
    void a_name_in_other_letters_does_not_make_a_text_foreign() {
        assertThat(
                        english.possible(
                                "The agency (وكالة) said that nine people were killed in the city on Monday and that"
                                        + " more than forty were hurt, which the mayor said was less than had been feared by doctors."))
                .isTrue();
    }
}
