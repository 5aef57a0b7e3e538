package org.crosstally.gazetteer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Writes places in the order that {@link PlaceFile} reads them: column by column, numbers as short as they can be, keys
 * without what they share with the one before.
 *
 * @param rows provinces, districts, then settlements by their numbers
 * @param rowsByKey which rows a folded name stands for
 */
record CondensedPlaces(List<CondensedRow> rows, List<String> countries, SortedMap<String, Set<Integer>> rowsByKey) {

    /**
     * @param divisions how many of the rows, which come first, are provinces or districts
     * @param provinces how many of these, which come first, are provinces
     */
    byte[] bytes(int divisions, int provinces) throws IOException {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < divisions; i++) {
            positions.put(rows.get(i).code, i);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(PlaceFile.FORMAT);
        out.writeInt(PlaceFile.fingerprintOfFolding());
        number(out, countries.size());
        for (String country : countries) {
            out.writeBytes(country);
        }
        number(out, provinces);
        number(out, divisions - provinces);
        number(out, rows.size() - divisions);
        for (int i = 0; i < positions.size(); i++) {
            number(out, rows.get(i).code.length());
            out.writeBytes(rows.get(i).code);
        }
        int last = 0;
        for (CondensedRow row : rows.subList(positions.size(), rows.size())) {
            number(out, row.number - last);
            last = row.number;
        }
        for (CondensedRow row : rows) {
            number(out, row.name.getBytes(StandardCharsets.UTF_8).length);
        }
        for (CondensedRow row : rows) {
            out.write(row.name.getBytes(StandardCharsets.UTF_8));
        }
        for (CondensedRow row : rows) {
            out.writeByte(countries.indexOf(row.country));
        }
        for (CondensedRow row : rows) {
            number(out, positions.getOrDefault(row.province, -1) + 1);
        }
        for (CondensedRow row : rows) {
            number(out, positions.getOrDefault(row.district, -1) + 1);
        }
        for (CondensedRow row : rows) {
            number(out, row.settlement);
        }
        for (CondensedRow row : rows) {
            signed(out, Math.round(row.latitude * PlaceTable.DEGREE));
        }
        for (CondensedRow row : rows) {
            signed(out, Math.round(row.longitude * PlaceTable.DEGREE));
        }
        for (CondensedRow row : rows) {
            number(out, (int) Math.min(Integer.MAX_VALUE, row.population));
        }
        for (CondensedRow row : rows) {
            out.writeByte(row.kind.ordinal());
        }
        for (CondensedRow row : rows) {
            out.writeByte(row.seat);
        }
        keys(out);
        return bytes.toByteArray();
    }

    private void keys(DataOutputStream out) throws IOException {
        number(out, rowsByKey.size());
        number(out, rowsByKey.keySet().stream().mapToInt(String::length).sum());
        number(out, rowsByKey.values().stream().mapToInt(Set::size).sum());
        String last = "";
        for (String key : rowsByKey.keySet()) {
            int shared = 0;
            while (shared < Math.min(key.length(), last.length()) && key.charAt(shared) == last.charAt(shared)) {
                shared++;
            }
            number(out, shared);
            number(out, key.length() - shared);
            out.writeBytes(key.substring(shared));
            last = key;
        }
        for (Set<Integer> named : rowsByKey.values()) {
            number(out, named.size());
            for (int row : named) {
                number(out, row);
            }
        }
    }

    private static void signed(DataOutputStream out, long value) throws IOException {
        number(out, (int) (value << 1 ^ value >> 31));
    }

    private static void number(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
