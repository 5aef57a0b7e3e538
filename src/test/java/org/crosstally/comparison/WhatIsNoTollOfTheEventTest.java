package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Quantity;
import org.crosstally.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

/** What stands near an event's toll and looks like it, and what looks apart and yet is the same event. */
class WhatIsNoTollOfTheEventTest {

    private static final Comparison COMPARISON =
            Comparison.with(Gazetteer.load(), Authorities.load(), Profile.INTERVAL);

    private static List<Question> questions(Said... said) {
        return Runs.questions(COMPARISON, said);
    }

    private static Said dead(int number, Quantity quantity) {
        return Said.killed(quantity)
                .at("Binnish")
                .on("2015-06-09")
                .caused(Cause.AIRSTRIKE)
                .asFigure(number)
                .inArticle(number, "Outlet " + number, "2015-06-10");
    }

    private static Said deadInAleppo(int number, Quantity quantity) {
        return dead(number, quantity).at("Aleppo").on("2016-08-27").inArticle(number, "Outlet " + number, "2016-08-28");
    }

    @Test
    void six_teachers_are_no_answer_to_how_many_a_strike_killed() {
        assertThat(questions(
                        dead(1, Quantity.exactly(35)).by("SOHR"),
                        dead(2, Quantity.exactly(28)).by("White Helmets"),
                        dead(3, Quantity.exactly(6)).by("UNICEF").of("teachers")))
                .hasSize(2);
    }

