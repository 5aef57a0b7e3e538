package org.crosstally.intake;

/**
 * How much of one input is read before it is refused; all are there so that a hostile file cannot exhaust the machine.
 *
 * @param articleCharacters the longest article, title and text together
 * @param lineCharacters the longest line or CSV record
 * @param pageBytes the longest web page, feed or document that must be in memory to be read
 * @param fileBytes the most bytes of one file, unpacked
 * @param expansion how many times its packed size an archive may grow
 * @param archiveEntries the most entries of one archive
 * @param archiveDepth how deep archives may stand in archives
 * @param folderDepth how deep folders may stand in folders
 */
public record Limits(
        int articleCharacters,
        int lineCharacters,
        int pageBytes,
        long fileBytes,
        int expansion,
        int archiveEntries,
        int archiveDepth,
        int folderDepth) {

    public Limits {
        if (articleCharacters < 1
                || lineCharacters < 1
                || pageBytes < 1
                || fileBytes < 1
                || expansion < 1
                || archiveEntries < 1
                || archiveDepth < 0
                || folderDepth < 1) {
            throw new IllegalArgumentException("a limit below one would refuse every input");
        }
    }

    /** One million characters an article, four a record, twenty megabytes a page, sixteen gigabytes a file, a hundredfold expansion. */
    public static Limits usual() {
        return new Limits(1_000_000, 4_000_000, 20_000_000, 16L << 30, 100, 1_000_000, 4, 64);
    }
}
