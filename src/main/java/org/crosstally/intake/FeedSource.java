package org.crosstally.intake;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** An RSS or Atom feed: one article an entry, with as much of its text as the feed carries. */
final class FeedSource implements ArticleSource {

    private final Document document;
    private final Admission admission;
    private final IdsSeen ids = new IdsSeen();
    private final Deque<SyndEntry> entries = new ArrayDeque<>();
    private Optional<String> outlet = Optional.empty();
    private boolean opened;
    private int number;

    FeedSource(Document document, Admission admission) {
        this.document = document;
        this.admission = admission;
    }

    @Override
    public Optional<Intaken> next() throws IOException {
        if (!opened) {
            opened = true;
            open();
        }
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        number++;
        return Optional.of(admission.look(draft(entries.removeFirst())));
    }

    private void open() throws IOException {
        byte[] bytes = Whole.bytes(document, admission.options().limits());
        SyndFeedInput input = new SyndFeedInput();
        // A feed needs no document type, and one could name files of this machine.
        input.setAllowDoctypes(false);
        try {
            SyndFeed feed = input.build(new XmlReader(new ByteArrayInputStream(bytes)));
            outlet = text(feed.getTitle());
            entries.addAll(feed.getEntries());
        } catch (FeedException | IllegalArgumentException broken) {
            throw new Refused("it is no RSS or Atom feed that can be read: " + broken.getMessage());
        }
    }

    private Draft draft(SyndEntry entry) {
        Optional<String> link = text(entry.getLink());
        String id = text(entry.getUri()).or(() -> link).orElse("entry-" + number);
        Optional<String> date = Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(FeedSource::day);
        return new Draft(
                document.origin(),
                "entry " + number,
                ids.add(id) ? id : id + "#" + number,
                Parser.unescapeEntities(text(entry.getTitle()).orElse(""), false),
                body(entry),
                outlet,
                date,
                link.filter(address -> address.startsWith("http")));
    }

    /** The fullest of the entry's contents. */
    private static String body(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .flatMap(Stream::ofNullable)
                .map(html -> PlainText.of(Jsoup.parseBodyFragment(html).body()))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
    }

    private static String day(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static Optional<String> text(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public void close() throws IOException {
        document.bytes().close();
    }
}
