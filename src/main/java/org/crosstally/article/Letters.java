package org.crosstally.article;

/** The characters that cutting cares about, by their Unicode code points. */
final class Letters {

    private Letters() {}

    static boolean isSpace(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || point == 0xFEFF
                || point == 0x200B;
    }

    static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }

    static boolean isHyphen(int point) {
        return point == '-' || point == 0x2010 || point == 0x2011;
    }

    static boolean isApostrophe(int point) {
        return point == '\''
                || point == 0x2019
                || point == 0x2018
                || point == 0x02BC
                || point == 0x00B4
                || point == '`';
    }

    /** Invisible inside a word: the soft hyphen, zero-width joiners. */
    static boolean isJoiner(int point) {
        return point == 0x00AD || point == 0x200C || point == 0x200D || point == 0x2060;
    }

    static boolean isQuote(int point) {
        return point == '"'
                || point == 0x201C
                || point == 0x201D
                || point == 0x201E
                || point == 0x00AB
                || point == 0x00BB
                || isApostrophe(point);
    }
}
