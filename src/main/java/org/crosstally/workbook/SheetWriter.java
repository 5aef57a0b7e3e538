package org.crosstally.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the rows of one sheet, from top to bottom and from left to right, keeping to what Excel bears. */
final class SheetWriter {

    /** Excel opens no sheet with more than 65,530 links upon cells; what comes after stands as plain text. */
    private static final int MOST_LINKS = 65_000;

    private static final int LONGEST_LINK = 2_000;
    private static final LocalDate FIRST_DAY_OF_EXCEL = LocalDate.of(1900, 3, 1);

    private final Writer out;
    private final XSSFSheet sheet;
    private final Styles styles;
    private final XmlText row = new XmlText();
    private final String[] letters;
    private String line = "";
    private int rowIndex;
    private int lastColumn;
    private int links;

    /** @param columns how many columns the sheet has at most */
    SheetWriter(Writer out, XSSFSheet sheet, Styles styles, int columns) {
        this.out = out;
        this.sheet = sheet;
        this.styles = styles;
        this.letters = new String[columns];
        for (int column = 0; column < columns; column++) {
            letters[column] = CellReference.convertNumToColString(column);
        }
    }

    /**
     * Begins a row.
     *
     * @param index counted from 0, as POI does
     * @param points its height
     */
    void begin(int index, float points) {
        rowIndex = index;
        line = Integer.toString(index + 1);
        row.clear();
        row.raw("<row r=\"")
                .raw(line)
                .raw("\" ht=\"")
                .raw(Float.toString(points))
                .raw("\" customHeight=\"1\">");
    }

    void end() {
        row.raw("</row>\n");
        try {
            row.writeTo(out);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Tells the sheet which cells it has, for readers that trust what it says of itself. */
    void close() {
        sheet.getCTWorksheet().getDimension().setRef(new CellRangeAddress(0, rowIndex, 0, lastColumn).formatAsString());
    }

    void cell(int column, Look look, CellValue value) {
        lastColumn = Math.max(lastColumn, column);
        row.raw("<c r=\"").raw(letters[column]).raw(line).raw("\" s=\"").raw(styles.indexOf(look));
        if (value instanceof CellValue.Text text) {
            text(CellText.fitting(text.text()));
        } else if (value instanceof CellValue.Number number) {
            number(XmlText.plain(number.number()));
        } else if (value instanceof CellValue.Day day) {
            day(day.day());
        } else if (value instanceof CellValue.Moment moment) {
            number(XmlText.plain(serial(moment.instant())));
        } else if (value instanceof CellValue.Sentence sentence) {
            sentence(sentence);
        } else if (value instanceof CellValue.WebLink link) {
            web(column, CellText.fitting(link.text()), link.address());
        } else if (value instanceof CellValue.InnerLink link) {
            inner(CellText.fitting(link.shown()), "#" + link.address());
        } else {
            row.raw("\"/>");
        }
    }

    private void text(String text) {
        row.raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").text(text).raw("</t></is></c>");
    }

    private void number(String number) {
        row.raw("\"><v>").raw(number).raw("</v></c>");
    }

    /** Excel knows no day before 1900 and takes that year for a leap year; such a day is written out. */
    private void day(LocalDate day) {
        if (day.isBefore(FIRST_DAY_OF_EXCEL)) {
            text(day.toString());
        } else {
            number(XmlText.plain(DateUtil.getExcelDate(day)));
        }
    }

    private static double serial(Instant moment) {
        return DateUtil.getExcelDate(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    private void sentence(CellValue.Sentence sentence) {
        String text = CellText.fitting(sentence.text());
        int end = Math.min(sentence.end(), text.length());
        if (sentence.start() >= end) {
            text(text);
            return;
        }
        row.raw("\" t=\"inlineStr\"><is>");
        run("", text.substring(0, sentence.start()));
        run(Styles.BOLD_RUN, text.substring(sentence.start(), end));
        run("", text.substring(end));
        row.raw("</is></c>");
    }

    private void run(String properties, String text) {
        if (!text.isEmpty()) {
            row.raw("<r>")
                    .raw(properties)
                    .raw("<t xml:space=\"preserve\">")
                    .text(text)
                    .raw("</t></r>");
        }
    }

    private void inner(String shown, String address) {
        Formula.link(address, shown).ifPresentOrElse(formula -> formula(formula, shown), () -> text(shown));
    }

    private void web(int column, String shown, String address) {
        Optional<String> formula =
                leadsToTheWeb(address) ? Formula.link(CellText.fitting(address), shown) : Optional.empty();
        if (formula.isPresent()) {
            formula(formula.get(), shown);
            return;
        }
        text(shown);
        if (leadsToTheWeb(address) && links < MOST_LINKS) {
            links++;
            XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress(address);
            link.setCellReference(new CellReference(rowIndex, column));
            sheet.addHyperlink(link);
        }
    }

    private void formula(String formula, String result) {
        row.raw("\" t=\"str\"><f>").text(formula).raw("</f><v>").text(result).raw("</v></c>");
    }

    /** Only http and https: an address out of an article must not start a program. */
    private static boolean leadsToTheWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST_LINK || !(lower.startsWith("http://") || lower.startsWith("https://"))) {
            return false;
        }
        try {
            return new URI(address).getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
