package org.crosstally.workbook;

import java.util.Optional;

/**
 * A link as a formula. Unlike a link that is laid upon a cell it is wrapped by LibreOffice, goes along when rows are
 * sorted, takes no memory, and a sheet may hold as many as it has cells.
 */
final class Formula {

    /** The longest text inside a formula that Excel opens; a longer one is put together from several. */
    private static final int LONGEST_PIECE = 255;

    /** Excel gives no address beyond this to HYPERLINK. */
    static final int LONGEST_ADDRESS = 255;

    private static final int LONGEST_FORMULA = 8_192;

    private Formula() {}

    /** Empty where Excel would not open it: the address or the whole is too long. */
    static Optional<String> link(String address, String shown) {
        if (address.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        StringBuilder formula =
                new StringBuilder("HYPERLINK(").append(quoted(address)).append(',');
        int start = 0;
        do {
            int end = Math.min(start + LONGEST_PIECE, shown.length());
            if (end < shown.length() && Character.isHighSurrogate(shown.charAt(end - 1))) {
                end--;
            }
            formula.append(start == 0 ? "" : "&").append(quoted(shown.substring(start, end)));
            start = end;
        } while (start < shown.length());
        formula.append(')');
        return formula.length() > LONGEST_FORMULA ? Optional.empty() : Optional.of(formula.toString());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
