package org.crosstally.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One file of every hostile kind, each with the place and the reason under which it is to be kept as rejected; some turn
 * hostile only under the reading.
 */
final class HostileInputs {

    /**
     * @param name of the file
     * @param what is wrong with it, for a table
     * @param place where in the file
     * @param reason how the reason begins
     */
    record Kind(String name, String what, String place, String reason) {}

    /** First and last of the folder, in whose order files are read. */
    private static final String GROWS = "a-grows.jsonl";

    private static final String VANISHES = "z-vanishes.txt";
    /** Far more than are read ahead of the first that are stored. */
    private static final int RECORDS = 1_500;

    private final Path folder;
    private final boolean big;
    private final List<Kind> kinds = new ArrayList<>();

    /** @param big whether those that are hostile by their size are as big as in earnest */
    HostileInputs(Path folder, boolean big) {
        this.folder = folder;
        this.big = big;
    }

    List<Kind> write() throws IOException {
        sizes();
        archives();
        texts();
        records();
        pages();
        changing();
        closed();
        return List.copyOf(kinds);
    }

    /** To be called when the first articles are stored: what is read just then grows, and what is not yet read goes. */
    void change() {
        try {
            Files.writeString(folder.resolve(GROWS), "{\"text\":\"more\"}\n", StandardOpenOption.APPEND);
            Files.deleteIfExists(folder.resolve(VANISHES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void changing() throws IOException {
        add(GROWS, "a file that changes while it is read", "file", "the file changed while it was read");
        StringBuilder records = new StringBuilder();
        for (int record = 0; record < RECORDS; record++) {
            records.append("{\"text\":\"").append(Newsroom.filler("record " + record), 0, 300);
            records.append("\"}\n");
        }
        file(GROWS, bytes(records.toString()));
        add(VANISHES, "a file that vanishes before it is opened", "file", "the file is gone");
        file(VANISHES, bytes("Title\ntext"));
    }

    /** Before root no folder can be closed. */
    private void closed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.writeString(closed.resolve("a.txt"), "Title\ntext");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        if (!Files.isReadable(closed)) {
            add("closed", "a folder without permission", "folder", "the folder may not be read: permission denied");
        }
    }

    private void sizes() throws IOException {
        int megabytes = big ? 1024 : 12;
        add("line.jsonl", megabytes + " MB of one line", "line 1", "the line is longer than 4000000 characters");
        repeated("line.jsonl", "{\"text\":\"", "word ", megabytes);
        add("line.csv", "the same as a CSV's quoted value", "record 1 (line 2)", "the line is longer than 4000000");
        repeated("line.csv", "id,text\n1,\"", "word ", megabytes);
        add("line.txt", "the same as a text", "file", "it is longer than 1000000 characters");
        repeated("line.txt", "Title\n", "word ", megabytes);
        int page = big ? 100 : 21;
        add("page.html", page + " MB of HTML", "file", "it is longer than 20000000 bytes");
        repeated("page.html", "<html><body>", "<p>word</p> ", page);
    }

    private void archives() throws IOException {
        add("bomb.zip", "zip bomb", "file", "it unpacks to more than 100 times its size");
        zipped("bomb.zip", "a.jsonl", bytes("word ".repeat(13 << 20)));
        add("bomb.jsonl.gz", "gzip bomb", "file", "it unpacks to more than 100 times its size");
        file("bomb.jsonl.gz", gzipped(bytes("word ".repeat(13 << 20))));
        add("path.zip", "an entry named ../../etc/passwd", "file", "its name leads out of the archive");
        zipped("path.zip", "../../etc/passwd", bytes("Title\ntext"));
        add("cut.txt.gz", "truncated gzip", "file", "it ends in the middle");
        byte[] whole = gzipped(bytes("Title\n" + Newsroom.filler("cut")));
        file("cut.txt.gz", java.util.Arrays.copyOf(whole, whole.length / 2));
        add("empty.zip", "an archive of nothing", "file", "the archive is empty or broken");
        file("empty.zip", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        byte[] inside = bytes("Title\ntext");
        for (int depth = 0; depth < 6; depth++) {
            inside = zip(depth == 0 ? "a.txt" : "inner.zip", inside);
        }
        add("nested.zip", "zips in zips in zips", "file", "it stands in more than 4 archives");
        file("nested.zip", inside);
    }

    private void texts() throws IOException {
        add("nul.txt", "a NUL byte", "file", "it holds a NUL character");
        file("nul.txt", bytes("Title\n" + "word ".repeat(100) + "\u0000"));
        add("half.txt", "a lone surrogate", "file", "it holds half a character");
        file("half.txt", new byte[] {'T', '\n', (byte) 0xed, (byte) 0xa0, (byte) 0x80});
        add("binary.txt", "a program named .txt", "file", "it is a binary file");
        file("binary.txt", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        add("empty.txt", "an empty file", "file", "the file is empty");
        file("empty.txt", new byte[0]);
        add("foreign.txt", "a text that is not English", "file", "it is not in English");
        file(
                "foreign.txt",
                bytes("Bericht\n"
                        + "Nach Angaben der Behörden wurden gestern bei einem Unfall auf der Straße ".repeat(8)));
        add("unknown.xyz", "a kind that is not read", "file", "files ending in .xyz are of no kind that is read");
        file("unknown.xyz", bytes("Title\ntext"));
    }

    private void records() throws IOException {
        add("quote.csv", "a quote that never closes", "record 1 (line 2)", "a quote that opens in this record");
        file("quote.csv", bytes("id,text\n1,\"open\n2,closed and read all the same\n"));
        add("year.csv", "a date in the year 20166", "record 1 (line 2)", "its date «20166-01-01»");
        file("year.csv", bytes("id,text,date\n1,some words,20166-01-01\n"));
        add("deep.jsonl", "100,000 brackets in brackets", "line 1", "it is not well-formed JSON");
        file("deep.jsonl", bytes("{\"text\":" + "[".repeat(100_000) + "\n"));
        add("half.jsonl", "a lone surrogate escaped", "line 1", "it holds half a character");
        file("half.jsonl", bytes("{\"text\":\"a \\ud800 b\"}\n"));
        add("columns.csv", "columns that nobody knows", "line 1", "no column is known to hold the text");
        file("columns.csv", bytes("a,b\n1,2\n"));
    }

    private void pages() throws IOException {
        add("deep.html", "100,000 tags in tags", "file", "the page");
        file("deep.html", bytes("<div>".repeat(100_000) + "word"));
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        add("file.rss", "XXE: an entity that is a file", "file", "it is no RSS or Atom feed that can be read");
        file(
                "file.rss",
                bytes(
                        entity
                                + "<rss version=\"2.0\"><channel><title>t</title><item><title>&x;</title></item></channel></rss>"));
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\">");
        for (char name = 'b'; name < 'k'; name++) {
            laughs.append("<!ENTITY ").append(name).append(" \"").append(("&" + (char) (name - 1) + ";").repeat(10));
            laughs.append("\">");
        }
        add("laughs.rss", "entities that swell (billion laughs)", "file", "it is no RSS or Atom feed");
        file("laughs.rss", bytes(laughs + "]><rss version=\"2.0\"><channel><title>&j;</title></channel></rss>"));
        add("broken.pdf", "a PDF of rubbish", "file", "it is no PDF that can be read");
        file("broken.pdf", bytes("%PDF-1.7\n" + "rubbish ".repeat(50)));
        add("broken.docx", "a Word document of rubbish", "file", "it is no DOCX that can be read");
        file("broken.docx", zip("a.txt", bytes("no document")));
        add("broken.warc", "a web archive of rubbish", "file", "its record 1 is no WARC record");
        file("broken.warc", bytes("WARC/1.0\r\nrubbish\r\n\r\n"));
    }

    private void add(String name, String what, String place, String reason) {
        kinds.add(new Kind(name, what, place, reason));
    }

    private void file(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private void repeated(String name, String start, String words, int megabytes) throws IOException {
        byte[] megabyte = bytes(words.repeat((1 << 20) / words.length()));
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(bytes(start));
            for (int written = 0; written < megabytes; written++) {
                out.write(megabyte);
            }
        }
    }

    private void zipped(String archive, String entry, byte[] content) throws IOException {
        file(archive, zip(entry, content));
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
