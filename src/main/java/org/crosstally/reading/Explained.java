package org.crosstally.reading;

import java.util.Optional;
import org.crosstally.figure.Figure;

/**
 * A figure and why its readers decided as they did, in plain words for whoever checks it; empty where a reader gives no
 * reason.
 *
 * @param figure what was read
 * @param source why this one is credited with it, or nobody
 * @param place why this is where it happened, or why nowhere can be told
 * @param time where the time that dates it is told; where no days are known, why
 * @param cause why this cause is given, or none
 */
public record Explained(
        Figure figure, Optional<String> source, Optional<String> place, Optional<String> time, Optional<String> cause) {

    static Explained without(Figure figure) {
        return new Explained(figure, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
