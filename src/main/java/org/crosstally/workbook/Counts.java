package org.crosstally.workbook;

/**
 * What a run was given and what became of it, in articles; and what the database holds, in figures.
 *
 * @param in entries found in the inputs
 * @param read read for the first time or anew
 * @param unchanged known already, not read again
 * @param duplicate the same as, or nearly the same as, another article: linked to it, not dropped
 * @param rejected could not be read; each stands in the Rejected sheet with its reason
 * @param unreadable articles that were taken in but could not be read; they stand in the Rejected sheet, too
 * @param newFigures figures that the run added
 */
public record Counts(
        long in, long read, long unchanged, long duplicate, long rejected, long unreadable, long newFigures) {

    public Counts {
        if (in < 0 || read < 0 || unchanged < 0 || duplicate < 0 || rejected < 0 || unreadable < 0 || newFigures < 0) {
            throw new IllegalArgumentException("nothing is counted below zero");
        }
    }

    /** Entries of which nothing is known; anything but 0 is an error that the workbook shows in plain sight. */
    public long unaccounted() {
        return in - read - unchanged - duplicate - rejected;
    }
}
