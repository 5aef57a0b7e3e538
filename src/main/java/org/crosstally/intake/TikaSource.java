package org.crosstally.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** A PDF, a Word document or a mail: one article. A mail's subject is its title, and its day is given. */
final class TikaSource extends OneArticleSource {

    /** The kinds that are read. */
    enum Kind {
        PDF,
        DOCX,
        DOC,
        EML
    }

    private final Kind kind;

    TikaSource(Document document, Admission admission, Kind kind) {
        super(document, admission);
        this.kind = kind;
    }

    @Override
    protected Intaken read() throws IOException {
        byte[] bytes = Whole.bytes(document, admission.options().limits());
        Metadata metadata = new Metadata();
        BodyContentHandler text = new BodyContentHandler(admission.longest());
        try {
            parser().parse(new ByteArrayInputStream(bytes), text, metadata, context());
        } catch (IOException
                | TikaException
                | SAXException
                | RuntimeException
                | LinkageError
                | StackOverflowError failure) {
            throw new Refused(
                    WriteLimitReachedException.isWriteLimitReached(failure)
                            ? "it is longer than " + admission.longest() + " characters"
                            : "it is no " + kind + " that can be read: it is broken or encrypted");
        }
        return admission.look(draft(Characters.plain(text.toString()), metadata));
    }

    private Draft draft(String text, Metadata metadata) {
        if (kind != Kind.EML) {
            return admission.titled(document.origin(), document.stem(), Unwrapped.of(text));
        }
        return new Draft(
                document.origin(),
                "file",
                document.stem(),
                Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE))
                        .or(() -> Optional.ofNullable(metadata.get(TikaCoreProperties.SUBJECT)))
                        .orElse(""),
                Unwrapped.of(text),
                Optional.empty(),
                Optional.ofNullable(metadata.get(TikaCoreProperties.CREATED)).flatMap(TikaSource::day),
                Optional.empty());
    }

    private static Optional<String> day(String moment) {
        String day = moment.substring(0, Math.min(10, moment.length()));
        return day.matches("\\d{4}-\\d{2}-\\d{2}")
                ? Optional.of(LocalDate.parse(day).toString())
                : Optional.empty();
    }

    private Parser parser() {
        return switch (kind) {
            case PDF -> new PDFParser();
            case DOCX -> new OOXMLParser();
            case DOC -> new OfficeParser();
            case EML -> new RFC822Parser();
        };
    }

    /** Of what is packed into a document only text is read: no pictures, no archives, no further documents. */
    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(Parser.class, new AutoDetectParser(new TXTParser(), new JSoupParser()));
        return context;
    }
}
