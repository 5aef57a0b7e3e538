package org.crosstally.job;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosstally.store.DatabaseUnavailable;
import org.crosstally.store.Failures;

/** What went wrong, for the person who reads the last line of a run. */
final class FailureWords {

    private static final String AGAIN = " Nothing is lost: the same command goes on where this run stopped.";

    private FailureWords() {}

    static String of(Throwable failure, String database) {
        if (failure instanceof DatabaseUnavailable unavailable) {
            return Failures.inWords(new IllegalStateException(unavailable.getMessage()));
        }
        if (Failures.connectionLost(failure)) {
            return "The connection to " + database + " was lost (" + Failures.inWords(failure) + ")." + AGAIN;
        }
        if (Failures.diskFull(failure) || noSpace(failure)) {
            return "The disk is full (" + noSpaceWords(failure) + "). Make room." + AGAIN;
        }
        return "The run failed: " + Failures.inWords(failure) + "." + AGAIN;
    }

    private static boolean noSpace(Throwable failure) {
        return told(failure).isPresent();
    }

    private static String noSpaceWords(Throwable failure) {
        return told(failure).orElseGet(() -> Failures.inWords(failure));
    }

    private static Optional<String> told(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .filter(message -> message.toLowerCase(Locale.ROOT).contains("no space left"))
                .findFirst();
    }
}
