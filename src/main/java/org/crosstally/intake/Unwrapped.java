package org.crosstally.intake;

/** Joins the lines of a text that was broken to a page's or a mail's width, so that sentences are whole again. */
final class Unwrapped {

    /** A shorter line ends for a reason of its own: a headline, an item of a list. */
    private static final int SHORTEST_FULL_LINE = 45;

    private Unwrapped() {}

    static String of(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        String before = "";
        for (String line : text.split("\r?\n", -1)) {
            String bare = line.strip();
            if (joined.length() > 0) {
                joined.append(goesOn(before, bare) ? " " : "\n");
            }
            joined.append(bare);
            before = bare;
        }
        return joined.toString();
    }

    private static boolean goesOn(String before, String next) {
        if (before.length() < SHORTEST_FULL_LINE || next.isEmpty()) {
            return false;
        }
        boolean small = Character.isLowerCase(next.charAt(0));
        return small || ".!?:”\"’".indexOf(before.charAt(before.length() - 1)) < 0;
    }
}
