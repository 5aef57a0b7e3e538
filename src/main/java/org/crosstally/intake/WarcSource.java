package org.crosstally.intake;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** A web archive (ISO 28500), such as Common Crawl's news: every page that was found is an article. */
final class WarcSource implements ArticleSource {

    private static final int FOUND = 200;

    private final Document document;
    private final Admission admission;
    private final WarcReader records;
    private final IdsSeen ids = new IdsSeen();
    private long number;
    private boolean ended;

    WarcSource(Document document, Admission admission) throws IOException {
        this.document = document;
        this.admission = admission;
        this.records = new WarcReader(document.bytes());
    }

    @Override
    public Optional<Intaken> next() throws IOException {
        while (!ended) {
            Optional<WarcRecord> record = record();
            if (record.isEmpty()) {
                return Optional.empty();
            }
            number++;
            if (record.get() instanceof WarcResponse response) {
                Optional<Intaken> page = page(response);
                if (page.isPresent()) {
                    return page;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<WarcRecord> record() throws IOException {
        try {
            return records.next();
        } catch (ParsingException broken) {
            throw new Refused("its record " + (number + 1) + " is no WARC record: " + broken.getMessage());
        }
    }

    /** The page of a response; empty for pictures, errors and all else that is no page. */
    private Optional<Intaken> page(WarcResponse response) {
        String place = "record " + number;
        try {
            if (!MediaType.HTTP.base().equals(response.contentType().base())) {
                return Optional.empty();
            }
            byte[] record = record(response);
            HttpResponse http = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(record)));
            MediaType type = http.contentType().base();
            if (http.status() != FOUND || !(type.equals(MediaType.HTML) || type.equals(MediaType.XHTML))) {
                return Optional.empty();
            }
            int limit = admission.options().limits().pageBytes();
            byte[] page = http.bodyDecoded().stream().readNBytes(limit + 1);
            if (page.length > limit) {
                return refused(place, "the page is longer than " + limit + " bytes", page);
            }
            String address = response.target();
            String id = ids.add(address) ? address : address + "#" + number;
            return Optional.of(HtmlSource.read(page, admission, document.origin(), place, id, Optional.of(address)));
        } catch (Refused refusal) {
            return refused(place, refusal.reason(), new byte[0]);
        } catch (EOFException cutOff) {
            ended = true;
            return refused(place, "it ends in the middle: it was cut off or not written to its end", new byte[0]);
        } catch (IOException | RuntimeException broken) {
            return refused(place, "the page cannot be read: " + broken.getMessage(), new byte[0]);
        }
    }

    /** The whole of the record as it was sent: half a page would pass for a whole one. */
    private byte[] record(WarcResponse response) throws IOException {
        int limit = admission.options().limits().pageBytes();
        byte[] record = response.body().stream().readNBytes(limit + 1);
        if (record.length > limit) {
            throw new Refused("it is longer than " + limit + " bytes");
        }
        if (record.length < response.body().size()) {
            throw new EOFException();
        }
        return record;
    }

    private Optional<Intaken> refused(String place, String reason, byte[] start) {
        return Optional.of(new Intaken.Rejected(document.origin(), place, reason, Snippet.of(start)));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
