package org.crosstally.reading;

import java.util.Optional;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;
import org.crosstally.grammar.Mention;
import org.crosstally.grammar.Node;

/**
 * A figure before it is known where, when, why and who said so.
 *
 * @param line the sentence it stands in
 * @param counted the node of the counted people
 * @param words the node of the quantity's words
 * @param mention what found it
 */
record Claim(
        Line line,
        Node counted,
        Node words,
        Mention mention,
        Quantity quantity,
        Measure measure,
        Status status,
        Group group,
        Optional<String> people,
        boolean part) {

    /** The least that the quantity says, else the most. */
    long number() {
        return quantity.low().orElse(quantity.high().orElse(0));
    }

    /** In an article that tells of evacuees, those counted in shelters are they; elsewhere they are displaced. */
    Claim ofEvacuees() {
        return measure == Measure.DISPLACED && counted.is("sheltered")
                ? new Claim(line, counted, words, mention, quantity, Measure.EVACUATED, status, group, people, part)
                : this;
    }
}
