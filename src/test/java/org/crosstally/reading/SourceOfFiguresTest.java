package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.crosstally.article.Article;
import org.crosstally.figure.Figure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is credited with a figure. */
class SourceOfFiguresTest {

    private static final GrammarFigureReader READER = GrammarFigureReader.english();

    @Test
    void a_speaker_behind_the_statement_is_found_without_a_comma() {
        assertThat(sources("A landslide killed 12 villagers on Monday the River Authority said."))
                .containsExactly("River Authority");
    }

    @Test
    void a_speaker_in_front_is_credited_with_all_that_follows() {
        assertThat(sources("The River Authority said 12 villagers were killed and 30 others wounded."))
                .containsExactly("River Authority", "River Authority");
    }

    @Test
    void a_verb_in_front_of_its_speaker_is_understood() {
        assertThat(sources("“It killed 12 people in the valley,” said Anna Brook, head of the clinic."))
                .first()
                .asString()
                .startsWith("Anna Brook");
    }

    @Test
    void halls_boards_operators_and_schools_speak_for_themselves() {
        assertThat(sources("12 people were killed in the fire, the town hall said."))
                .containsExactly("town hall");
        assertThat(sources("The mine operator said 12 people were killed.")).containsExactly("mine operator");
        assertThat(sources("12 people were killed when the wall fell, the school board said."))
                .containsExactly("school board");
        assertThat(sources("The university said 12 people were killed.")).containsExactly("university");
    }

    @Test
    void the_kin_of_the_dead_speak_and_not_the_dead() {
        assertThat(sources("12 people were killed in the fire, the victims' families said."))
                .containsExactly("victims' families");
        assertThat(sources("A relative of one of the miners said 12 men were killed."))
                .containsExactly("A relative of one of the miners");
    }

    @Test
    void several_who_told_a_paper_and_one_who_hides_a_name_are_sources() {
        assertThat(sources("12 people were killed in the blast, two officials told Reuters."))
                .containsExactly("two officials");
        assertThat(sources("A doctor at the clinic, who did not want to be named, said 12 people were killed."))
                .containsExactly("A doctor at the clinic");
        assertThat(sources("12 people were killed, according to the child welfare agency."))
                .containsExactly("child welfare agency");
    }

    @Test
    void a_short_headlines_words_in_a_sentence_do_not_hide_who_speaks() {
        assertThat(read("Market fire", "12 people were killed in the market fire, the mayor said."))
                .containsExactly("mayor");
    }

    @Test
    void whoever_denies_a_number_is_credited_with_the_denial() {
        assertThat(sources("The mayor of Ashford denied that 12 people had been killed."))
                .containsExactly("mayor of Ashford");
    }

    @Test
    void an_agency_that_relays_somebody_is_not_the_source() {
        assertThat(sources("12 people were killed, the mayor said, Reuters reported."))
                .containsExactly("mayor");
        assertThat(sources("A blast killed 12 people, the Courier reported citing a hospital source."))
                .containsExactly("a hospital source");
    }

    @Test
    void the_articles_own_voice_is_nobody() {
        assertThat(sources("Fire swept the market on Monday. It killed 12 people."))
                .containsExactly("");
        assertThat(sources("The fighting has reportedly killed 12 people.")).containsExactly("");
    }

    @Test
    void a_reporter_who_saw_it_is_the_source() {
        assertThat(sources("An AFP photographer at the city clinic saw the bodies of four children."))
                .containsExactly("An AFP photographer at the city clinic");
    }

    @Test
    void a_watchdog_is_named_where_the_text_names_it_without_letting_it_speak() {
        assertThat(sources("A slide killed 12 people a watchdog said on Monday. "
                        + "It hit homes known to villagers and the Hill Observatory for Public Safety."))
                .containsExactly("Hill Observatory for Public Safety");
    }

    @Test
    void what_a_report_told_a_listener_is_the_speakers() {
        assertThat(sources("Anna Brook told the AP that the report found the slide killed 12 people."))
                .containsExactly("Anna Brook");
    }

