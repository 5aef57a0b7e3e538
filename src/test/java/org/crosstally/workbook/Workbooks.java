package org.crosstally.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that tests write, check against the schema and open again. */
final class Workbooks {

    private Workbooks() {}

    static Path written(Report report, Path folder) {
        Path file = folder.resolve("report.xlsx");
        try {
            new ReportWorkbook().write(report, file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        WorkbookSchema.assertValid(file);
        return file;
    }

    static void opened(Report report, Path folder, Consumer<XSSFWorkbook> check) {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(written(report, folder)))) {
            check.accept(book);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The formula of a link, as POI gives it back. */
    static String link(String address, String shown) {
        return "HYPERLINK(\"" + address + "\",\"" + shown + "\")";
    }

    static List<String> sheetNames(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    static int column(XSSFSheet sheet, String header) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + header + " in " + sheet.getSheetName());
    }

    /** The texts of a column from its second row on. */
    static List<String> columnTexts(XSSFSheet sheet, String header) {
        List<String> texts = new ArrayList<>();
        int column = column(sheet, header);
        for (Row row : sheet) {
            if (row.getRowNum() > 0) {
                texts.add(text(row.getCell(column)));
            }
        }
        return texts;
    }

    /** What a cell shows where it holds text, or a formula with a text. */
    private static String text(Cell cell) {
        boolean holdsText = cell.getCellType() == CellType.STRING
                || (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.STRING);
        return holdsText ? cell.getStringCellValue() : "";
    }

    static Row rowWhere(XSSFSheet sheet, int column, String value) {
        for (Row row : sheet) {
            if (row.getCell(column) != null && text(row.getCell(column)).equals(value)) {
                return row;
            }
        }
        throw new AssertionError("no row with " + value);
    }

    static Row rowWhere(XSSFSheet sheet, String header, String value) {
        for (Row row : sheet) {
            if (row.getCell(column(sheet, header)).getStringCellValue().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("no row with " + value);
    }

    static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!text(cell).isEmpty()) {
                    texts.add(text(cell));
                }
            }
        }
        return texts;
    }

    static List<XSSFChart> charts(XSSFWorkbook book, String sheet) {
        return book.getSheet(sheet).createDrawingPatriarch().getCharts();
    }

    static List<String> boldWords(XSSFRichTextString text) {
        List<String> bold = new ArrayList<>();
        for (int run = 0; run < text.numFormattingRuns(); run++) {
            if (text.getFontOfFormattingRun(run) != null
                    && text.getFontOfFormattingRun(run).getBold()) {
                int start = text.getIndexOfFormattingRun(run);
                bold.add(text.getString().substring(start, start + text.getLengthOfFormattingRun(run)));
            }
        }
        return bold;
    }
}
