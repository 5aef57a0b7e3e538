package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Quantity;
import org.crosstally.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoritiesTest {

    private static final Authorities AUTHORITIES = Authorities.load();

    private static Credited credit(String source) {
        return credit(source, "2016-12-09");
    }

    private static Credited credit(String source, String day) {
        return AUTHORITIES.credit(Optional.of(source), Optional.of("Herald"), "7", Optional.of(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Syrian Observatory for Human Rights",
                "SOHR",
                "the Britain-based monitor",
                "Rami Abdel Rahman",
                "Observatory chief Rami Abdel-Rahman",
                "the Observatory",
                "a spokesman for the Syrian Observatory"
            })
    void the_observatory_is_one_authority_however_it_is_named(String words) {
        assertThat(credit(words).authority())
                .isEqualTo(new Authority(
                        "syrian-observatory-for-human-rights",
                        "Syrian Observatory for Human Rights",
                        AuthorityKind.MONITOR));
    }

    @ParameterizedTest
    @CsvSource({
        "SOHR, listed alias",
        "Rami Abdel Rahman, listed spokesperson in office",
        "officials of the Syrian Observatory for Human Rights, listed name within the words",
        "Syrian Observatory for Human Rights, listed name",
        "a trader at the bazaar, same words but for titles and order"
    })
    void every_merger_names_its_rule(String words, String rule) {
        assertThat(credit(words).rule()).isEqualTo(rule);
    }

    @Test
    void a_minister_speaks_for_his_ministry_while_in_office() {
        assertThat(credit("Lavrov").authority().name()).isEqualTo("Russian foreign ministry");
        assertThat(credit("Kerry", "2016-01-05").authority().name()).isEqualTo("US State Department");
        assertThat(credit("Kerry", "2009-01-05").authority().name()).isEqualTo("Kerry");
    }

    @Test
    void small_letters_do_not_make_an_acronym() {
        assertThat(credit("IS").authority().name()).isEqualTo("Islamic State");
        assertThat(credit("a shopkeeper who is from the town").authority().kind())
                .isEqualTo(AuthorityKind.WITNESSES);
    }

    @Test
    void whoever_is_only_close_to_a_body_is_not_that_body() {
        assertThat(credit("a source close to Hezbollah").authority().name()).isNotEqualTo("Hezbollah");
        assertThat(credit("Hezbollah").authority().name()).isEqualTo("Hezbollah");
    }

    @Test
    void a_council_is_one_authority_whether_its_president_or_its_town_comes_first() {
        assertThat(credit("the mayor of Greenfield").authority().id())
                .isEqualTo(credit("Greenfield mayor").authority().id());
        assertThat(credit("president of the Aleppo local council").authority())
                .isEqualTo(credit("the head of a local council in Aleppo").authority());
    }

    @ParameterizedTest
    @CsvSource({
        "an unnamed police official, POLICE",
        "hospital staff, HOSPITAL",
        "opposition activists, ACTIVISTS",
        "several eyewitnesses, WITNESSES",
        "the provincial governor, GOVERNMENT",
        "a rebel commander, ARMED_GROUP",
        "Lakeside fire department, RESCUE_SERVICE",
        "officials, UNNAMED",
        "two sources, UNNAMED",
        "a private television channel, MEDIA"
    })
    void the_words_tell_the_kind_of_who_is_not_listed(String words, AuthorityKind kind) {
        assertThat(credit(words).authority().kind()).isEqualTo(kind);
    }

    @Test
    void activists_are_nobody_in_particular_but_a_named_one_is() {
        assertThat(credit("activists in Homs").named()).isFalse();
        assertThat(credit("activist Jane Example").named()).isTrue();
    }

    @Test
    void an_outlet_speaks_for_itself_where_nobody_is_credited() {
        Credited herald = AUTHORITIES.credit(Optional.empty(), Optional.of("Morning Herald"), "7", Optional.empty());
        assertThat(herald.authority())
                .isEqualTo(new Authority("outlet-morning-herald", "Morning Herald", AuthorityKind.OUTLET));
        Credited nobody = AUTHORITIES.credit(Optional.empty(), Optional.empty(), "7", Optional.empty());
        assertThat(nobody.authority().kind()).isEqualTo(AuthorityKind.OUTLET);
        assertThat(nobody.authority().name()).contains("7");
    }

    @Test
    void an_agency_is_the_same_authority_when_it_prints_and_when_it_is_quoted() {
        Credited printing = AUTHORITIES.credit(Optional.empty(), Optional.of("sana"), "7", Optional.empty());
        assertThat(printing.authority())
                .isEqualTo(credit("state news agency SANA").authority());
    }

    @ParameterizedTest
    @ValueSource(strings = {"An", "The", "Conflict", "His figures", "concerned by", "Shelling of the harbour"})
    void words_that_are_no_speaker_become_nobodys_authority_but_leave_the_figure_to_the_outlet(String words) {
        Credited credited = credit(words);
        assertThat(credited.authority().name()).isEqualTo("Herald");
        assertThat(credited.rule()).isEqualTo("words that are no speaker: the outlet itself");
        assertThat(Authorities.isOutlet(credited)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Tags Lakeside Hills Valley opposition activists, Opposition activists, ACTIVISTS, false",
        "clashes with smugglers near a border post a monitoring group, Monitoring group, MONITOR, false",
        "Gas attack the United States, US government, GOVERNMENT, true",
        "figures from the Syrian Observatory for Human Rights, Syrian Observatory for Human Rights, MONITOR, true",
        "John Sample a spokesman for the town council, John Sample a spokesman for the town council, LOCAL_COUNCIL, true"
    })
    void a_speaker_run_into_the_sentence_before_is_cut_free(
            String words, String name, AuthorityKind kind, boolean named) {
        Credited credited = credit(words);
        assertThat(credited.authority().name()).isEqualTo(name);
        assertThat(credited.authority().kind()).isEqualTo(kind);
        assertThat(credited.named()).isEqualTo(named);
    }

    @Test
    void an_outlets_own_reporter_and_its_own_name_in_a_headline_are_the_outlet_itself() {
        assertThat(credit("our correspondent").authority().name()).isEqualTo("Herald");
        assertThat(credit("Herald").rule()).isEqualTo("the outlet's own people: the outlet itself");
        assertThat(credit("a Reuters correspondent").authority().name()).isEqualTo("Reuters");
    }

    @Test
    void an_acronym_that_lost_its_apostrophe_is_still_that_body() {
        assertThat(credit("SANAs correspondent in the city").authority().name()).isEqualTo("SANA");
        assertThat(credit("SOHRs director").authority().name()).isEqualTo("Syrian Observatory for Human Rights");
    }

    @ParameterizedTest
    @CsvSource({
        "Russia, 2016-12-09, Russian government",
        "the governor of Homs, 2017-04-07, Homs governorate",
        "Homs Governor Talal Barazi, 2017-04-07, Homs governorate",
        "NDRRMC spokesman Mark Timbal, 2019-12-26, National Disaster Risk Reduction and Management Council",
        "Abdul Muhari, 2022-11-21, Indonesian disaster agency",
        "the USGS, 2023-02-06, US Geological Survey",
        "FEMA officials, 2017-09-01, Federal Emergency Management Agency",
        "Volodymyr Zelensky, 2023-06-06, Ukrainian government",
        "health ministry spokesman Ashraf al-Qudra, 2023-11-01, Gaza health ministry",
        "Suleyman Soylu, 2023-02-10, Turkish interior ministry",
        "Philippine Red Cross, 2013-11-10, Philippine Red Cross",
        "Yahya Saree, 2021-01-01, Houthis"
    })
    void well_known_bodies_of_the_world_and_who_speaks_for_them_are_listed(String words, String day, String name) {
        assertThat(credit(words, day).authority().name()).isEqualTo(name);
    }

    @Test
    void a_user_adds_bodies_and_aliases(@TempDir Path folder) throws IOException {
        Path own = folder.resolve("own.tsv");
        Files.writeString(own, "Lakeside Tally\tmonitor\tthe lake people\tJane Example 2010-01-01..\n");
        Authorities authorities = Authorities.load(Optional.of(own));
        assertThat(authorities
                        .credit(Optional.of("the lake people"), Optional.empty(), "7", Optional.empty())
                        .authority()
                        .name())
                .isEqualTo("Lakeside Tally");
        assertThat(authorities
                        .credit(Optional.of("Jane Example"), Optional.empty(), "7", Optional.empty())
                        .authority()
                        .name())
                .isEqualTo("Lakeside Tally");
    }

    @Test
    void a_wrong_line_is_named_with_file_and_number(@TempDir Path folder) throws IOException {
        Path own = folder.resolve("own.tsv");
        Files.writeString(own, "# mine\nLakeside Tally\tclub\n");
        assertThatThrownBy(() -> Authorities.load(Optional.of(own)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own.tsv, line 2")
                .hasMessageContaining("club");
        Files.writeString(own, "Lakeside Tally\tNGO\tthe lake people\tJane Example since May\n");
        assertThatThrownBy(() -> Authorities.load(Optional.of(own))).hasMessageContaining("days of office");
    }

    @Test
    void a_listed_spokesperson_who_speaks_in_the_sentence_is_believed_before_a_credit_carried_over() {
        Authorities authorities = Authorities.load();
        Credited credited = authorities.creditIn(
                "\"Five people were killed\" Barazi was quoted as saying.",
                Optional.of("the US president"),
                Optional.of("Herald"),
                "a1",
                Optional.of(LocalDate.parse("2017-04-07")));
        assertThat(credited.authority().name()).isEqualTo("Homs governorate");
        assertThat(credited.rule()).isEqualTo("listed spokesperson in office who speaks in the very sentence");
        assertThat(authorities
                        .creditIn(
                                "SANA said that five people were killed near Barazi Street.",
                                Optional.of("SANA"),
                                Optional.of("Herald"),
                                "a1",
                                Optional.of(LocalDate.parse("2017-04-07")))
                        .authority()
                        .name())
                .isEqualTo("SANA");
    }

    @Test
    void a_name_that_goes_on_in_the_sentence_is_the_longer_one() {
        Credited credited = Authorities.load()
                .creditIn(
                        "A hundred were killed according to the directorate of health in Idlib province.",
                        Optional.of("directorate"),
                        Optional.of("Herald"),
                        "a1",
                        Optional.empty());
        assertThat(credited.authority().name()).isEqualTo("Idlib health directorate");
        assertThat(credited.rule()).isEqualTo("listed name that the sentence goes on with");
    }

    @Test
    void what_a_government_is_to_others_does_not_hide_its_name() {
        assertThat(credited("Rebel-backer Washington")).isEqualTo("US government");
        assertThat(credited("rebel backer from the hills")).isNotEqualTo("US government");
    }

    private static String credited(String words) {
        return Authorities.load()
                .credit(Optional.of(words), Optional.of("Herald"), "a1", Optional.empty())
                .authority()
                .name();
    }

    @Test
    void a_bare_surname_is_whoever_the_article_names_in_full() {
        List<Statement> article = List.of(
                Said.killed(Quantity.exactly(14))
                        .by("media activist Karim al-Sample")
                        .asFigure(1)
                        .inArticle(1, "Herald", "2016-06-10")
                        .statement(),
                Said.of(Measure.INJURED, Quantity.exactly(30))
                        .by("Sample")
                        .asFigure(2)
                        .inArticle(1, "Herald", "2016-06-10")
                        .statement());
        List<Question> questions =
                Runs.questions(Comparison.with(Gazetteer.load(), Authorities.load(), Profile.INTERVAL), article);
        assertThat(questions)
                .flatExtracting(Question::answers)
                .extracting(answer -> answer.authority().name())
                .containsOnly("Media activist Karim al-Sample");
        assertThat(questions)
                .flatExtracting(Question::answers)
                .flatExtracting(Answer::rules)
                .contains("surname of somebody whom the article names in full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "district council",
                "District governor John Sample",
                "district official John Sample",
                "a number of residents in the town"
            })
    void a_body_of_a_district_and_a_number_of_people_speak_for_themselves(String words) {
        assertThat(Authorities.isOutlet(credit(words))).isFalse();
    }

    @Test
    void an_agencys_name_may_be_a_governors_first_name() {
        assertThat(credit("Provincial governor Petra Sample").authority().name())
                .isEqualTo("Provincial governor Petra Sample");
        assertThat(credit("Jordans news agency Petra").authority().name()).isEqualTo("Petra");
        assertThat(credit("state agency Petra News").authority().name()).isEqualTo("Petra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Christian and Druze district state media", "District state media"})
    void what_is_left_of_the_sentence_before_is_no_part_of_a_broadcasters_name(String words) {
        assertThat(credit(words).authority().name()).isEqualToIgnoringCase("state media");
    }
}
