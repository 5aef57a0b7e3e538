package org.crosstally.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.crosstally.figure.Figure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code figure}, as the reading fills it. */
public final class FigureTable {

    /** How many numbers an article has for its figures. */
    private static final int NUMBERS = 100_000;

    /** What is new is stored without: to be ready for a conflict costs every row a look and a note in the log. */
    private static final String IN_PLACE_OF_WHAT_STANDS = """
            on conflict (figure_id) do update set
                sentence = excluded.sentence, quantity = excluded.quantity, nth = excluded.nth,
                low = excluded.low, high = excluded.high, qualifier = excluded.qualifier, unit = excluded.unit,
                status = excluded.status, people_group = excluded.people_group, people = excluded.people,
                part = excluded.part, source = excluded.source, place = excluded.place,
                time_words = excluded.time_words, from_day = excluded.from_day, to_day = excluded.to_day,
                cause = excluded.cause, rule = excluded.rule, confidence = excluded.confidence,
                read_version = excluded.read_version, block = excluded.block
            """;

    private final JdbcClient sql;
    private final RunTable runs;
    private final ShareTable shares;

    public FigureTable(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
        this.runs = new RunTable(dataSource);
        this.shares = new ShareTable(dataSource);
    }

    /**
     * All figures of one article, in the order they stand in.
     *
     * @param placing where they belong in the comparison, where that is known already
     * @param failure why it could not be read
     */
    public record Reading(long article, List<Figure> figures, Optional<Placing> placing, Optional<String> failure) {

        public Reading {
            figures = List.copyOf(figures);
            int count = figures.size();
            if (placing.filter(placed -> placed.blocks().size() != count).isPresent()) {
                throw new IllegalArgumentException("not every one of " + count + " figures has its block");
            }
        }

        private Optional<String> block(int figure) {
            return placing.map(placed -> placed.blocks().get(figure));
        }
    }

    /**
     * The block of each figure of an article, in the order of the figures.
     *
     * @param version the version of the comparison that placed them
     */
    public record Placing(String version, List<String> blocks) {

        public Placing {
            blocks = List.copyOf(blocks);
        }
    }

    /** By what a figure is known within its article. */
    private record Words(String field, int sentence, int quantity, String measure, int again) {}

    private record Row(long article, int nr, Words words, Figure figure, Optional<String> block) {
        long number() {
            return article * NUMBERS + nr;
        }
    }

    /**
     * Puts what was read in place of what stood for these articles; a figure read from the same words as before keeps
     * its number. Part of the caller's transaction.
     *
     * @param version the version of the reading
     */
    public void replace(long run, String version, List<Reading> readings) {
        replace(run, version, readings, (figures, reread) -> runs.countReading(run, figures, reread));
    }

    /**
     * The same for a worker, counted in its share.
     *
     * @throws Lease.Lost where the share is no longer the worker's: then nothing is written
     */
    public void replace(Lease lease, String version, List<Reading> readings) {
        replace(
                lease.run(),
                version,
                readings,
                (figures, reread) -> shares.count(lease, readings.size(), figures, reread));
    }

    private interface Counting {
        void count(long figures, long reread);
    }

    /** Counts first: a worker whose share has gone must not so much as wait for a row that its successor writes. */
    private void replace(long run, String version, List<Reading> readings, Counting counting) {
        Long[] articles = Columns.numbers(readings, Reading::article);
        Map<Long, Map<Words, Integer>> known = numbers(articles);
        List<Row> rows = numbered(readings, known);
        counting.count(rows.size(), countReread(run, articles));
        if (known.isEmpty()) {
            store(version, rows, "");
        } else {
            touchBlocksOf(articles);
            deleteAllBut(articles, rows);
            store(version, rows, IN_PLACE_OF_WHAT_STANDS);
        }
        touchBlocks(rows);
        sql.sql("""
                update article a set read_version = :version, placed_version = x.placed, read_failure = x.failure
                from unnest(:articles::bigint[], :placed::text[], :failures::text[]) as x (article_id, placed, failure)
                where a.article_id = x.article_id
                """)
                .param("version", version)
                .param("articles", articles)
                .param(
                        "placed",
                        Columns.optionalTexts(
                                readings, reading -> reading.placing().map(Placing::version)))
                .param(
                        "failures",
                        Columns.optionalTexts(
                                readings, reading -> reading.failure().map(Texts::storable)))
                .update();
    }

    private long countReread(long run, Long[] articles) {
        return sql.sql("""
                select count(*) from article
                where article_id = any(:articles::bigint[]) and run_id <> :run and read_version is not null
                """)
                .param("articles", articles)
                .param("run", run)
                .query(Long.class)
                .single();
    }

    private void touchBlocksOf(Long[] articles) {
        sql.sql("""
                insert into touched_block
                select distinct block from figure
                where article_id = any(:articles::bigint[]) and block is not null
                on conflict do nothing
                """).param("articles", articles).update();
    }

    private void touchBlocks(List<Row> rows) {
        BlockTable.touch(
                sql, rows.stream().flatMap(row -> row.block().stream()).collect(Collectors.toCollection(TreeSet::new)));
    }

    private Map<Long, Map<Words, Integer>> numbers(Long[] articles) {
        Map<Long, Map<Words, Integer>> numbers = new HashMap<>();
        sql.sql("""
                select article_id, nr, field, sentence_begin, quantity_begin, measure, again from figure
                where article_id = any(:articles::bigint[])
                """).param("articles", articles).query(row -> {
            Words words = new Words(row.getString(3), row.getInt(4), row.getInt(5), row.getString(6), row.getInt(7));
            numbers.computeIfAbsent(row.getLong(1), article -> new HashMap<>()).put(words, row.getInt(2));
        });
        return numbers;
    }

