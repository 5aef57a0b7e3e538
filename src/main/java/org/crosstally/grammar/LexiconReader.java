package org.crosstally.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crosstally.article.Token;
import org.crosstally.article.Tokens;

/**
 * Reads a table of words. The first line that is no comment names the columns: {@code labels} holds the labels of the
 * whole row, every other column a form of the word (several with {@code |} between), which is labelled with the column's
 * name as well; the column {@code word} adds no label of its own, and the forms of {@code acronym} count only where they
 * are printed in just these capitals. Lines that begin with {@code #} are comments.
 */
final class LexiconReader {

    private static final String LABELS = "labels";
    private static final String PLAIN = "word";
    private static final String ACRONYM = "acronym";

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final boolean onlyUnknown;

    /** @param onlyUnknown whether words that the lexicon already knows are passed over */
    LexiconReader(Vocabulary vocabulary, Lexicon lexicon, boolean onlyUnknown) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.onlyUnknown = onlyUnknown;
    }

    /** @throws GrammarException naming the file and line where the table is not as it should be */
    void read(String file, InputStream input) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            String[] columns = null;
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || isComment(line)) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (columns == null) {
                    columns = cells;
                } else {
                    row(file + ":" + number, columns, cells);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    /** A number sign in a cell of its own is a word. */
    private static boolean isComment(String line) {
        return line.startsWith("#") && !line.startsWith("#\t");
    }

    private void row(String where, String[] columns, String[] cells) {
        if (cells.length != columns.length) {
            throw new GrammarException(where, "has " + cells.length + " columns instead of " + columns.length);
        }
        Labels shared = Labels.NONE;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].equals(LABELS)) {
                shared = shared.with(labels(cells[i]));
            }
        }
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].equals(LABELS) || cells[i].isBlank()) {
                continue;
            }
            Labels labels = columns[i].equals(PLAIN) ? shared : shared.with(vocabulary.numberOfGiven(columns[i]));
            for (String form : forms(cells[i])) {
                if (columns[i].equals(ACRONYM)) {
                    if (form.isEmpty() || !Character.isUpperCase(form.codePointAt(0))) {
                        throw new GrammarException(where, "has an acronym that begins with no capital: «" + form + "»");
                    }
                    lexicon.addAcronym(form, labels);
                    continue;
                }
                List<String> words = words(form);
                if (words.isEmpty()) {
                    throw new GrammarException(where, "has an empty form");
                }
                if (!onlyUnknown || !lexicon.knows(words.get(0))) {
                    lexicon.add(words, labels);
                }
            }
        }
    }

    /** One spelling or several, parted by a bar; a bar alone is the bar itself. */
    private static String[] forms(String cell) {
        return cell.equals("|") ? new String[] {cell} : cell.split("\\|");
    }

    /** The tail of a number or of an owner's name is one token: {@code -year-old}, {@code 's}. */
    private static List<String> words(String form) {
        boolean tail = form.length() > 1 && form.charAt(0) == '-' && form.charAt(1) != '-';
        return tail || form.equals("'s")
                ? List.of(form)
                : Tokens.of(form).stream().map(Token::folded).toList();
    }

    private Labels labels(String cell) {
        Labels labels = Labels.NONE;
        for (String label : cell.trim().split("[ ,]+")) {
            if (!label.isEmpty()) {
                labels = labels.with(vocabulary.numberOfGiven(label));
            }
        }
        return labels;
    }
}
