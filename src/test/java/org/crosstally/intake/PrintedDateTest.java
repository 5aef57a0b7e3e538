package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDateTest {

    private final PrintedDate printed = new PrintedDate(LocalDate.of(2024, 6, 1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed 05 Apr 2017 The ferry sank off Lorn.           | 2017-04-20 | 2017-04-05",
                "Published October 4 2014 The ferry sank.           | 2014-10-04 | 2014-10-04",
                "Published October 4, 2014 The ferry sank.          | 2016-10-04 | 2014-10-04",
                "Last updated at Apr 05 2017 The ferry sank.        | 2017-04-06 | 2017-04-05",
                "18-07-2016 The ferry sank.                         | 2016-07-18 | 2016-07-18",
                "09.04.2017 Get short URL                           | 2017-09-04 | 2017-04-09",
                "04/05/2017 The ferry sank.                         | 2017-04-05 | 2017-04-05",
                "04/05/2017 The ferry sank.                         | 2017-05-04 | 2017-05-04",
                "Ferry sinks 04-03-2017, 02:19 PM The ferry sank    | 2017-04-03 | 2017-04-03",
                "Ferry sinks off Lorn AFP Tuesday 21 Jul 2015 Nine  | 2015-07-25 | 2015-07-21",
                "The ferry sank. Last Update: Friday 23 August 2013 KSA 11:13 - GMT 08:13 | 2013-08-20 | 2013-08-23",
            })
    void the_date_printed_in_the_text_is_found(String text, LocalDate given, LocalDate expected) {
        assertThat(printed.of(text, Optional.of(given))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferry sank on July 17, 2017 off Lorn.                | 2017-07-20",
                "The war began on March 15, 2011, and goes on.            | 2017-07-20",
                "A man looks out over a flooded harbour, July 19, 2017. LORN (Newswire) | 2017-07-20",
                "[Lorn] Clearing up. [Date picture taken: 08/07/2017] Two months | 2017-07-20",
                "Nobody has been there since 12 May 2016.                 | 2016-05-20",
                "Ferry sinks AFP Tuesday 21 Jul 2015 Nine drowned.        | 2017-07-25",
                "Mon 3 June 2024 The ferry will sink.                     | 2024-05-25",
                "31.02.2016 The ferry sank.                               | 2016-02-25",
                "August 21 2013 was the day on which the ferry sank.      | 2013-09-01",
                "The ferry sank.                                          | 2013-09-01",
            })
    void a_date_that_is_spoken_of_or_cannot_be_is_not_taken_for_the_printed_one(String text, LocalDate given) {
        assertThat(printed.of(text, Optional.of(given))).isEmpty();
    }

    @Test
    void without_a_given_date_a_printed_one_counts_unless_it_can_be_two_days() {
        assertThat(printed.of("18-07-2016 The ferry sank.", Optional.empty())).contains(LocalDate.of(2016, 7, 18));
        assertThat(printed.of("04/05/2017 The ferry sank.", Optional.empty())).isEmpty();
    }
}
