package org.crosstally.workbook;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STLineCap;

/** Draws the native charts of one sheet, each over cells of that sheet or of another. */
final class Charts {

    /** The colours of lines; told apart in grey print and by readers who see few colours. */
    private static final List<String> LINES = List.of("1F4E79", "C55A11", "548235", "7F7F7F", "7030A0", "BF9000");

    private static final double TITLE_SIZE = 11;
    private static final int GAP_PERCENT = 60;
    /** Short enough to stand beside each other below a chart: 12,000 as 12k, 2,500,000 as 2.5M. */
    private static final String ROUGHLY = "[>=1000000]0.0,,\"M\";[>=10000]0,\"k\";#,##0";

    private static final byte ALL_OVER = 100;
    /** In English metric units, 12,700 to a point. */
    private static final int STROKE = 9 * 12_700;

    private final XSSFSheet sheet;

    Charts(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** The cells that a chart covers, the last ones not among them; counted from 0. */
    record Place(int column, int row, int endColumn, int endRow) {}

    record Series(String title, XDDFNumericalDataSource<Double> values) {}

    /** Labels that stand below each other in a column of the sheet. */
    XDDFCategoryDataSource labels(List<String> labels, int firstLine, int column) {
        return XDDFDataSourcesFactory.fromArray(
                labels.toArray(String[]::new), reference(sheet, firstLine, column, labels.size()));
    }

    /** Numbers that stand below each other in a column of the sheet. */
    Series numbers(String title, List<Double> numbers, int firstLine, int column) {
        return numbers(sheet, title, numbers, firstLine, column);
    }

    static Series numbers(XSSFSheet holder, String title, List<Double> numbers, int firstLine, int column) {
        return new Series(
                title,
                XDDFDataSourcesFactory.fromArray(
                        numbers.toArray(Double[]::new), reference(holder, firstLine, column, numbers.size())));
    }

    static XDDFCategoryDataSource labels(XSSFSheet holder, List<String> labels, int firstLine, int column) {
        return XDDFDataSourcesFactory.fromArray(
                labels.toArray(String[]::new), reference(holder, firstLine, column, labels.size()));
    }

    private static String reference(XSSFSheet holder, int firstLine, int column, int lines) {
        return new CellRangeAddress(firstLine, firstLine + lines - 1, column, column)
                .formatAsString(holder.getSheetName(), true);
    }

    /** One bar for each label, the first at the top. */
    void bars(Place place, String title, XDDFCategoryDataSource labels, Series series) {
        XSSFChart chart = chart(place, title);
        XDDFBarChartData data = barData(chart);
        XDDFChartData.Series bars = data.addSeries(labels, series.values());
        bars.setTitle(series.title(), null);
        bars.setFillProperties(fill(Styles.ACCENT));
        data.setGapWidth(GAP_PERCENT);
        data.getValueAxes().get(0).setMinimum(0);
        chart.plot(data);
    }

    /**
     * What lies between two numbers, and which of them is the best.
     *
     * @param best from low to high
     */
    record Range(String label, double low, double best, double high) {}

    /**
     * A bar from low to high for each range, with a mark at the best; the first at the top.
     *
     * @return what is to stand in five columns from the given cell on: label, best, and how far to both sides the bar and
     *     the mark reach
     */
    List<List<CellValue>> ranges(Place place, String title, List<Range> ranges, int firstLine, int column) {
        RangeScale scale = RangeScale.of(ranges);
        List<Double> best = ranges.stream().map(Range::best).toList();
        List<Double> down = ranges.stream().map(scale::down).toList();
        List<Double> up =
                ranges.stream().map(range -> range.high() - range.best()).toList();
        List<Double> mark = ranges.stream().map(scale::mark).toList();
        XDDFCategoryDataSource labels = labels(ranges.stream().map(Range::label).toList(), firstLine, column);
        XSSFChart chart = chart(place, title);
        XDDFBarChartData data = barData(chart);
        data.setGapWidth(GAP_PERCENT);
        data.setOverlap(ALL_OVER);
        XDDFValueAxis across = data.getValueAxes().get(0);
        across.setMinimum(scale.least());
        if (scale.isLogarithmic()) {
            across.setLogBase(10);
        }
        XDDFBarChartData.Series bars = invisible(data, labels, numbers("low to high", best, firstLine, column + 1));
        XDDFBarChartData.Series marks = invisible(data, labels, numbers("best", best, firstLine, column + 1));
        chart.plot(data);
        reach(
                bars,
                numbers("", down, firstLine, column + 2),
                numbers("", up, firstLine, column + 3),
                Styles.ACCENT_LIGHT);
        Series both = numbers("", mark, firstLine, column + 4);
        reach(marks, both, both, Styles.ACCENT);
        List<List<CellValue>> cells = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            cells.add(List.of(
                    CellValue.text(ranges.get(i).label()),
                    CellValue.number(best.get(i)),
                    CellValue.number(down.get(i)),
                    CellValue.number(up.get(i)),
                    CellValue.number(mark.get(i))));
        }
        return cells;
    }

