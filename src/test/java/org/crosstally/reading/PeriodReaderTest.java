package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crosstally.article.Article;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days a figure covers, in articles printed on Wednesday 21 August 2013. */
class PeriodReaderTest {

    private static final LocalDate PRINTED = LocalDate.of(2013, 8, 21);
    private static final FigureReader READER = GrammarFigureReader.english();

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "open",
            value = {
                "A blast killed 12 people on Monday.|2013-08-19|2013-08-19",
                "A blast killed 12 people on Wednesday.|2013-08-21|2013-08-21",
                "A blast killed 12 people last Wednesday.|2013-08-14|2013-08-14",
                "Fighting has killed 112 people in the past 26 days.|2013-07-27|2013-08-21",
                "Fighting has killed 112 people since March 2011.|2011-03-01|2013-08-21",
                "Fighting has killed 112 people since 2011.|2011-01-01|2013-08-21",
                "A landslide killed 12 people last week.|2013-08-12|2013-08-18",
                "A landslide killed 12 people overnight.|2013-08-20|2013-08-21",
                "A landslide killed 12 people in April 2013.|2013-04-01|2013-04-30",
                "A landslide killed 12 people in October.|2012-10-01|2012-10-31",
                "Floods killed 12 people in early June.|2013-06-01|2013-06-10",
                "Floods killed 12 people in mid-June.|2013-06-11|2013-06-20",
                "Floods killed 12 people in late June.|2013-06-21|2013-06-30",
                "Floods have killed 12 people in recent days.|open|2013-08-21",
                "A fire killed 12 people on November 2.|2012-11-02|2012-11-02",
                "A fire killed 12 people yesterday.|2013-08-20|2013-08-20",
                "A fire killed 12 people three weeks ago.|2013-07-31|2013-07-31",
                "Storms killed 12 people from August 3 to August 9.|2013-08-03|2013-08-09",
                "Fires have killed 12 people since the start of the year.|2013-01-01|2013-08-21",
                "A quake killed 12 people in 2004.|2004-01-01|2004-12-31",
                "Ebola killed 12 people in 2010-2011.|2010-01-01|2011-12-31",
                "The floods of 1997-98 killed 12 people.|1997-01-01|1998-12-31",
                "Floods killed 12 people between January and April 2012.|2012-01-01|2012-04-30",
                "Cholera killed 12 people between 4 and 24 July.|2013-07-04|2013-07-24",
                "Mine accidents killed 12 people in the first six months of 2012.|2012-01-01|2012-06-30",
                "A stampede killed 12 people on New Year's Eve 2012.|2012-12-31|2012-12-31",
                "It was the deadliest fire since 1987, when 12 people died.|1987-01-01|1987-12-31",
                "Hospital staff said Monday's rockets killed 12 people.|2013-08-19|2013-08-19",
                "Mortar fire killed 12 people on Monday and during the night.|2013-08-19|2013-08-20",
                "A fire killed 12 people overnight Tuesday.|2013-08-20|2013-08-21",
                "A fire killed 12 people overnight Wednesday.|2013-08-20|2013-08-21",
                "Snipers have killed 12 people in less than 48 hours.|2013-08-19|2013-08-21",
                "A week of fighting has killed 12 people.|2013-08-15|2013-08-21",
                "Fighting has killed 112 people since the conflict began.|open|2013-08-21",
                "Police shot 12 people dead on Black Friday in 2012.|2012-01-01|2012-12-31",
                "Floods killed 12 people late last month.|2013-07-21|2013-07-31",
                "Floods killed 12 people in the first half of last year.|2012-01-01|2012-06-30",
                "Floods killed 12 people in the first week of August.|2013-08-01|2013-08-07",
                "Floods killed 12 people between June and July.|2013-06-01|2013-07-31",
                "A fire killed 12 people on Friday of last week.|2013-08-16|2013-08-16",
                "A fire killed 12 people late Saturday and early Sunday.|2013-08-17|2013-08-18",
                "Fires killed 12 people Sunday through Tuesday.|2013-08-18|2013-08-20",
                "Fires killed 12 people on 16, 17 and 18 August.|2013-08-16|2013-08-18",
                "Clashes killed 12 people between 2009 and 2011.|2009-01-01|2011-12-31",
                "Fires last summer killed 12 people.|2012-06-01|2012-08-31",
                "Storms killed 12 people on the third day of the typhoon.|2013-08-19|2013-08-21",
                "A cold spell has killed 12 people since Christmas.|2012-12-25|2013-08-21",
                "Landslides killed 12 people over three days.|2013-08-19|2013-08-21",
                "Landslides killed 12 people in the week to 16 August.|2013-08-10|2013-08-16",
                "A fire killed 12 people last Monday.|2013-08-19|2013-08-19",
                "A fire killed 12 people last Tuesday.|2013-08-13|2013-08-13",
                "Fighting has killed 112 people since the end of July.|2013-07-31|2013-08-21",
                "Fighting has killed 112 people since late on Friday.|2013-08-16|2013-08-21",
                "A storm killed 12 people between the 3rd and 5th of August 2013.|2013-08-03|2013-08-05",
                "Heavy rain over weeks has killed 12 people.|open|2013-08-21",
                "In over a week of street battles the army has killed 112 people.|open|2013-08-21",
                "A fire killed 12 people overnight, police said on Tuesday.|2013-08-19|2013-08-20",
                "A fire killed 12 people last night, police said on Tuesday.|2013-08-19|2013-08-19",
                "A ferry sank before dawn Tuesday (2300 GMT Monday), killing 12 people.|2013-08-20|2013-08-20",
                "As of 18 August, the rains since 3 August have killed 12 people.|2013-08-03|2013-08-18",
            })
    void the_words_beside_a_figure_fix_its_days(String sentence, LocalDate from, LocalDate to) {
        assertThat(periods("", sentence))
                .extracting(Period::from, Period::to)
                .containsExactly(tuple(Optional.ofNullable(from), Optional.ofNullable(to)));
    }

    @Test
    void the_day_of_a_report_is_not_the_day_of_the_event() {
        assertThat(periods("", "A bomb killed 12 people in the harbour, police said on Monday."))
                .containsExactly(Period.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A bomb killed 12 people in the harbour, an officer said late on Monday.",
                "Gunmen killed 12 people in the harbour, according to a statement released on Monday by the mayor.",
                "Gunmen killed 12 people in the harbour ahead of Thursday's vote.",
                "A rocket killed 12 people at a rally for the disputed September 3 poll.",
                "The death toll from the harbour fire rose to 12 on Monday.",
                "The mayor told reporters on Monday that a fire killed 12 people.",
                "Speaking to the council on Monday, the mayor said a fire killed 12 people.",
                "In a report issued at 8 a.m. on Monday, the council said a fire killed 12 people.",
                "A fire killed 12 people, said the council's spokesman, Jon Varga, on Monday.",
                "Officials on Monday said a fire killed 12 people.",
                "Officials on Monday raised the death toll from the fire to 12.",
                "Last updated on Monday 19 August 2013 A fire killed 12 people.",
                "The Flood Control Board (FCB) on Monday reported 12 deaths in the valley.",
                "Valley News early Monday reported that a fire had killed 12 people.",
                "On Monday the mayor had said that a fire killed 12 people.",
                "The Hill Front on Monday claimed responsibility for a blast that killed 12 people.",
                "A bulletin posted on the council's website on Monday said a fire killed 12 people.",
                "Mortar fire killed 12 people in the town, divided since July 2012.",
                "In the worst fighting since the siege of the port last year, shells killed 12 people.",
                "The strongest storm in May in 50 years killed 12 people.",
                "The raid came a day after the health board said that gas had killed 12 people.",
                "A truce announced by the army on Monday has had little effect on the shelling that killed 12 people.",
                "Hilltown, August 20: Floods killed 12 people.",
                "The storm killed 12 people and was to come ashore again late on Thursday.",
            })
    void a_day_of_something_else_is_not_the_day_of_the_event(String sentence) {
        assertThat(periods("", sentence)).containsExactly(Period.UNKNOWN);
    }

    @Test
    void the_day_of_a_picture_dates_its_caption_alone() {
        assertThat(periods(
                        "",
                        "Smoke rises over the quay on Sunday (Wire photo) HARBOUR A shell killed 12 people at the quay"
                                + " on Monday. It wounded 30 dockers."))
                .hasSize(2)
                .allSatisfy(period -> assertThat(period.from()).contains(LocalDate.of(2013, 8, 19)));
    }

    @Test
    void the_blast_has_the_day_of_the_blast_told_before() {
        assertThat(periods(
                        "",
                        "A blast tore through the market on Monday. Traders ran for their lives. The mayor came at once."
                                + " The blast killed 12 people."))
                .hasSize(1)
                .allSatisfy(period -> assertThat(period.from()).contains(LocalDate.of(2013, 8, 19)));
    }

    @Test
    void the_toll_of_a_running_war_counts_from_the_start_that_the_article_tells() {
        assertThat(periods("", "The civil war began in March 2011. More than 90,000 people have died in the war."))
                .extracting(Period::from, Period::to)
                .containsExactly(tuple(Optional.of(LocalDate.of(2011, 3, 1)), Optional.of(PRINTED)));
    }

    @Test
    void since_then_counts_from_the_time_told_before() {
        assertThat(periods("", "The army took the hills in June 2013. Since then 40 people have been killed there."))
                .extracting(Period::from, Period::to)
                .containsExactly(tuple(Optional.of(LocalDate.of(2013, 6, 1)), Optional.of(PRINTED)));
    }

    @Test
    void a_day_carries_on_to_the_next_sentence_of_the_same_event() {
        assertThat(periods("", "A bomb went off in the harbour on Monday. It killed 12 people and wounded 30."))
                .hasSize(2)
                .allSatisfy(period -> assertThat(period.from()).contains(LocalDate.of(2013, 8, 19)));
    }

    @Test
    void a_sentence_that_turns_to_another_event_does_not_take_the_day() {
        assertThat(periods("", "A bomb killed 12 people on Monday. Elsewhere, a fire killed seven people."))
                .element(1)
                .isEqualTo(Period.UNKNOWN);
    }

    @Test
    void a_headline_takes_the_time_that_the_body_tells() {
        assertThat(periods("Bomb kills 12 in harbour", "A bomb killed 12 people in the harbour on Monday."))
                .hasSize(2)
                .allSatisfy(period -> assertThat(period.from()).contains(LocalDate.of(2013, 8, 19)));
    }

    @Test
    void days_counted_from_another_day_are_counted_from_the_sentence_before() {
        assertThat(periods("", "Rain flooded the camp on July 16. Two days later, 12 children drowned in a pit."))
                .extracting(Period::from)
                .containsExactly(Optional.of(LocalDate.of(2013, 7, 18)));
    }

    @Test
    void the_next_and_the_previous_day_are_counted_from_the_sentence_before() {
        assertThat(periods("", "A bridge fell on Friday. The next day a slope gave way and killed 12 people."))
                .extracting(Period::from)
                .containsExactly(Optional.of(LocalDate.of(2013, 8, 17)));
        assertThat(periods("", "A bridge fell on Friday. The previous day a slope gave way and killed 12 people."))
                .extracting(Period::from)
                .containsExactly(Optional.of(LocalDate.of(2013, 8, 15)));
    }

    @Test
    void hours_later_is_the_same_day() {
        assertThat(periods(
                        "",
                        "A bomb killed 12 people in the harbour on Monday. Hours later a boat blew up, killing four."))
                .hasSize(2)
                .allSatisfy(period -> assertThat(period.from()).contains(LocalDate.of(2013, 8, 19)));
    }

    @Test
    void nearly_three_weeks_after_counts_no_day() {
        assertThat(periods("", "The raid came nearly three weeks after a blast that killed 12 people."))
                .containsExactly(Period.UNKNOWN);
    }

    @Test
    void what_happens_every_year_has_no_days() {
        assertThat(periods("", "The ferry sank on Monday. Some 400 people die every year in such accidents."))
                .containsExactly(Period.UNKNOWN);
    }

    @Test
    void that_attack_is_the_one_of_the_sentence_before_and_of_its_time() {
        assertThat(periods(
                        "",
                        "A barrel fell on the town on Monday. Inspectors found that sarin was used in a suburb in"
                                + " 2010. The ministry blamed the army for that attack which killed 1,429 people."))
                .containsExactly(Period.of("in 2010", LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31)));
    }

    @Test
    void an_article_without_a_date_leaves_the_days_open() {
        assertThat(READER.read(article("", "A blast killed 12 people on Monday.", Optional.empty())))
                .extracting(Figure::period)
                .containsExactly(Period.UNKNOWN);
    }

    private static List<Period> periods(String title, String text) {
        return READER.read(article(title, text, Optional.of(PRINTED))).stream()
                .map(Figure::period)
                .toList();
    }

    private static Article article(String title, String text, Optional<LocalDate> date) {
        return new Article("test", "1", Optional.empty(), date, Optional.empty(), title, text);
    }
}
