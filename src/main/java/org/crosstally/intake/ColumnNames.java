package org.crosstally.intake;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.intake.Columns.Part;

/** Finds which of the names that an input has stand for which part of an article. */
final class ColumnNames {

    private final Columns columns;
    private final Map<Part, Set<String>> usual = new EnumMap<>(Part.class);

    ColumnNames(Columns columns) {
        this.columns = columns;
        Map<String, Set<String>> words = WordList.read("columns.tsv");
        for (Part part : Part.values()) {
            usual.put(part, WordList.of(words, Columns.name(part)));
        }
    }

    /** The name that the input has for the part; letters large and small are the same. */
    Optional<String> of(Part part, Collection<String> names) {
        Optional<String> wanted = columns.of(part);
        if (wanted.isPresent()) {
            return among(names, wanted.get());
        }
        return usual.getOrDefault(part, Set.of()).stream()
                .flatMap(name -> among(names, name).stream())
                .findFirst();
    }

    /** Why articles cannot be read from an input that has these names, if they cannot. */
    Optional<String> lacking(Collection<String> names) {
        for (Part part : Part.values()) {
            Optional<String> wanted = columns.of(part);
            if (wanted.isPresent() && among(names, wanted.get()).isEmpty()) {
                return Optional.of("there is no column «" + wanted.get() + "» for the " + Columns.name(part)
                        + "; the columns are " + listed(names));
            }
        }
        if (of(Part.TEXT, names).isEmpty() && of(Part.TITLE, names).isEmpty()) {
            return Optional.of("no column is known to hold the text; the columns are " + listed(names)
                    + "; name it with --columns text=…");
        }
        return Optional.empty();
    }

    private static Optional<String> among(Collection<String> names, String wanted) {
        return names.stream().filter(name -> fold(name).equals(fold(wanted))).findFirst();
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String listed(Collection<String> names) {
        String listed =
                String.join(", ", names.stream().limit(20).map(Snippet::of).toList());
        return names.size() > 20 ? listed + " and " + (names.size() - 20) + " more" : listed;
    }
}