    @Test
    void evacuees_among_the_dead_are_counted_apart_from_all_the_dead_but_beside_each_other() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(126)).by("SOHR"),
                dead(2, Quantity.exactly(112)).by("SANA"),
                dead(3, Quantity.exactly(98)).by("SOHR").of("evacuees"),
                dead(4, Quantity.exactly(109)).by("SANA").of("evacuees"));
        assertThat(questions).extracting(question -> question.answers().size()).containsExactlyInAnyOrder(2, 2);
    }

    @Test
    void children_are_children_whether_or_not_their_sentence_counts_them_as_part_of_all() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(11)).among(Group.CHILDREN).asPart().by("SOHR"),
                dead(2, Quantity.exactly(27)).among(Group.CHILDREN).by("UNICEF"));
        assertThat(questions).hasSize(1);
    }

    @Test
    void those_still_treated_in_hospital_are_not_all_the_wounded() {
        Said wounded = Said.of(Measure.INJURED, Quantity.exactly(300))
                .at("Binnish")
                .on("2015-06-09")
                .by("SOHR")
                .asFigure(1)
                .inArticle(1, "Herald", "2015-06-10");
        Said patients = Said.of(Measure.INJURED, Quantity.exactly(90))
                .at("Binnish")
                .on("2015-06-09")
                .by("the Turkish health ministry")
                .in("people hurt in the raid are being treated across the border")
                .asFigure(2)
                .inArticle(2, "Courier", "2015-06-10");
        assertThat(questions(wounded, patients)).hasSize(2);
    }

    @Test
    void two_more_are_not_the_two_told_of_before() {
        assertThat(questions(
                        dead(1, Quantity.exactly(2)).behind().in("were shot"),
                        dead(2, Quantity.exactly(2))
                                .farBehind()
                                .in("more were shot elsewhere")
                                .inArticle(1, "Outlet 1", "2015-06-10")))
                .hasSize(2);
    }

    @Test
    void a_wars_toll_is_no_answer_about_the_day_that_stands_beside_it() {
        List<Question> questions = questions(
                dead(1, Quantity.atLeast(220_000)).at("Syria").in("The war has killed so many"),
                dead(2, Quantity.exactly(40)).at("Syria"));
        assertThat(questions)
                .extracting(question -> question.period().from().isPresent())
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void the_wars_tolls_of_two_years_are_two_questions_although_both_name_the_month_it_began() {
        Said early = dead(1, Quantity.atLeast(210_000))
                .at("Syria")
                .from("2011-03-01", "2011-03-31")
                .in("since the conflict began that March");
        Said late = dead(2, Quantity.atLeast(400_000))
                .at("Syria")
                .from("2011-03-01", "2011-03-31")
                .in("since the conflict began that March")
                .inArticle(2, "Outlet 2", "2017-04-15");
        assertThat(questions(early, late)).hasSize(2);
    }

    @Test
    void those_who_died_in_a_wars_jails_are_not_set_beside_all_its_dead() {
        Said jails = dead(1, Quantity.atLeast(60_000))
                .at("Syria")
                .from("2011-03-01", "2015-06-10")
                .by("SOHR");
        Said all = dead(2, Quantity.atLeast(220_000))
                .at("Syria")
                .from("2011-03-01", "2015-06-10")
                .by("UN");
        assertThat(questions(jails, all)).hasSize(2);
    }

    @Test
    void a_sum_over_two_quarters_is_no_answer_about_one_of_them() {
        Said one = deadInAleppo(1, Quantity.exactly(12)).at("Hamdaniyah").in("fell on Hamdaniyah");
        Said both = deadInAleppo(2, Quantity.exactly(30))
                .at("Hamdaniyah")
                .in("fell on the Hamdaniyah and Salaheddine neighbourhoods");
        assertThat(questions(one, both)).extracting(Question::place).doesNotHaveDuplicates();
    }

    @Test
    void a_headline_that_lists_two_provinces_tells_of_both_though_the_text_tells_of_one() {
        Said one = dead(1, Quantity.exactly(13)).at("Binnish").in("fell on Binnish");
        Said both = dead(2, Quantity.exactly(29)).at("Binnish").in("Raids kill many in Hama and Aleppo");
        assertThat(questions(one, both))
                .extracting(question -> question.placeId().orElse(""))
                .contains("SY");
    }

    @Test
    void where_the_dead_came_from_is_not_where_they_died() {
        Said attack = dead(1, Quantity.exactly(126)).at("Rashidin").caused(Cause.BOMBING);
        Said evacuees = dead(2, Quantity.exactly(98))
                .at("Kafraya")
                .of("evacuees")
                .in("evacuees from Kafraya died")
                .caused(Cause.BOMBING)
                .inArticle(1, "Outlet 1", "2015-06-10");
        assertThat(questions(attack, evacuees))
                .extracting(question -> question.place().orElse(""))
                .containsOnly("Rashidin");
    }

    @Test
    void dozens_here_and_scores_there_in_one_article_need_not_be_the_same_people() {
        assertThat(questions(
                        dead(1, Quantity.vague(24, 99)).by("SOHR").in("fell in the east"),
                        dead(2, Quantity.vague(40, 99))
                                .by("SANA")
                                .in("fell in the west")
                                .inArticle(1, "Outlet 1", "2015-06-10")))
                .hasSize(2);
    }

    @Test
    void an_articles_own_sum_of_several_raids_is_not_set_beside_one_raids_toll() {
        assertThat(questions(
                        dead(1, Quantity.exactly(16)),
                        dead(2, Quantity.exactly(10)).by("SOHR").inArticle(1, "Outlet 1", "2015-06-10")))
                .hasSize(2);
        assertThat(questions(
                        dead(1, Quantity.exactly(16)).caused(Cause.BOMBING),
                        dead(2, Quantity.exactly(10))
                                .caused(Cause.BOMBING)
                                .by("SOHR")
                                .inArticle(1, "Outlet 1", "2015-06-10")))
                .hasSize(1);
    }

    @Test
    void one_number_told_of_a_quarter_and_of_the_middle_of_a_city_on_one_day_is_one_event() {
        assertThat(questions(
                        deadInAleppo(1, Quantity.exactly(17)).at("Midan neighbourhood of Damascus"),
                        deadInAleppo(2, Quantity.exactly(17)).at("central Damascus")))
                .hasSize(1);
        assertThat(questions(
                        deadInAleppo(1, Quantity.exactly(5)).at("Midan neighbourhood of Damascus"),
                        deadInAleppo(2, Quantity.exactly(5)).at("central Damascus")))
                .hasSize(2);
    }

    @Test
    void what_is_told_of_a_city_is_what_others_tell_of_its_only_quarter_struck_that_day() {
        Said quarter = deadInAleppo(1, Quantity.exactly(15)).at("Maadi district of Aleppo");
        Said city = deadInAleppo(2, Quantity.exactly(20));
        assertThat(questions(quarter, city)).hasSize(1);
        Said otherQuarter = deadInAleppo(3, Quantity.exactly(50)).at("Salaheddine");
        assertThat(questions(quarter, city, otherQuarter)).hasSize(3);
    }

    @Test
    void what_makes_up_an_articles_own_sum_is_not_set_beside_it() {
        Said sum = dead(1, Quantity.exactly(125)).caused(Cause.BOMBING).in("fell in the country");
        Said one = told(2, Quantity.exactly(100), "fell in the town");
        Said other = told(3, Quantity.exactly(25), "fell beside the town");
        assertThat(questions(sum, one, other)).hasSize(3);
        assertThat(questions(sum, one.at("Binnish"))).hasSize(1);
    }

    @Test
    void numbers_rounded_off_add_up_to_nothing() {
        Said sum = dead(1, Quantity.exactly(650)).caused(Cause.BOMBING).in("fell in the country");
        Said one = told(2, Quantity.about(500), "fell in the town");
        Said other = told(3, Quantity.exactly(150), "fell beside the town");
        Said elsewhere = dead(4, Quantity.exactly(520)).caused(Cause.BOMBING).by("White Helmets");
        assertThat(questions(sum, one, other, elsewhere))
                .anySatisfy(question -> assertThat(question.answers())
                        .extracting(answer -> answer.quantity().qualifier().name())
                        .contains("ABOUT")
                        .hasSizeGreaterThan(1));
    }

    @Test
    void gas_that_came_in_shells_was_gas() {
        assertThat(Causes.ofOneClaim(Optional.of(Cause.SHELLING), Optional.of(Cause.CHEMICAL)))
                .contains(Cause.CHEMICAL);
        assertThat(Causes.ofOneClaim(Optional.of(Cause.SHELLING), Optional.of(Cause.AIRSTRIKE)))
                .contains(Cause.SHELLING);
        assertThat(Causes.ofOneClaim(Optional.empty(), Optional.of(Cause.AIRSTRIKE)))
                .contains(Cause.AIRSTRIKE);
        assertThat(Causes.ofOneClaim(Optional.of(Cause.EXECUTION), Optional.of(Cause.CHEMICAL)))
                .contains(Cause.EXECUTION);
    }

    @Test
    void what_made_up_a_speakers_sum_in_one_article_is_no_sum_in_the_next() {
        Said sum =
                dead(1, Quantity.exactly(125)).caused(Cause.BOMBING).by("SOHR").in("fell in the country");
        Said one = told(2, Quantity.exactly(100), "fell in the town");
        Said other = told(3, Quantity.exactly(25), "fell beside the town");
        Said sumAgain = dead(4, Quantity.exactly(125)).caused(Cause.BOMBING).by("White Helmets");
        Said oneAgain = dead(5, Quantity.exactly(100)).caused(Cause.BOMBING).by("SOHR");
        assertThat(questions(sum, one, other, sumAgain, oneAgain))
                .filteredOn(question -> question.answers().stream()
                        .anyMatch(answer -> answer.quantity().equals(Quantity.exactly(125))))
                .singleElement()
                .satisfies(question -> assertThat(question.answers())
                        .extracting(Answer::quantity)
                        .containsOnly(Quantity.exactly(125)));
    }

    @Test
    void a_slip_is_found_where_one_speaker_gives_two_articles_one_number_of_wounded() {
        Said many = Said.killed(Quantity.atLeast(800)).asFigure(1);
        Said hurt = Said.of(Measure.INJURED, Quantity.exactly(3500)).asFigure(2).behind();
        Said few = Said.killed(Quantity.atLeast(80)).asFigure(3);
        Said hurtAgain =
                Said.of(Measure.INJURED, Quantity.atMost(3500)).asFigure(4).behind();
        Said otherHurt =
                Said.of(Measure.INJURED, Quantity.exactly(7000)).asFigure(4).behind();
        assertThat(questions(ofCouncil(1, many), ofCouncil(1, hurt), ofCouncil(2, few), ofCouncil(2, hurtAgain)))
                .filteredOn(question -> question.measure() == Measure.KILLED)
                .extracting(Question::verdict)
                .containsExactly(Verdict.SLIP);
        assertThat(questions(ofCouncil(1, many), ofCouncil(1, hurt), ofCouncil(2, few), ofCouncil(2, otherHurt)))
                .filteredOn(question -> question.measure() == Measure.KILLED)
                .extracting(Question::verdict)
                .containsOnly(Verdict.SINGLE);
    }

    /** What the monitor told the first article, in the sentence that begins so. */
    private static Said told(int number, Quantity quantity, String sentence) {
        return dead(number, quantity)
                .caused(Cause.BOMBING)
                .by("SOHR")
                .in(sentence)
                .inArticle(1, "Outlet 1", "2015-06-10");
    }

    private static Said ofCouncil(int article, Said said) {
        return said.at("Aleppo")
                .by("Aleppo local council")
                .in("killed and wounded, said the council to " + article)
                .inArticle(article, "Outlet " + article, "2015-06-10")
                .nowhereAndNever();
    }
}
