package org.crosstally.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.crosstally.gazetteer.WordsAroundNames.Role;

/** Cuts a phrase about a place into folded words, and a list of places into its members. */
final class PhraseWords {

    /** Stands for every mark that parts words. */
    static final String COMMA = ",";

    private static final int LONGEST_TEXT = 250;
    private static final int MOST_WORDS = 30;
    private static final Pattern PARTING_MARK = Pattern.compile("[,;/()\\[\\]]");

    private final NameFolding folding;
    private final WordsAroundNames around;

    PhraseWords(NameFolding folding, WordsAroundNames around) {
        this.folding = folding;
        this.around = around;
    }

    /** The folded words; none where the text is too long for a phrase. */
    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        if (text.length() > LONGEST_TEXT) {
            return words;
        }
        for (String stretch : PARTING_MARK.split(text.replace("&", " and "))) {
            if (!words.isEmpty()) {
                words.add(COMMA);
            }
            for (String word : folding.exact(stretch).split(" ")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        while (!words.isEmpty() && words.get(words.size() - 1).equals(COMMA)) {
            words.remove(words.size() - 1);
        }
        return words.size() > MOST_WORDS ? List.of() : words;
    }

    /** The stretches between marks and words such as "and". */
    List<List<String>> members(List<String> words) {
        List<List<String>> members = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= words.size(); ) {
            int length = at == words.size() || words.get(at).equals(COMMA) ? 1 : around.lengthAt(Role.AND, words, at);
            if (length == 0) {
                at++;
                continue;
            }
            if (at > start) {
                members.add(words.subList(start, at));
            }
            at += length;
            start = at;
        }
        return members;
    }
}
