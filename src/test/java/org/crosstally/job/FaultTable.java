package org.crosstally.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of every kind of fault, as a table to print. */
final class FaultTable {

    /**
     * @param tried how many times the fault was done to a job
     * @param runs how many times the job was started for it, undisturbed last runs included
     * @param compared how many times the remains were compared with those of an undisturbed run
     * @param note what else is worth a word
     */
    record Row(String fault, int tried, int runs, int compared, int lost, int doubled, boolean workbook, String note) {}

    private final List<Row> rows = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
        System.out.println(line(row));
        System.out.flush();
    }

    boolean clean() {
        return rows.stream().allMatch(row -> row.lost() == 0 && row.doubled() == 0 && row.workbook());
    }

    void print() {
        System.out.println();
        System.out.println("| fault | times tried | runs | compared | rows lost | rows doubled | workbook equal | |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        rows.forEach(row -> System.out.println(line(row)));
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %s | %s |",
                row.fault(),
                row.tried(),
                row.runs(),
                row.compared(),
                row.lost(),
                row.doubled(),
                row.workbook() ? "yes" : "NO",
                row.note());
    }

    /** Adds up what several comparisons showed. */
    static final class Sum {
        private int tried;
        private int runs;
        private int compared;
        private int lost;
        private int doubled;
        private boolean workbook = true;

        void tried() {
            tried++;
        }

        void ran() {
            runs++;
        }

        void add(Remains.Difference difference) {
            compared++;
            lost += difference.lost();
            doubled += difference.doubled();
            workbook &= difference.workbook();
        }

        int timesTried() {
            return tried;
        }

        Row row(String fault, String note) {
            return new Row(fault, tried, runs, compared, lost, doubled, workbook, note);
        }
    }
}
