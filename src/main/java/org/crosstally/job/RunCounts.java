package org.crosstally.job;

/**
 * What became of the input of a run: {@code in = read + unchanged + duplicate + rejected}, always.
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
public record RunCounts(
        long in,
        long read,
        long unchanged,
        long duplicate,
        long rejected,
        long reread,
        long figures,
        long questions,
        long findings) {

    public static final RunCounts NOTHING = new RunCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public RunCounts {
        if (in != read + unchanged + duplicate + rejected) {
            throw new IllegalArgumentException("of " + in + " in, " + read + " read, " + unchanged + " unchanged, "
                    + duplicate + " duplicate and " + rejected + " rejected do not account for all");
        }
    }
}
