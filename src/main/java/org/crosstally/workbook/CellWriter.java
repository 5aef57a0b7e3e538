package org.crosstally.workbook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts values into the cells of one sheet, keeping to what Excel bears. */
final class CellWriter {

    /** Excel opens no sheet with more than 65,530 links; what comes after stands as plain text. */
    private static final int MOST_LINKS = 65_000;

    private static final int LONGEST_ADDRESS = 2_000;

    private final StreamedWorkbook streamed;
    private final XSSFWorkbook book;
    private final Styles styles;
    private int links;

    CellWriter(StreamedWorkbook streamed, Styles styles) {
        this.streamed = streamed;
        this.book = streamed.getXSSFWorkbook();
        this.styles = styles;
    }

    void write(Cell cell, Look look, CellValue value) {
        cell.setCellStyle(styles.of(look));
        if (value instanceof CellValue.Text text) {
            cell.setCellValue(CellText.fitting(text.text()));
        } else if (value instanceof CellValue.Number number) {
            cell.setCellValue(number.number());
        } else if (value instanceof CellValue.Day day) {
            cell.setCellValue(day.day());
        } else if (value instanceof CellValue.Moment moment) {
            cell.setCellValue(LocalDateTime.ofInstant(moment.instant(), ZoneOffset.UTC));
        } else if (value instanceof CellValue.Sentence sentence) {
            writeSentence(cell, sentence);
        } else if (value instanceof CellValue.WebLink link) {
            cell.setCellValue(CellText.fitting(link.text()));
            if (leadsToTheWeb(link.address())) {
                link(cell, HyperlinkType.URL, link.address());
            }
        } else if (value instanceof CellValue.InnerLink link) {
            write(cell, look, link.shown());
            link(cell, HyperlinkType.DOCUMENT, link.address());
        }
    }

    private void writeSentence(Cell cell, CellValue.Sentence sentence) {
        String text = CellText.fitting(sentence.text());
        int end = Math.min(sentence.end(), text.length());
        if (sentence.start() >= end) {
            cell.setCellValue(text);
        } else if (cell instanceof SXSSFCell) {
            streamed.emphasise(cell, new CellValue.Sentence(text, sentence.start(), end));
        } else {
            XSSFRichTextString rich = new XSSFRichTextString(text);
            rich.applyFont(sentence.start(), end, styles.bold());
            cell.setCellValue(rich);
        }
    }

    private void link(Cell cell, HyperlinkType type, String address) {
        if (links == MOST_LINKS) {
            return;
        }
        links++;
        Hyperlink link = book.getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        cell.setHyperlink(link);
    }

    /** Only http and https: an address out of an article must not start a program. */
    private static boolean leadsToTheWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST_ADDRESS || !(lower.startsWith("http://") || lower.startsWith("https://"))) {
            return false;
        }
        try {
            return new URI(address).getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
