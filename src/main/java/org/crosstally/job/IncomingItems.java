package org.crosstally.job;

import java.util.stream.Stream;
import org.crosstally.article.Article;
import org.crosstally.intake.Intaken;
import org.crosstally.store.Incoming;
import org.crosstally.store.Texts;

/** From what the intake yields to what the store takes; what the store could not hold is refused here, not there. */
final class IncomingItems {

    private IncomingItems() {}

    static Incoming of(Intaken intaken) {
        if (intaken instanceof Intaken.Rejected rejected) {
            return new Incoming.Refusal(rejected.origin(), rejected.place(), rejected.reason(), rejected.firstBytes());
        }
        Intaken.Accepted accepted = (Intaken.Accepted) intaken;
        Article article = accepted.article();
        boolean storable = Stream.of(
                        article.origin(),
                        article.id(),
                        article.title(),
                        article.text(),
                        article.outlet().orElse(""),
                        article.url().orElse(""))
                .allMatch(Texts::isStorable);
        if (!storable) {
            return new Incoming.Refusal(
                    article.origin(), accepted.place(), "it holds characters that are no text", article.title());
        }
        return new Incoming.Item(
                article,
                accepted.dateFrom().map(Enum::name),
                accepted.place(),
                accepted.fingerprint().content(),
                accepted.fingerprint().words(),
                accepted.fingerprint().likeness(),
                accepted.fingerprint().bands());
    }
}
