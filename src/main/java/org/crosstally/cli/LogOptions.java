package org.crosstally.cli;

import picocli.CommandLine.Option;

/** Who reads what a command tells: people or programs. */
final class LogOptions {

    private enum Form {
        PLAIN,
        JSON
    }

    private Form form = Form.PLAIN;

    /** The log is set up when somebody first writes to it: its form must be known before. */
    @Option(
            names = "--log",
            paramLabel = "FORM",
            description =
                    "plain (default), for people; json: one JSON object a line on standard output, of steps, notices "
                            + "and the outcome, and nothing else.")
    void form(Form wanted) {
        form = wanted;
        if (wanted == Form.JSON) {
            System.setProperty("crosstally.log", "json");
        }
    }

    Telling telling(Surroundings surroundings) {
        return form == Form.JSON ? new LogTelling() : new ConsoleProgress(surroundings);
    }
}
