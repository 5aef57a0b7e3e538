package org.crosstally.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crosstally.store.Database;
import org.crosstally.store.OwnServer;
import org.crosstally.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A folder of articles, a database and a reports folder: what the tests of the job work with. */
final class Newsroom {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);

    final Path folder;
    final Path articles;
    final Path reports;
    final Where where;
    Kind engines = Kind.PLAIN;
    final List<String> notices = new ArrayList<>();
    final Map<String, String> summaries = new HashMap<>();

    /** Which reading and comparison a job in a process of its own works with. */
    enum Kind {
        PLAIN,
        BUNDLED;

        Function<String, Engines> loader() {
            return this == PLAIN ? Newsroom::engines : BundledEngines::load;
        }
    }

    Newsroom readingBy(Kind kind) {
        engines = kind;
        return this;
    }

    /** Which database it works in. */
    sealed interface Where {}

    /** One on the server that all tests share. */
    record Shared(String url) implements Where {
        static Shared fresh() {
            return new Shared(TestDatabase.freshUrl());
        }
    }

    /** One of its own, which processes of their own can use, too. */
    record Embedded(Path home) implements Where {}

    /** One on a server that the test itself starts and ends. */
    record Own(OwnServer server) implements Where {}

    Newsroom(Path folder) {
        this(folder, Shared.fresh());
    }

    Newsroom(Path folder, Where where) {
        this.folder = folder;
        this.where = where;
        this.articles = folder.resolve("articles");
        this.reports = folder.resolve("reports");
        try {
            Files.createDirectories(articles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article of its own: no two of different names are alike. */
    Newsroom prints(String name, String claims) {
        return printsWord(name, "Report " + name + " from the valley", claims + filler(name));
    }

    Newsroom printsWord(String name, String title, String text) {
        return file(name + ".txt", title + "\n\n" + text + "\n");
    }

    Newsroom file(String name, String content) {
        try {
            Files.writeString(articles.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Words that make an article unlike every other one. */
    static String filler(String name) {
        StringBuilder filler = new StringBuilder();
        java.util.Random random = new java.util.Random(name.hashCode());
        for (int word = 0; word < 400; word++) {
            // English enough to be let in, and unlike every other article
            filler.append(word % 5 == 0 ? " the " : " ")
                    .append(Integer.toString(100_000 + random.nextInt(900_000), 36));
        }
        return filler.append('.').toString();
    }

    static Engines engines(String profile) {
        return engines(new PlainReader("first reading"));
    }

    static Engines engines(PlainReader reader) {
        return new Engines(reader, new PlainComparison("first comparison"), id -> Optional.empty());
    }

    RunOutcome run() {
        return run(new PlainReader("first reading"), Operations.NONE, application -> {});
    }

    RunOutcome run(PlainReader reader, Operations operations, Consumer<CrosstallyApplication> beforehand) {
        CrosstallyApplication application =
                new CrosstallyApplication(CLOCK, profile -> engines(reader), List.of(Duration.ofMillis(50)));
        beforehand.accept(application);
        return application.run(request(operations), progress());
    }

    /** Remembers what it is told. */
    Progress progress() {
        return new Progress() {
            @Override
            public void notice(String words) {
                notices.add(words);
            }

            @Override
            public void finished(String step, String summary, Duration took) {
                summaries.put(step, summary);
            }
        };
    }

    /** The files that whoever looks into the reports folder sees. */
    List<Path> reportsSeen() throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    RunRequest request(Operations operations) {
        return request(operations, Workers.LOCAL);
    }

    RunRequest request(Operations operations, Workers workers) {
        return new RunRequest(
                List.of(articles),
                IntakeChoice.PLAIN,
                reports,
                database(),
                RunRequest.DEFAULT_PROFILE,
                operations,
                workers);
    }

    DatabaseChoice database() {
        if (where instanceof Shared shared) {
            return new DatabaseChoice.Server(shared.url(), TestDatabase.user(), TestDatabase.password());
        }
        if (where instanceof Own own) {
            return new DatabaseChoice.Server(
                    own.server().url(), own.server().user(), own.server().password());
        }
        return new DatabaseChoice.Embedded(((Embedded) where).home());
    }

    Database open() {
        return Databases.open(database(), CLOCK);
    }

    static Operations failingOn(String verdict) {
        return new Operations(Set.of(verdict), Optional.empty(), Optional.empty(), java.util.OptionalInt.empty());
    }

    /** One value out of the database. */
    <T> T ask(Class<T> type, String sql) {
        try (Database database = open()) {
            return JdbcClient.create(database.dataSource()).sql(sql).query(type).single();
        }
    }

    /** All rows of a query, each as one text. */
    List<String> rows(String sql) {
        try (Database database = open()) {
            return JdbcClient.create(database.dataSource()).sql(sql).query().listOfRows().stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    /** The key of the words of the one figure of that source and measure. */
    String words(String source, String measure) {
        return ask(String.class, """
                select words_key(a.id, f.field, f.sentence, f.quantity, f.nth, f.measure)
                from figure f join article a using (article_id) where f.source = '%s' and f.measure = '%s'
                """.formatted(source, measure));
    }

    /** Everything that a run leaves behind but for times and process numbers. */
    String contents() {
        try (Database database = open()) {
            return contents(database);
        }
    }

    String contents(Database database) {
        JdbcClient sql = JdbcClient.create(database.dataSource());
        StringBuilder all = new StringBuilder();
        for (String query : List.of(
                "select article_id, id, title, body, duplicate_of, duplicate_kind, run_id, read_version, "
                        + "placed_version from article order by 1",
                "select * from article_band order by 1, 2",
                "select run_id, item, place, reason, first_bytes from rejected_input order by 1, 2",
                "select * from figure order by 1",
                "select * from touched_block order by 1",
                "select * from authority order by 1",
                "select * from question order by 1",
                "select * from answer order by 1, 2",
                "select * from answer_carrier order by 1, 2, 3",
                "select * from finding order by 1, 2",
                "select * from finding_figure order by 1, 2, 3",
                "select run_id, state, position, taken_in, read, unchanged, duplicate, rejected, reread, figures, "
                        + "questions, findings from run order by 1")) {
            sql.sql(query).query().listOfRows().forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }
}
