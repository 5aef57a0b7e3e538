package org.crosstally.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jsoup.Jsoup;

/** A web page: one article. */
final class HtmlSource extends OneArticleSource {

    HtmlSource(Document document, Admission admission) {
        super(document, admission);
    }

    @Override
    protected Intaken read() throws IOException {
        byte[] page = Whole.bytes(document, admission.options().limits());
        return read(page, admission, document.origin(), WHOLE, document.stem(), Optional.empty());
    }

    /** The article of the page's bytes; their encoding is told by the page itself. */
    static Intaken read(
            byte[] page, Admission admission, String origin, String place, String id, Optional<String> address)
            throws IOException {
        try {
            WebPage parsed = new WebPage(Jsoup.parse(new ByteArrayInputStream(page), null, address.orElse("")));
            return admission.look(parsed.draft(origin, place, id, address));
        } catch (Refused refusal) {
            return new Intaken.Rejected(origin, place, refusal.reason(), Snippet.of(page));
        } catch (StackOverflowError tooDeep) {
            return new Intaken.Rejected(origin, place, "the page is nested too deeply", Snippet.of(page));
        }
    }
}
