package org.crosstally.store;

/** What became of a run's input so far, in items of the input; and what was read out of it. */
public record Tally(
        long in,
        long read,
        long unchanged,
        long duplicate,
        long rejected,
        long reread,
        long figures,
        long questions,
        long findings) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    Tally plusRead() {
        return new Tally(in + 1, read + 1, unchanged, duplicate, rejected, reread, figures, questions, findings);
    }

    Tally plusUnchanged() {
        return new Tally(in + 1, read, unchanged + 1, duplicate, rejected, reread, figures, questions, findings);
    }

    Tally plusDuplicate() {
        return new Tally(in + 1, read, unchanged, duplicate + 1, rejected, reread, figures, questions, findings);
    }

    Tally plusRejected() {
        return new Tally(in + 1, read, unchanged, duplicate, rejected + 1, reread, figures, questions, findings);
    }
}
