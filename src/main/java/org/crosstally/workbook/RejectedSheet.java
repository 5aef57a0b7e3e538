package org.crosstally.workbook;

import java.util.List;
import java.util.stream.Stream;

/** What could not be read, and why: nothing is lost in silence. */
final class RejectedSheet {

    static final String NAME = "Rejected";

    private RejectedSheet() {}

    static void write(Book book, Stream<RejectedRow> rejected) {
        new TableSheet<>(book, new TableSheet.Layout(NAME, 1, 5, false), columns()).write(rejected, filled -> {});
    }

    private static List<Column<RejectedRow>> columns() {
        return List.of(
                new Column<>("Input", 60, Look.WRAPPED, row -> CellValue.text(row.origin())),
                new Column<>("Where", 18, Look.TEXT, row -> CellValue.text(row.where())),
                new Column<>("Reason", 70, Look.WRAPPED, row -> CellValue.text(row.reason())),
                new Column<>("Run", 7, Look.COUNT, row -> CellValue.number((double) row.run())),
                new Column<>("When (UTC)", 17, Look.MOMENT, row -> new CellValue.Moment(row.at())));
    }
}
