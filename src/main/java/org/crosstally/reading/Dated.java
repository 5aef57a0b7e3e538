package org.crosstally.reading;

import java.util.Optional;
import org.crosstally.figure.Field;
import org.crosstally.figure.Period;

/**
 * When a claim's people came to harm, and why the reading says so.
 *
 * @param when the told time that dates the claim; empty where none does
 * @param printed whether the day is known on which the article was printed, from which days are counted
 */
record Dated(Claim claim, Optional<WhenTold> when, boolean printed) {

    Period period() {
        return when.filter(time -> printed).map(WhenTold::period).orElse(Period.UNKNOWN);
    }

    /** In plain words. */
    String reason() {
        return when.map(time -> printed ? where(time) + start(time) : uncounted(time))
                .orElse("no time told dates it");
    }

    private static String uncounted(WhenTold time) {
        return "«" + time.words() + "», but the article has no date to count from";
    }

    private String where(WhenTold time) {
        if (time.line() == claim.line()) {
            return "told in its sentence";
        }
        if (time.line().field() == Field.TITLE) {
            return "told in the headline";
        }
        int apart = time.line().number() - claim.line().number();
        if (claim.line().field() == Field.TITLE) {
            return "told in the text";
        }
        int far = Math.abs(apart);
        String sentences = far == 1 ? "the sentence " : far + " sentences ";
        return "told " + (far == 1 ? "in " : "") + sentences + (apart < 0 ? "before" : "behind");
    }

    private static String start(WhenTold time) {
        return switch (time.start()) {
            case TOLD -> "";
            case BEGINNING -> ", as the day on which it began";
            case EVENT -> ", from the day of the event told before";
        };
    }
}
