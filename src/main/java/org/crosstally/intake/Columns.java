package org.crosstally.intake;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a CSV, or which key of a JSON line, holds which part of an article. Parts that the caller does not
 * name are looked for under the names that {@code columns.tsv} lists.
 *
 * @param named what the caller named; such a column must be there
 */
public record Columns(Map<Part, String> named) {

    /** The parts of an article that an input can name. */
    public enum Part {
        ID,
        TITLE,
        TEXT,
        OUTLET,
        DATE,
        URL
    }

    public Columns {
        named = named.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(named));
    }

    /** Nothing named: the usual names are looked for. */
    public static Columns usual() {
        return new Columns(Map.of());
    }

    /**
     * By the parts' names, such as {@code id} → {@code unit_id}.
     *
     * @throws IllegalArgumentException with a message for the user, where there is no such part
     */
    public static Columns of(Map<String, String> names) {
        Map<Part, String> named = new LinkedHashMap<>();
        names.forEach((part, column) -> named.put(part(part.strip()), column.strip()));
        return new Columns(named);
    }

    /**
     * Reads what a user writes, such as {@code id=unit_id,title=article_title,text=article_content}.
     *
     * @throws IllegalArgumentException with a message for the user, where a pair or a part is not understood
     */
    public static Columns parse(String mapping) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String pair : mapping.split(",")) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new IllegalArgumentException("«" + pair.strip() + "» is not of the form part=column, such as id="
                        + "unit_id; parts are " + PARTS);
            }
            if (named.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("the part «" + pair.substring(0, equals) + "» is given two columns");
            }
        }
        return of(named);
    }

    /** What the caller named for the part, if anything. */
    public Optional<String> of(Part part) {
        return Optional.ofNullable(named.get(part));
    }

    private static final List<String> PARTS = List.of("id", "title", "text", "outlet", "date", "url");

    static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static Part part(String name) {
        if (!PARTS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("«" + name + "» is no part of an article; parts are " + PARTS);
        }
        return Part.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
