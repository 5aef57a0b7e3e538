package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Period;
import org.crosstally.figure.Qualifier;
import org.crosstally.figure.Quantity;
import org.crosstally.gazetteer.Gazetteer;

/**
 * Compares very many figures: annotated articles copied with other places, days and numbers. Only block names and seeds
 * are kept between the two passes, as a database would keep the rest. Arguments: how many figures (1,000,000), over how
 * many years they lie (8). Run with {@code -Xmx1g} to see that the memory suffices.
 */
final class GroupingBenchmark {

    private final Comparison comparison = Comparison.with(Gazetteer.load(), Authorities.load(), Profile.INTERVAL);
    private final List<List<Statement>> templates;
    private final List<String> places;
    private final int years;

    private GroupingBenchmark(int years) {
        this.years = years;
        List<Statement> statements = Stream.of("dev", "disaster")
                .flatMap(name -> Gold.statements(name).stream())
                .toList();
        Map<String, List<Statement>> articles = new TreeMap<>();
        statements.forEach(statement -> articles.computeIfAbsent(statement.article(), key -> new ArrayList<>())
                .add(statement));
        templates = List.copyOf(articles.values());
        places = statements.stream()
                .flatMap(statement -> statement.figure().place().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public static void main(String[] arguments) {
        int figures = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int years = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        new GroupingBenchmark(years).run(figures);
    }

    private void run(int figures) {
        long start = System.nanoTime();
        Map<String, long[]> blocks = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        int made = 0;
        int copies = 0;
        while (made < figures) {
            List<Statement> article = copy(copies);
            List<String> names = comparison.blocksOf(article);
            for (int i = 0; i < article.size(); i++) {
                add(blocks, sizes, names.get(i), copies * 1000L + i);
            }
            made += article.size();
            copies++;
        }
        double placed = seconds(start);
        System.out.printf(
                "%,d figures of %,d articles placed in %,d blocks in %.1f s%n", made, copies, blocks.size(), placed);
        int largest = sizes.values().stream().max(Comparator.naturalOrder()).orElse(0);
        AtomicLong questions = new AtomicLong();
        AtomicLong several = new AtomicLong();
        // Two blocks at a time, as two cores would; the largest first.
        List<String> order = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        order.parallelStream().forEach(block -> {
            long[] members = Arrays.copyOf(blocks.getOrDefault(block, new long[0]), sizes.getOrDefault(block, 0));
            List<Question> judged = comparison.judge(block, statements(members));
            questions.addAndGet(judged.size());
            several.addAndGet(judged.stream()
                    .filter(question -> question.answers().size() > 1)
                    .count());
        });
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%,d questions, %,d with several answers; largest block %,d figures; judged in %.1f s, all in %.1f s; heap limit %,d MB%n",
                questions.get(),
                several.get(),
                largest,
                seconds(start) - placed,
                seconds(start),
                runtime.maxMemory() >> 20);
    }

    private static void add(Map<String, long[]> blocks, Map<String, Integer> sizes, String block, long member) {
        int size = sizes.merge(block, 1, Integer::sum) - 1;
        long[] members = blocks.computeIfAbsent(block, key -> new long[16]);
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
            blocks.put(block, members);
        }
        members[size] = member;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private List<Statement> statements(long[] members) {
        List<Statement> statements = new ArrayList<>(members.length);
        int last = -1;
        List<Statement> article = List.of();
        for (long member : members) {
            int copy = (int) (member / 1000);
            if (copy != last) {
                article = copy(copy);
                last = copy;
            }
            statements.add(article.get((int) (member % 1000)));
        }
        return statements;
    }

    /** One article told again: other places, other days, other numbers, the same every time it is asked for. */
    private List<Statement> copy(int number) {
        List<Statement> template = templates.get(number % templates.size());
        Random random = new Random(number);
        int shift = random.nextInt(years * 365) - years * 182;
        int turn = random.nextInt(places.size());
        double factor = 0.7 + random.nextDouble() * 0.6;
        List<Statement> copy = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            Statement statement = template.get(i);
            Optional<LocalDate> printed = statement.articleDate().map(day -> day.plusDays(shift));
            copy.add(new Statement(
                    number * 1000L + i,
                    number,
                    statement.article() + "-" + number,
                    statement.title(),
                    statement.outlet(),
                    printed,
                    statement.url(),
                    figure(statement.figure(), shift, turn, factor)));
        }
        return copy;
    }

    private Figure figure(Figure figure, int shift, int turn, double factor) {
        Optional<String> place =
                figure.place().map(words -> places.get((places.indexOf(words) + turn) % places.size()));
        Period period = new Period(
                figure.period().words(),
                figure.period().from().map(day -> day.plusDays(shift)),
                figure.period().to().map(day -> day.plusDays(shift)));
        return new Figure(
                figure.passage(),
                scaled(figure.quantity(), factor),
                figure.measure(),
                figure.status(),
                figure.group(),
                figure.people(),
                figure.part(),
                figure.source(),
                place,
                period,
                figure.cause(),
                figure.rule(),
                figure.confidence());
    }

    private static Quantity scaled(Quantity quantity, double factor) {
        if (quantity.qualifier() == Qualifier.VAGUE || quantity.qualifier() == Qualifier.RANGE) {
            return quantity;
        }
        long number = Math.round(Numbers.point(quantity) * factor);
        return switch (quantity.qualifier()) {
            case AT_LEAST -> Quantity.atLeast(number);
            case AT_MOST -> Quantity.atMost(number);
            case ABOUT -> Quantity.about(number);
            default -> Quantity.exactly(number);
        };
    }
}
