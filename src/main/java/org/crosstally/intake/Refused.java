package org.crosstally.intake;

import java.io.IOException;

/** The rest of a document is refused; the reason is a plain sentence for the user. */
class Refused extends IOException {

    private static final long serialVersionUID = 1;

    private final String reason;

    Refused(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
