package org.crosstally.intake;

/** An input that the user named wrongly, such as a path where nothing is; its message is meant for the user. */
public final class UnusableInput extends IllegalArgumentException {

    public UnusableInput(String message) {
        super(message);
    }
}