    private static XDDFBarChartData.Series invisible(
            XDDFBarChartData data, XDDFCategoryDataSource labels, Series series) {
        XDDFBarChartData.Series bars = (XDDFBarChartData.Series) data.addSeries(labels, series.values());
        bars.setTitle(series.title(), null);
        bars.setFillProperties(new XDDFNoFillProperties());
        return bars;
    }

    /** A thick stroke around the end of each bar. Written piece by piece: POI's own setter for its kind throws. */
    private static void reach(XDDFBarChartData.Series bars, Series down, Series up, String colour) {
        CTErrBars stroke = bars.getCTBarSer().addNewErrBars();
        stroke.addNewErrBarType().setVal(STErrBarType.BOTH);
        stroke.addNewErrValType().setVal(STErrValType.CUST);
        stroke.addNewNoEndCap().setVal(true);
        stroke.addNewPlus().addNewNumRef().setF(up.values().getFormula());
        stroke.addNewMinus().addNewNumRef().setF(down.values().getFormula());
        CTLineProperties line = stroke.addNewSpPr().addNewLn();
        line.setW(STROKE);
        line.setCap(STLineCap.FLAT);
        line.addNewSolidFill().addNewSrgbClr().setVal(rgb(colour));
    }

    /** A line for each series over the same days. */
    void lines(Place place, String title, XDDFCategoryDataSource days, List<Series> series) {
        XSSFChart chart = chart(place, title);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        plain(across);
        plain(up);
        up.setNumberFormat(ROUGHLY);
        // from zero, or a small difference would look like a great one
        up.setMinimum(0);
        up.getOrAddMajorGridProperties().setLineProperties(line(Styles.RULE, 0.5));
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        for (int i = 0; i < series.size(); i++) {
            String colour = LINES.get(i % LINES.size());
            XDDFLineChartData.Series line = (XDDFLineChartData.Series)
                    data.addSeries(days, series.get(i).values());
            line.setTitle(series.get(i).title(), null);
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.CIRCLE);
            line.setMarkerSize((short) 6);
            line.setLineProperties(line(colour, 2));
            paint(line.getCTLineSer().getMarker(), colour);
        }
        chart.plot(data);
        // a day on which a source said nothing is bridged, not drawn as zero
        chart.getCTChart().addNewDispBlanksAs().setVal(STDispBlanksAs.SPAN);
    }

    private XSSFChart chart(Place place, String title) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor =
                drawing.createAnchor(0, 0, 0, 0, place.column(), place.row(), place.endColumn(), place.endRow());
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        for (XDDFTextParagraph paragraph : chart.getTitle().getBody().getParagraphs()) {
            for (XDDFTextRun run : paragraph.getTextRuns()) {
                run.setFontSize(TITLE_SIZE);
                run.setBold(true);
                run.setFontColor(XDDFColor.from(rgb(Styles.ACCENT)));
            }
        }
        // the numbers behind a chart may stand in hidden columns
        chart.setPlotOnlyVisibleCells(false);
        return chart;
    }

    private static XDDFBarChartData barData(XSSFChart chart) {
        XDDFCategoryAxis down = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis across = chart.createValueAxis(AxisPosition.BOTTOM);
        down.setOrientation(AxisOrientation.MAX_MIN);
        across.setCrosses(AxisCrosses.MAX);
        across.setCrossBetween(AxisCrossBetween.BETWEEN);
        plain(down);
        plain(across);
        across.setNumberFormat(ROUGHLY);
        across.getOrAddMajorGridProperties().setLineProperties(line(Styles.RULE, 0.5));
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, down, across);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        return data;
    }

    private static void plain(XDDFChartAxis axis) {
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setMinorTickMark(AxisTickMark.NONE);
        axis.getOrAddShapeProperties().setLineProperties(line(Styles.RULE, 0.75));
        axis.getOrAddTextProperties().setFontSize(9d);
    }

    private static XDDFSolidFillProperties fill(String hex) {
        return new XDDFSolidFillProperties(XDDFColor.from(rgb(hex)));
    }

    private static XDDFLineProperties line(String hex, double points) {
        XDDFLineProperties line = new XDDFLineProperties(fill(hex));
        line.setWidth(points);
        return line;
    }

    private static void paint(CTMarker marker, String hex) {
        CTShapeProperties shape = marker.isSetSpPr() ? marker.getSpPr() : marker.addNewSpPr();
        shape.addNewSolidFill().addNewSrgbClr().setVal(rgb(hex));
        shape.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(rgb(hex));
    }

    private static byte[] rgb(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
