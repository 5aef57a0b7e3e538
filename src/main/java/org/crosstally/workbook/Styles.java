package org.crosstally.workbook;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;

/** Every font, colour, border and number format of the workbook. */
final class Styles {

    static final String ACCENT = "1F4E79";
    static final String ACCENT_LIGHT = "9DB8D2";
    static final String INK = "222222";
    static final String GREY = "767676";
    static final String FAINT = "B0B0B0";
    static final String RULE = "D9D9D9";
    static final String PALE = "F2F5F9";
    static final String INPUT = "FFFBE6";
    static final String RED = "C00000";

    /** Fills behind a verdict, from calm to alarming. */
    static final String CALM = "E2EFDA";

    static final String MILD = "FFF2CC";
    static final String ALARM = "F8CBAD";

    private static final String FONT = "Calibri";
    private static final short SIZE = 10;

    /** The run properties of bold words inside a streamed sentence. */
    static final String BOLD_RUN = "<rPr><b/><sz val=\"" + SIZE + "\"/><color rgb=\"FF" + ACCENT + "\"/><rFont val=\""
            + FONT + "\"/><family val=\"2\"/></rPr>";

    private static final String WHOLE = "#,##0";
    private static final String DATE = "yyyy-mm-dd";

    private final XSSFWorkbook book;
    private final Map<Look, String> indices = new EnumMap<>(Look.class);

    Styles(XSSFWorkbook book) {
        this.book = book;
        nameTheDefault();
        body();
        heads();
        inputs();
        summary();
    }

    /** What a cell of this look calls its style. */
    String indexOf(Look look) {
        String index = indices.get(look);
        if (index == null) {
            throw new IllegalArgumentException("no style is declared for " + look);
        }
        return index;
    }

    /** Readers look for a style called Normal, and warn where there is none. */
    private void nameTheDefault() {
        CTCellStyle normal =
                book.getStylesSource().getCTStylesheet().addNewCellStyles().addNewCellStyle();
        normal.setName("Normal");
        normal.setXfId(0);
        normal.setBuiltinId(0);
        book.getStylesSource().getCTStylesheet().getCellStyles().setCount(1);
    }

    private void body() {
        XSSFFont plain = font(SIZE, INK, false);
        onTheLeft(ruled(add(Look.TEXT, plain, "")));
        onTheLeft(ruled(add(Look.WRAPPED, plain, ""))).setWrapText(true);
        onTheLeft(ruled(add(Look.MUTED, font(SIZE, GREY, false), ""))).setWrapText(true);
        onTheLeft(ruled(add(Look.STRONG, font(SIZE, INK, true), ""))).setWrapText(true);
        add(Look.PLAIN, plain, "");
        add(Look.STRONG_LINE, font(SIZE, INK, true), "");
        onTheRight(ruled(add(Look.COUNT, plain, WHOLE)));
        onTheRight(ruled(add(Look.STRONG_COUNT, font(SIZE, INK, true), WHOLE)));
        onTheRight(ruled(add(Look.SHARE, plain, "0%")));
        onTheLeft(ruled(add(Look.DAY, plain, DATE)));
        onTheLeft(ruled(add(Look.MOMENT, plain, "yyyy-mm-dd hh:mm")));
        onTheRight(ruled(add(Look.SAID, font(SIZE, ACCENT, false), ""))).setWrapText(true);
        onTheLeft(ruled(add(Look.WRAPPED_LINK, font(SIZE, ACCENT, false), ""))).setWrapText(true);
        XSSFFont link = font(SIZE, ACCENT, false);
        link.setUnderline(XSSFFont.U_SINGLE);
        onTheLeft(ruled(add(Look.LINK, link, ""))).setWrapText(true);
        ruled(add(Look.ADDRESS, link, ""));
        XSSFCellStyle icon = ruled(add(Look.ICON, plain, "0"));
        icon.setAlignment(HorizontalAlignment.CENTER);
    }

    private void heads() {
        for (Look look : new Look[] {Look.HEADER, Look.HEADER_RIGHT}) {
            XSSFCellStyle header = add(look, font(SIZE, "FFFFFF", true), "");
            fill(header, ACCENT);
            header.setWrapText(true);
            header.setVerticalAlignment(VerticalAlignment.CENTER);
            if (look == Look.HEADER_RIGHT) {
                onTheRight(header);
            } else {
                onTheLeft(header);
            }
        }
        fill(onTheLeft(add(Look.TAG, font(SIZE, GREY, false), "")), PALE);
        for (Look look : new Look[] {Look.SMALL_HEADER, Look.SMALL_HEADER_RIGHT}) {
            XSSFCellStyle header = add(look, font(SIZE, GREY, true), "");
            header.setBorderBottom(BorderStyle.THIN);
            header.setBottomBorderColor(colour(ACCENT));
            header.setWrapText(true);
            if (look == Look.SMALL_HEADER_RIGHT) {
                onTheRight(header);
            } else {
                onTheLeft(header);
            }
        }
    }

    private void inputs() {
        XSSFFont plain = font(SIZE, INK, false);
        fill(onTheLeft(ruled(add(Look.INPUT, plain, ""))), INPUT).setWrapText(true);
        fill(onTheRight(ruled(add(Look.INPUT_COUNT, plain, WHOLE))), INPUT);
        fill(onTheLeft(ruled(add(Look.INPUT_DAY, plain, DATE))), INPUT);
    }

    private void summary() {
        add(Look.TITLE, font((short) 20, ACCENT, true), "");
        add(Look.SUBTITLE, font(SIZE, GREY, false), "");
        add(Look.SECTION, font((short) 13, ACCENT, true), "");
        XSSFCellStyle label = add(Look.TILE_LABEL, font(SIZE, GREY, false), "");
        label.setAlignment(HorizontalAlignment.LEFT);
        add(Look.TILE_NUMBER, font((short) 16, ACCENT, true), WHOLE).setAlignment(HorizontalAlignment.LEFT);
        add(Look.TILE_ALERT, font((short) 16, RED, true), WHOLE).setAlignment(HorizontalAlignment.LEFT);
    }

    private XSSFCellStyle add(Look look, XSSFFont font, String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (!format.isEmpty()) {
            style.setDataFormat(book.createDataFormat().getFormat(format));
        }
        indices.put(look, Integer.toString(style.getIndex()));
        return style;
    }

    private XSSFFont font(short size, String colour, boolean bold) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(size);
        // POI's own setter drops the opacity, and three bytes alone make the file invalid
        font.getCTFont().addNewColor().setRgb(argb(colour));
        font.setBold(bold);
        return font;
    }

    private static XSSFCellStyle ruled(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBottomBorderColor(colour(RULE));
        return style;
    }

    /** A little in from the edge, or a number would touch the text of the next column. */
    private static XSSFCellStyle onTheRight(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        return style;
    }

    /** As {@link #onTheRight}: wrapped text fills its column to the very edge of the next. */
    private static XSSFCellStyle onTheLeft(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    private static XSSFCellStyle fill(XSSFCellStyle style, String hex) {
        style.setFillForegroundColor(colour(hex));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** Opaque: three bytes alone make the file invalid. */
    static XSSFColor colour(String hex) {
        return new XSSFColor(argb(hex));
    }

    private static byte[] argb(String hex) {
        return HexFormat.of().parseHex("FF" + hex);
    }
}
