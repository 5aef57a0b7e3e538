package org.crosstally.grammar;

/** A grammar or lexicon file is not as it should be; the message names the file and the line. */
public final class GrammarException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GrammarException(String where, String what) {
        super(where + " " + what);
    }

    public GrammarException(String where, String what, Throwable cause) {
        super(where + " " + what, cause);
    }
}