    @Test
    void a_bodys_last_word_stands_for_the_body_though_others_spoke_since() {
        assertThat(sources("The Lowland Relief Committee said 12 people were killed. "
                        + "The Red Lantern Society said 30 people were hurt. "
                        + "Four aid workers were killed, the committee said."))
                .containsExactly("Lowland Relief Committee", "Red Lantern Society", "Lowland Relief Committee");
        assertThat(sources("The Civil Protection Agency said 12 people were killed. "
                        + "The Red Lantern Society said 30 people were hurt. "
                        + "Four children were killed, the agency said."))
                .containsExactly("Civil Protection Agency", "Red Lantern Society", "Civil Protection Agency");
    }

    @Test
    void a_pronoun_stands_for_the_last_speaker() {
        assertThat(sources("The River Authority said the dam broke. It added that 12 people were killed."))
                .containsExactly("River Authority");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fifteen people were missing.",
                "Three cooks were missing too.",
                "Two guards were also killed.",
                "In addition, 14 people are missing.",
                "Besides the dead, the floods have left 44 people injured.",
                "The dead were 12 men.",
                "Among the dead were four boys.",
                "Eight of the deaths were in Karos.",
                "The dead included 12 boys.",
                "Karos was hit worst with 25 deaths.",
                "In Orle 22 people died, and in Karos 20.",
                "Another five villagers died on the road.",
            })
    void who_counted_the_dead_has_counted_the_others_too(String next) {
        assertThat(sources("According to the Valley Council, 35 people died in the floods. " + next))
                .allMatch("Valley Council"::equals)
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two years ago, 40 people died in such a flood.",
                "In 2015 an earthquake in Karos killed 90 people.",
                "A bomb killed three people in Karos.",
                "More than 4,000 people have been evacuated.",
            })
    void other_events_and_what_was_done_are_the_articles_own(String next) {
        assertThat(sources("According to the Valley Council, 35 people died in the floods. " + next))
                .last()
                .isEqualTo("");
    }

    @Test
    void a_pronoun_stands_for_whoever_the_sentence_before_opens_with() {
        assertThat(sources("Police chief Marek Dol came to the scene. He said that 12 people were killed."))
                .containsExactly("Police chief Marek Dol");
        assertThat(sources("The River Authority issued its report on Monday. It said 12 people were killed."))
                .containsExactly("River Authority");
        assertThat(sources("The bus left the road at noon. He said that 12 people were killed."))
                .containsExactly("");
    }

    @Test
    void a_quotation_without_a_speaker_goes_on_with_the_last() {
        assertThat(sources("The mayor said that nobody knew more. “We have 12 dead in the valley. I can say no more.”"))
                .containsExactly("mayor");
    }

    @Test
    void a_paper_relays_whom_it_has_cited_before() {
        assertThat(sources("Floods killed 22 people, Reuters reported, citing the Valley Council."
                        + " Twelve of them were men, Reuters reported."))
                .containsOnly("Valley Council");
    }

    @Test
    void whoever_is_told_to_go_is_told_of_by_the_article() {
        assertThat(sources("Officials told residents of 900 homes to evacuate."))
                .containsExactly("");
        assertThat(sources("The gunman told the crowd to lie down before he killed 12 people."))
                .containsExactly("");
    }

    @Test
    void letters_in_front_of_a_headline_speak_where_the_text_knows_them() {
        assertThat(read("RVDC: 12 killed in floods", "The RVDC counts the dead of every flood."))
                .containsExactly("RVDC");
        assertThat(read("RVDC Reports 12 More Deaths in Floods", "The RVDC counts the dead of every flood."))
                .containsExactly("RVDC");
        assertThat(read("UPDATE: 12 killed in floods", "Rain fell for a week.")).containsExactly("");
    }

    @Test
    void a_disaster_agency_is_no_news_agency() {
        assertThat(sources(
                        "Rain fell for a week, Reuters reported. Floods killed 12 people, the disaster agency said."))
                .containsExactly("disaster agency");
    }

    @Test
    void a_speaker_between_commas_speaks_of_all_around() {
        assertThat(sources("The flood, police said, killed 12 people.")).containsExactly("police");
        assertThat(sources("Thus far, officials said, 62 people have died.")).containsExactly("officials");
    }

    @Test
    void a_general_word_is_replaced_by_the_name_close_by() {
        assertThat(sources("A raid killed 12 people on Monday, a monitoring group said. The raid hit the town at"
                        + " noon, the Valley Observatory said."))
                .containsExactly("Valley Observatory");
    }

    @Test
    void a_ministry_is_its_own_source_and_not_the_spokesman_who_speaks_later() {
        assertThat(sources("The Interior Ministry said 12 people were killed. The ministry put the wounded at 40."
                        + " Ministry spokesman Davit Orlan said two men had been arrested."))
                .containsExactly("Interior Ministry", "Interior Ministry", "Ministry spokesman Davit Orlan");
    }

    @Test
    void a_quotation_over_two_sentences_has_one_speaker() {
        assertThat(sources("“The wall gave way at noon. Twelve people were killed,” said Anna Brook."))
                .containsExactly("Anna Brook");
    }

    @Test
    void a_headline_names_whom_it_quotes_behind_a_colon() {
        assertThat(read("Raid kills 12 in valley: police", "Smoke rose over the valley."))
                .containsExactly("police");
        assertThat(read("Raid kills 12 in valley", "A raid hit the valley, police said."))
                .containsExactly("");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the words in front run into the speaker where no comma parts them
                "A raid killed 12 people in two days of battles for hills in the southern valley a monitoring group said.|a monitoring group",
                "Two pilots were killed after rebels shot down a helicopter near Ashford the Valley army said.|Valley army",
                "Shells killed 12 people near the old bridge local officials told reporters on Saturday stressing that half were women.|local officials",
                "Fire killed 12 people in the northern quarter residents said a day after another blaze.|residents",
                "A strike killed four children an informed source in Ashford told Reuters Friday.|an informed source in Ashford",
                "The blast killed 12 people a source at Ashford Police Command said late on Tuesday.|a source at Ashford Police Command",
                "The flood killed 12 people a group monitoring the dams said on Monday.|a group monitoring the dams",
                // who speaks is told with other verbs than say
                "The Ashford ministry put the number of injured at 46.|Ashford ministry",
                "The spokesman for the mayor, Adam Brook, however, put the number of the dead at 20.|Adam Brook",
                "Police had at first said 15 people were shot.|Police",
                "Twelve deaths were reported by the Civil Council after the raid, Reuters reported.|Civil Council",
                "The Hill Front claimed the raid and said it had lost 12 men.|Hill Front",
                "Anna Brook believes she lost 12 relatives.|Anna Brook",
                "The Valley Council has accused the army of killing 12 people.|Valley Council",
                "According to earlier information provided by the Civil Council 12 people were killed.|Civil Council",
                "The Courier quoted a nurse as saying that 12 people died.|a nurse",
                "The Observatory which follows the long war said 12 people died.|Observatory",
                "It killed two guards and wounded several others residents said.|residents",
                "A raid hit the town killing at least 10 people and wounding dozens opposition activists said.|opposition activists",
                "Twelve wounded children sat on the floor a Courier photographer in Ashford reported.|a Courier photographer in Ashford",
                "The raid killed a baby the Valley Doctors Union a group of Ashford doctors that runs clinics said.|Valley Doctors Union",
                "The Observatory meanwhile updated to 18 its toll for the rebels killed in the valley.|Observatory",
                "The Hill Front claimed the allied raid killed 23 people in Ashford.|Hill Front",
                "Anna Brook expects the number of evacuees to swell to 3,000.|Anna Brook",
                "“Some 200 people are buried here,” said Adam Hill, the local chief of police operations, who was there.|Adam Hill, the local chief of police operations",
                "It killed 12 people, said city officials.|city officials",
                "The Courier reported 12 deaths, citing the county coroners.|county coroners",
                "On Monday Anna al-Brook, undersecretary in the Ashford ministry, said 12 people died.|Anna al-Brook",
                "Twelve people died, Laura Hill, a spokeswoman for Gov. Adam Brook, told reporters.|Laura Hill",
                "According to a first report of the Valley Council 12 people died.|Valley Council",
                "The army chief, Adam Hill, said that according to villagers, 38 people were buried.|villagers",
                "- In Ashford, media report, as of 12 October, at least 17 deaths.|media",
                // whoever an article and a plain verb of saying hold between them speaks
                "Fire killed 12 people on Monday, the temple trust said.|temple trust",
                "The school said 12 people were killed.|school",
                "The crash investigator said 12 people were killed.|crash investigator",
                "The miners' union said 12 people were killed.|miners' union",
                "Fire killed 12 people on Monday, according to the miners' union.|miners' union",
                "Fire killed 12 people on Monday, according to community leaders.|community leaders",
                "Fire killed 12 people on Monday, said the rail operator.|rail operator",
                // other verbs
                "Villagers complained that 12 people had died.|Villagers",
                "The mayor went on to say that 12 people had died.|mayor",
                "Twelve people died, the villagers recalled.|villagers",
                "The Valley Council has registered 12 deaths.|Valley Council",
                "The Valley Council lowered its toll to 12 dead.|Valley Council",
                "The Valley Council's toll stands at 12 dead.|Valley Council",
                "Natives complain that 12 people have died.|Natives",
                "One resident put the dead at 260.|One resident",
                "The mayor said that her agency had confirmed 12 deaths.|mayor",
                "“Floods killed 12 people,” the statement of the Valley ministry went on.|Valley ministry",
                "A raid killed 12 people on Friday, according to medical and military sources.|medical and military sources",
                // counts and papers are those of whoever keeps them
                "Hospital records show 12 people died.|Hospital records",
                "By the count of the Valley Council, 12 people were killed.|Valley Council",
                "By police count, 12 people were killed.|police",
                "By the latest estimates 12 people were killed.|",
                "The latest figures from the Valley Council show that 12 people were killed.|Valley Council",
                "The Valley Council figures put the number of dead at 12.|Valley Council",
                "According to figures given out by the Valley Council, 12 people were killed.|Valley Council",
                "Twelve people were killed, per police.|police",
                "As reported by the Valley Council, 12 people were killed.|Valley Council",
                // whom another relays
                "The Courier, quoting the mayor, said 12 people were killed.|mayor",
                "The police, Reuters reported, said 12 people were killed.|police",
                "According to Reuters, which cited a police source, 12 people were killed.|a police source",
                "A police source was reported to have told Reuters that 12 people were killed.|A police source",
                "“Twelve people died,” reads a statement of the Valley police.|Valley police",
                // a verb that only its speaker follows
                "“Ten people were killed,” near the home of President John Brook said Adam Hill.|Adam Hill",
            })
    void whoever_says_it_is_credited(String sentence, @Nullable String source) {
        assertThat(sources(sentence))
                .allMatch(Objects.requireNonNullElse(source, "")::equals)
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An alleged poisoning that killed 12 people in the valley has shocked the town.",
                "Unconfirmed reports of 12 people killed in the valley spread on Monday.",
                "Despite the killing of 12 people in the valley the army had said that it would stay.",
                "A truck bomb killed 12 people where the minister had said the war was over.",
                "Authorities told 500 residents to leave before the storm.",
            })
    void nobody_is_credited_who_does_not_tell_the_figure(String sentence) {
        assertThat(sources(sentence)).containsOnly("");
    }

    @Test
    void what_is_added_is_the_same_speakers() {
        assertThat(sources("A wall fell on 12 men, killing four, the mayor said, adding that 15 people were injured."))
                .containsExactly("mayor", "mayor");
        assertThat(sources("The raid killed four people, the mayor said, and 15 people were wounded."))
                .containsExactly("mayor", "mayor");
        assertThat(sources("A nurse at the hospital said four people died; 15 others were wounded."))
                .containsExactly("A nurse at the hospital", "A nurse at the hospital");
    }

    @Test
    void a_sentence_that_only_tells_more_of_a_bodys_account_is_that_bodys() {
        assertThat(sources(
                        "The River Authority said a dam burst above the town of Ashford. Three people were missing."))
                .containsExactly("River Authority");
    }

    @Test
    void large_tolls_other_events_and_other_places_are_not_of_the_account_before() {
        assertThat(
                        sources(
                                "The River Authority said a dam burst above the town of Ashford. Floods kill 400 people a year."))
                .containsExactly("");
        assertThat(sources(
                        "The River Authority said a dam burst above the town of Ashford. Lightning killed two people."))
                .containsExactly("");
        assertThat(sources("The River Authority said a dam burst near Ashford. In Wexley two people were missing."))
                .containsExactly("");
    }

    @Test
    void a_speaker_at_the_end_of_a_sentence_also_holds_what_stands_in_front_of_a_but() {
        assertThat(sources("Some 900 people were evacuated from the valley, but 12 are still missing, the mayor said."))
                .containsExactly("mayor", "mayor");
    }

    @Test
    void a_part_of_the_people_counted_before_has_their_source() {
        assertThat(sources("The raid killed 12 people, the Civil Council said. Five of the dead were children."))
                .containsExactly("Civil Council", "Civil Council");
        assertThat(sources("The raid hit the market, the Civil Council said. A fire in the hills killed 12 shepherds."))
                .containsExactly("");
    }

    @Test
    void a_headline_names_whom_it_quotes_at_its_end() {
        String text = "A raid killed 12 people, a monitor said. The raid came at noon, the Valley Observatory said.";
        assertThat(read("Raid on market kills 12 Monitor", text)).first().isEqualTo("Valley Observatory");
        assertThat(read("Raid on market kills 12 Monitor - World - Hill Courier", text))
                .first()
                .isEqualTo("Valley Observatory");
        assertThat(read("Raid on Ashford kills 12 SANA", text)).first().isEqualTo("SANA");
        assertThat(read("Raid on Ashford kills 12 - Hill Daily Courier", text))
                .first()
                .isEqualTo("");
    }

    @Test
    void a_headline_that_the_text_repeats_keeps_its_speaker() {
        assertThat(read("Raid on market kills 12 Monitor", "Raid on market kills 12 Monitor Smoke rose over Ashford."))
                .containsExactly("Monitor", "Monitor");
    }

    @Test
    void a_headline_that_the_text_repeats_without_the_outlets_name_keeps_its_speaker() {
        assertThat(read(
                        "Raid on market kills 12 Monitor - World - Hill Courier",
                        "Raid on market kills 12 Monitor Smoke rose over Ashford."))
                .containsExactly("Monitor", "Monitor");
    }

    @Test
    void a_report_stands_for_whoever_wrote_it() {
        assertThat(sources(
                        "The Hill Network for Rights wrote that the town fell. Soldiers executed 15 prisoners the report"
                                + " added."))
                .containsExactly("Hill Network for Rights");
    }

    @Test
    void a_pronoun_at_the_verb_wins_over_whoever_stands_in_front() {
        assertThat(sources(
                        "The Observatory said the raid was over. Guards executed eight men who had joined groups that fought the"
                                + " army it said."))
                .containsExactly("Observatory");
    }

    @Test
    void somebody_of_several_keeps_the_articles_words() {
        assertThat(sources("A police spokesman said 12 people died. “The house shook,” said Anna Brook."))
                .containsExactly("A police spokesman");
        assertThat(sources("Activist groups say 12 people died. The raid came at noon, the Valley Observatory said."))
                .containsExactly("Activist groups");
    }

    private static List<String> sources(String text) {
        return read("", text);
    }

    private static List<String> read(String title, String text) {
        Article article = new Article("test", "1", Optional.empty(), Optional.empty(), Optional.empty(), title, text);
        return READER.read(article).stream()
                .map(Figure::source)
                .map(source -> source.orElse(""))
                .toList();
    }
}
