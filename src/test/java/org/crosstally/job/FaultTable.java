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

        int timesRun() {
            return runs;
        }

        void add(Sum other) {
            tried += other.tried;
            runs += other.runs;
            compared += other.compared;
            lost += other.lost;
            doubled += other.doubled;
            workbook &= other.workbook;
        }

        /** The sum in one line of a file, and back. */
        String written() {
            return String.join("\t", "" + tried, "" + runs, "" + compared, "" + lost, "" + doubled, "" + workbook);
        }

        static Sum read(String written) {
            String[] cells = written.split("\t");
            Sum sum = new Sum();
            sum.tried = Integer.parseInt(cells[0]);
            sum.runs = Integer.parseInt(cells[1]);
            sum.compared = Integer.parseInt(cells[2]);
            sum.lost = Integer.parseInt(cells[3]);
            sum.doubled = Integer.parseInt(cells[4]);
            sum.workbook = Boolean.parseBoolean(cells[5]);
            return sum;
        }

        Row row(String fault, String note) {
            return new Row(fault, tried, runs, compared, lost, doubled, workbook, note);
        }
    }
}
