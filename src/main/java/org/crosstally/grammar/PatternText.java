package org.crosstally.grammar;

/** The source of a pattern, read from the left. */
final class PatternText {

    private final String source;
    private int at;

    PatternText(String source) {
        this.source = source;
    }

    /** The next character that is no blank; '\0' at the end. */
    char peek() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at < source.length() ? source.charAt(at) : '\0';
    }

    /** Takes the next character, blanks left aside, if it is this one. */
    boolean take(char c) {
        boolean there = peek() == c;
        at += there ? 1 : 0;
        return there;
    }

    /** Takes the very next character if it is this one. */
    boolean takeTight(char c) {
        boolean there = at < source.length() && source.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    void expect(char c) {
        if (!take(c)) {
            throw new IllegalArgumentException("«" + c + "» is missing at " + at + " of «" + source + "»");
        }
    }

    void expectEnd() {
        if (peek() != '\0') {
            throw unexpected();
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("unexpected «" + source.substring(at) + "»");
    }

    String word() {
        peek();
        int end = endOfWord();
        if (end == at) {
            throw unexpected();
        }
        String word = source.substring(at, end);
        at = end;
        return word;
    }

    /** A name with a colon behind it, taken together with the colon; empty where none stands here. */
    String nameBeforeColon() {
        peek();
        int end = endOfWord();
        if (end == at || end == source.length() || source.charAt(end) != ':') {
            return "";
        }
        String name = source.substring(at, end);
        at = end + 1;
        return name;
    }

    private int endOfWord() {
        int end = at;
        while (end < source.length() && isOfWord(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    /** What stands between single quotes; the word itself may begin with an apostrophe: {@code ''s'}. */
    String literal() {
        expect('\'');
        int end = source.indexOf('\'', at);
        if (end == at) {
            end = source.indexOf('\'', end + 1);
        }
        if (end < 0) {
            throw new IllegalArgumentException("the quote at " + (at - 1) + " is not closed");
        }
        String literal = source.substring(at, end);
        at = end + 1;
        return literal;
    }

    int number() {
        int begin = at;
        while (at < source.length() && Character.isDigit(source.charAt(at))) {
            at++;
        }
        if (begin == at) {
            throw new IllegalArgumentException("a number is missing at " + at);
        }
        return Integer.parseInt(source.substring(begin, at));
    }

    /** How often the piece before is wanted: {@code ? * + {2,5}}, with another {@code ?} behind as few as possible. */
    Program.Times times() {
        int least = 0;
        int most = Program.Times.UNLIMITED;
        if (takeTight('?')) {
            most = 1;
        } else if (takeTight('+')) {
            least = 1;
        } else if (takeTight('{')) {
            least = number();
            expect(',');
            most = number();
            expect('}');
        } else if (!takeTight('*')) {
            return Program.Times.ONCE;
        }
        return new Program.Times(least, most, takeTight('?'));
    }
}
