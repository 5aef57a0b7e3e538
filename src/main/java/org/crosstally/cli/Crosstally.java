package org.crosstally.cli;

/** Where the program starts. */
public final class Crosstally {

    private Crosstally() {}

    public static void main(String[] arguments) {
        throw new UnsupportedOperationException("the commands are on their way");
    }
}
