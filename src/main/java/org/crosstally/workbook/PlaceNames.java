package org.crosstally.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a workbook has to know of places and their names. */
@FunctionalInterface
public interface PlaceNames {

    /** Accents and the like. */
    Pattern MARKS = Pattern.compile("\\p{M}+");

    /** The place that the gazetteer lists under the id. */
    Optional<ListedPlace> byId(String id);

    /** Whether the place of that id is what the words name, in any of its spellings, or lies in it. */
    default boolean liesIn(String id, String words) {
        return false;
    }

    /** A name as far as spellings of it vary; two spellings of one name have one key. Not for showing. */
    default String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether the words stand in the name, both folded; a key may lack the blanks of what it was made of. */
    default boolean holds(String name, String words) {
        return folded(name).contains(folded(words));
    }
}
