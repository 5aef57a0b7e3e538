package org.crosstally.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * Reads {@code places.bin.gz}, which {@code src/gazetteer/condense.sh} writes. Columns follow one another, whole numbers
 * are varints (7 bits a byte, low bits first), signed ones zigzagged; keys are sorted and given as the length shared with
 * the one before, and the rest.
 */
final class PlaceFile {

    static final String FILE = "places.bin.gz";
    static final int FORMAT = 0x43475A31;

    private final DataInputStream in;
    private final byte[] bytes;
    private int at;

    private PlaceFile(byte[] bytes) {
        this.bytes = bytes;
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    record Contents(PlaceTable places, NameIndex names) {}

    /** @param room rows to leave free for countries and the supplement */
    static Contents read(int room) {
        try (InputStream packed = TableReader.open(FILE);
                GZIPInputStream unpacked = new GZIPInputStream(packed, 1 << 16)) {
            return new PlaceFile(unpacked.readAllBytes()).contents(room);
        } catch (IOException | ArrayIndexOutOfBoundsException failure) {
            throw new IllegalStateException("the gazetteer's " + FILE + " is damaged: " + failure, failure);
        }
    }

    /** Tells the rules of folding apart, because the keys in the file were made by them. */
    static int fingerprintOfFolding() {
        CRC32 sum = new CRC32();
        try (InputStream rules = TableReader.open(NameFolding.FILE)) {
            sum.update(rules.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return (int) sum.getValue();
    }

    private Contents contents(int room) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("not written by this version");
        }
        if (in.readInt() != fingerprintOfFolding()) {
            throw new IOException(NameFolding.FILE + " has changed since: run src/gazetteer/condense.sh");
        }
        at = 8;
        return new Contents(places(room), names());
    }

    private PlaceTable places(int room) {
        int countries = number();
        String[] codes = new String[countries];
        for (int i = 0; i < countries; i++) {
            codes[i] = text(2);
        }
        int provinces = number();
        int districts = number();
        int size = provinces + districts + number();
        PlaceTable places = new PlaceTable(size + room);
        places.size = size;
        places.firstSettlement = provinces + districts;
        places.settlementsEnd = size;
        places.countryCodes = codes;
        for (int row = 0; row < places.firstSettlement; row++) {
            places.code(row, text(number()));
        }
        int last = 0;
        for (int row = places.firstSettlement; row < size; row++) {
            last += number();
            places.numbers[row] = last;
        }
        int end = 0;
        for (int row = 0; row < size; row++) {
            end += number();
            places.nameEnds[row] = end;
        }
        places.names = new byte[end];
        System.arraycopy(bytes, at, places.names, 0, end);
        at += end;
        for (int row = 0; row < size; row++) {
            places.countries[row] = (short) (bytes[at++] & 0xff);
        }
        column(places.provinces, size);
        column(places.districts, size);
        column(places.settlements, size);
        signedColumn(places.latitudes, size);
        signedColumn(places.longitudes, size);
        for (int row = 0; row < size; row++) {
            places.populations[row] = number();
        }
        System.arraycopy(bytes, at, places.kinds, 0, size);
        at += size;
        System.arraycopy(bytes, at, places.seats, 0, size);
        at += size;
        return places;
    }

    private void column(int[] column, int size) {
        for (int row = 0; row < size; row++) {
            column[row] = number() - 1;
        }
    }

    private void signedColumn(int[] column, int size) {
        for (int row = 0; row < size; row++) {
            int zigzag = number();
            column[row] = zigzag >>> 1 ^ -(zigzag & 1);
        }
    }

    private NameIndex names() {
        int count = number();
        byte[] keys = new byte[number()];
        int[] rows = new int[number()];
        int[] keyEnds = new int[count];
        int[] rowEnds = new int[count];
        int start = 0;
        int end = 0;
        for (int key = 0; key < count; key++) {
            int shared = number();
            System.arraycopy(keys, start, keys, end, shared);
            start = end;
            end += shared;
            int rest = number();
            System.arraycopy(bytes, at, keys, end, rest);
            at += rest;
            end += rest;
            keyEnds[key] = end;
        }
        int row = 0;
        for (int key = 0; key < count; key++) {
            for (int more = number(); more > 0; more--) {
                rows[row++] = number();
            }
            rowEnds[key] = row;
        }
        return new NameIndex(keys, keyEnds, rows, rowEnds);
    }

    private int number() {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    private String text(int length) {
        String text = new String(bytes, at, length, java.nio.charset.StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
