package org.crosstally.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** Tells one gazetteer from another by a sum of all its files, without unpacking a single place. */
final class GazetteerVersion {

    private static final List<String> FILES = List.of(
            PlaceFile.FILE,
            NameFolding.FILE,
            "countries.tsv",
            "supplement.tsv",
            "not-places.tsv",
            "around-names.tsv",
            Gazetteer.PEOPLES);
    private static final int BUFFER = 1 << 16;

    private GazetteerVersion() {}

    static String ofBundled() {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[BUFFER];
        for (String file : FILES) {
            try (InputStream bytes = TableReader.open(file)) {
                for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                    sum.update(buffer, 0, read);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot read the gazetteer's " + file, failure);
            }
        }
        return String.format("%08x", sum.getValue());
    }
}
