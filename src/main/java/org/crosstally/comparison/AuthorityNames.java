package org.crosstally.comparison;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** How authorities that are not listed are named and told apart. */
final class AuthorityNames {

    private AuthorityNames() {}

    /** The telling words in alphabetical order: "the mayor of Homs" and "Homs mayor" are one. */
    static String idOf(SourceWords source, AuthorityWords words) {
        TreeSet<String> telling = new TreeSet<>(source.folded());
        telling.removeIf(words::isDropped);
        if (telling.isEmpty()) {
            telling.addAll(List.of(stripped(source.joined()).split(" ")));
        }
        return slug(String.join("-", telling));
    }

    /** As shown to readers: without its article, with a capital. */
    static String shown(String verbatim) {
        String name = verbatim.strip().replaceFirst("^(?i:an?|the)\\s+", "");
        return name.isEmpty() ? verbatim.strip() : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static String stripped(String folded) {
        return folded.replaceFirst("^(?:the|an?) (?=.)", "");
    }

    static String slug(String text) {
        String slug = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? Integer.toHexString(text.hashCode()) : slug;
    }
}