    private static List<Row> numbered(List<Reading> readings, Map<Long, Map<Words, Integer>> numbers) {
        List<Row> rows = new ArrayList<>();
        for (Reading reading : readings) {
            Map<Words, Integer> known = numbers.getOrDefault(reading.article(), Map.of());
            int last = known.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            Set<Words> given = new HashSet<>();
            for (int at = 0; at < reading.figures().size(); at++) {
                Figure figure = reading.figures().get(at);
                Words words = words(figure, 0);
                while (!given.add(words)) {
                    words = words(figure, words.again() + 1);
                }
                Integer nr = known.get(words);
                rows.add(new Row(reading.article(), nr == null ? ++last : nr, words, figure, reading.block(at)));
            }
        }
        return rows;
    }

    private static Words words(Figure figure, int again) {
        return new Words(
                figure.passage().field().name(),
                figure.passage().begin(),
                figure.passage().quantityStart(),
                figure.measure().name(),
                again);
    }

    private void deleteAllBut(Long[] articles, List<Row> rows) {
        sql.sql("""
                delete from figure f
                where article_id = any(:articles::bigint[])
                  and not exists (select from unnest(:kept::bigint[]) as x (figure_id)
                                  where x.figure_id = f.figure_id)
                """)
                .param("articles", articles)
                .param("kept", Columns.numbers(rows, Row::number))
                .update();
    }

    /** @param otherwise what is to be done where a figure of that number stands already */
    private void store(String version, List<Row> rows, String otherwise) {
        List<Figure> figures = rows.stream().map(Row::figure).toList();
        sql.sql("""
                insert into figure (figure_id, article_id, nr, field, sentence, quantity, nth, sentence_begin,
                    quantity_begin, low, high, qualifier, unit, measure, status, people_group, people, part, source,
                    place, time_words, from_day, to_day, cause, rule, confidence, again, block, read_version)
                select figure_id, article_id, nr, field, sentence, quantity, nth, sentence_begin,
                    quantity_begin, low, high, qualifier, unit, measure, status, people_group, people, part, source,
                    place, time_words, from_day::date, to_day::date, cause, rule, confidence, again, block, :version
                from unnest(:numbers::bigint[], :articles::bigint[], :nrs::integer[], :fields::text[],
                        :sentences::text[], :quantities::text[], :nths::integer[], :begins::integer[],
                        :quantityBegins::integer[], :lows::bigint[], :highs::bigint[], :qualifiers::text[],
                        :units::text[], :measures::text[], :statuses::text[], :groups::text[], :people::text[],
                        :parts::boolean[], :sources::text[], :places::text[], :times::text[], :froms::text[],
                        :tos::text[], :causes::text[], :rules::text[], :confidences::double precision[],
                        :agains::integer[], :blocks::text[])
                    as x (figure_id, article_id, nr, field, sentence, quantity, nth, sentence_begin,
                        quantity_begin, low, high, qualifier, unit, measure, status, people_group, people, part,
                        source, place, time_words, from_day, to_day, cause, rule, confidence, again, block)
                %s
                """.formatted(otherwise))
                .param("version", version)
                .param("numbers", Columns.numbers(rows, Row::number))
                .param("articles", Columns.numbers(rows, Row::article))
                .param("nrs", Columns.smallNumbers(rows, Row::nr))
                .param("fields", Columns.texts(rows, row -> row.words().field()))
                .param("begins", Columns.smallNumbers(rows, row -> row.words().sentence()))
                .param(
                        "quantityBegins",
                        Columns.smallNumbers(rows, row -> row.words().quantity()))
                .param("measures", Columns.texts(rows, row -> row.words().measure()))
                .param("agains", Columns.smallNumbers(rows, row -> row.words().again()))
                .param("blocks", Columns.optionalTexts(rows, Row::block))
                .params(values(figures))
                .update();
    }

    private static Map<String, Object> values(List<Figure> figures) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "sentences", Columns.texts(figures, figure -> figure.passage().sentence()));
        values.put(
                "quantities", Columns.texts(figures, figure -> figure.passage().quantity()));
        values.put(
                "nths", Columns.smallNumbers(figures, figure -> figure.passage().nth()));
        values.put(
                "lows",
                Columns.optionalNumbers(figures, figure -> figure.quantity().low()));
        values.put(
                "highs",
                Columns.optionalNumbers(figures, figure -> figure.quantity().high()));
        values.put("qualifiers", names(figures, figure -> figure.quantity().qualifier()));
        values.put("units", names(figures, figure -> figure.quantity().unit()));
        values.put("statuses", names(figures, Figure::status));
        values.put("groups", names(figures, Figure::group));
        values.put("people", Columns.optionalTexts(figures, Figure::people));
        values.put("parts", Columns.flags(figures, Figure::part));
        values.put("sources", Columns.optionalTexts(figures, Figure::source));
        values.put("places", Columns.optionalTexts(figures, Figure::place));
        values.put(
                "times",
                Columns.optionalTexts(figures, figure -> figure.period().words()));
        values.put(
                "froms", Columns.optionalDays(figures, figure -> figure.period().from()));
        values.put(
                "tos", Columns.optionalDays(figures, figure -> figure.period().to()));
        values.put("causes", Columns.optionalNames(figures, Figure::cause));
        values.put("rules", Columns.texts(figures, Figure::rule));
        values.put("confidences", Columns.fractions(figures, Figure::confidence));
        return values;
    }

    private static String[] names(List<Figure> figures, Function<Figure, Enum<?>> column) {
        return Columns.texts(figures, figure -> column.apply(figure).name());
    }
}
