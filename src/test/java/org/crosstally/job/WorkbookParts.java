package org.crosstally.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Everything that a workbook is made of, its cells, links, charts and styles, as lines: each element of each part. Two
 * workbooks of the same lines are the same in every cell.
 */
final class WorkbookParts {

    private WorkbookParts() {}

    static List<String> of(Path workbook) throws IOException {
        List<String> lines = new ArrayList<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            List<? extends ZipEntry> parts =
                    zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
            for (ZipEntry part : parts) {
                String content = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                for (String element : content.split("(?=<)")) {
                    lines.add(part.getName() + " " + element);
                }
            }
        }
        return lines;
    }
}
