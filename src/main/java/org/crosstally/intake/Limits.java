package org.crosstally.intake;

import java.util.LinkedHashMap;
import java.util.Map;

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

    /**
     * The usual limits but for some.
     *
     * @param changed by name: {@code article-characters}, {@code record-characters}, {@code page-bytes},
     *     {@code file-bytes}, {@code expansion}, {@code archive-entries}, {@code archive-depth}, {@code folder-depth}
     * @throws IllegalArgumentException with a message for the user, where there is no such limit or it is out of bounds
     */
    public static Limits usualBut(Map<String, Long> changed) {
        Map<String, Long> limits = new LinkedHashMap<>();
        Limits usual = usual();
        limits.put("article-characters", (long) usual.articleCharacters);
        limits.put("record-characters", (long) usual.lineCharacters);
        limits.put("page-bytes", (long) usual.pageBytes);
        limits.put("file-bytes", usual.fileBytes);
        limits.put("expansion", (long) usual.expansion);
        limits.put("archive-entries", (long) usual.archiveEntries);
        limits.put("archive-depth", (long) usual.archiveDepth);
        limits.put("folder-depth", (long) usual.folderDepth);
        changed.forEach((name, limit) -> {
            if (limits.replace(name, limit) == null) {
                throw new IllegalArgumentException("there is no limit «" + name + "»; there are " + limits.keySet());
            }
            // one more than the limit must still be countable
            if (limit < 0 || limit >= Integer.MAX_VALUE && !name.equals("file-bytes")) {
                throw new IllegalArgumentException("the limit " + name + " cannot be " + limit);
            }
        });
        return new Limits(
                number(limits, "article-characters").intValue(),
                number(limits, "record-characters").intValue(),
                number(limits, "page-bytes").intValue(),
                number(limits, "file-bytes"),
                number(limits, "expansion").intValue(),
                number(limits, "archive-entries").intValue(),
                number(limits, "archive-depth").intValue(),
                number(limits, "folder-depth").intValue());
    }

    private static Long number(Map<String, Long> limits, String name) {
        return limits.getOrDefault(name, 0L);
    }
}
