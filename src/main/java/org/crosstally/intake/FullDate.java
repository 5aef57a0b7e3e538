package org.crosstally.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date with day, month and year as articles print it: {@code Wed 05 Apr 2017}, {@code October 4, 2014},
 * {@code 18-07-2016}, {@code 2016-07-18}.
 *
 * @param days the days it can mean: two where day and month can be mistaken for each other, the day first
 * @param start where it starts in the text it was found in
 * @param end where it ends
 */
record FullDate(List<LocalDate> days, int start, int end) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    /** Groups 1–3: day, month's name, year; 4–6: month's name, day, year; 7–10: two numbers and a year; 11–13: ISO; 14: an hour. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s{1,3})?"
                    + "(?:(\\d{1,2})(?:st|nd|rd|th)?[\\s-]{1,3}(" + MONTH + ")\\.?,?[\\s-]{1,3}(\\d{4})"
                    + "|(" + MONTH + ")\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{0,3}((?<!\\d)\\d{4}|(?:19|20)\\d{2})"
                    + "|(\\d{1,2})([-./])(\\d{1,2})\\8(\\d{4})"
                    + "|(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2}))(?!\\p{N})(?=(,?\\s\\d{1,2}:\\d{2}\\s?[ap]m)?)",
            Pattern.CASE_INSENSITIVE);

    /** Every such date of the text, in its order. */
    static Stream<FullDate> in(CharSequence text) {
        return WRITTEN.matcher(text)
                .results()
                .map(found -> new FullDate(days(found), found.start(), found.end()))
                .filter(date -> !date.days.isEmpty());
    }

    /** Whether a date is written month first, without its weekday. */
    static boolean startsWithMonth(String date) {
        return date.length() >= 3 && month(date) > 0;
    }

    private static List<LocalDate> days(MatchResult found) {
        List<LocalDate> days = new ArrayList<>();
        if (found.group(1) != null) {
            add(days, found.group(3), month(found.group(2)), found.group(1));
        } else if (found.group(4) != null) {
            add(days, found.group(6), month(found.group(4)), found.group(5));
        } else if (found.group(7) != null) {
            add(days, found.group(10), Integer.parseInt(found.group(9)), found.group(7));
            // Points are European, and dashes but before an hour of twelve: the day comes first where that is a date.
            boolean either = found.group(8).equals("/") || (found.group(8).equals("-") && found.group(14) != null);
            if (days.isEmpty() || either) {
                add(days, found.group(10), Integer.parseInt(found.group(7)), found.group(9));
            }
        } else {
            add(days, found.group(11), Integer.parseInt(found.group(12)), found.group(13));
        }
        return days.stream().distinct().toList();
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static void add(List<LocalDate> days, String year, int month, String day) {
        try {
            days.add(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            // 31.02.2016 is printed somewhere; it is no date
        }
    }
}
