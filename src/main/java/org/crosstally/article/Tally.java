package org.crosstally.article;

/**
 * What became of the input of a run, in items of the input, and what was read out of it. It always accounts for all:
 * {@code in = read + unchanged + duplicate + rejected}.
 *
 * @param in everything that the input holds, article or not
 * @param read articles that are new or changed
 * @param unchanged articles known from an earlier run
 * @param duplicate new or changed articles that repeat another one and are linked to it
 * @param rejected input that is no article, kept with its reason
 * @param reread articles of earlier runs read anew because the reading itself has changed
 * @param figures figures that this run read out of articles
 * @param questions questions in the database after the run
 * @param findings findings in the database after the run
 */
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

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Tally {
        if (in != read + unchanged + duplicate + rejected) {
            throw new IllegalArgumentException("of " + in + " in, " + read + " read, " + unchanged + " unchanged, "
                    + duplicate + " duplicate and " + rejected + " rejected do not account for all");
        }
    }

    public Tally plusRead() {
        return new Tally(in + 1, read + 1, unchanged, duplicate, rejected, reread, figures, questions, findings);
    }

    public Tally plusUnchanged() {
        return new Tally(in + 1, read, unchanged + 1, duplicate, rejected, reread, figures, questions, findings);
    }

    public Tally plusDuplicate() {
        return new Tally(in + 1, read, unchanged, duplicate + 1, rejected, reread, figures, questions, findings);
    }

    public Tally plusRejected() {
        return new Tally(in + 1, read, unchanged, duplicate, rejected + 1, reread, figures, questions, findings);
    }
}
