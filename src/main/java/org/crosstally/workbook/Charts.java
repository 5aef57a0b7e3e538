package org.crosstally.workbook;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
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

/** Draws the native charts of one sheet, each over cells of that sheet or of another. */
final class Charts {

    /** The colours of lines; told apart in grey print and by readers who see few colours. */
    private static final List<String> LINES = List.of("1F4E79", "C55A11", "548235", "7F7F7F", "7030A0", "BF9000");

    private static final double TITLE_SIZE = 11;
    private static final double WIDE_RANGE = 50;
    private static final int GAP_PERCENT = 60;
    /** In English metric units, 12,700 to a point. */
    private static final int WHISKER_WIDTH = 19_050;

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
     * A bar to the best value for each label, with a whisker from low to high.
     *
     * @param down how far low lies below the best
     * @param up how far high lies above the best
     */
    void ranges(Place place, String title, XDDFCategoryDataSource labels, Series best, Series down, Series up) {
        XSSFChart chart = chart(place, title);
        XDDFBarChartData data = barData(chart);
        XDDFBarChartData.Series bars = (XDDFBarChartData.Series) data.addSeries(labels, best.values());
        bars.setTitle(best.title(), null);
        bars.setFillProperties(fill(Styles.ACCENT_LIGHT));
        data.setGapWidth(GAP_PERCENT);
        XDDFValueAxis across = data.getValueAxes().get(0);
        if (isWide(best.values())) {
            across.setLogBase(10);
            across.setMinimum(1);
        } else {
            across.setMinimum(0);
        }
        chart.plot(data);
        whiskers(bars.getCTBarSer().addNewErrBars(), down, up);
    }

    /** Written piece by piece: POI's own setter for the kind of whisker throws. */
    private static void whiskers(CTErrBars whiskers, Series down, Series up) {
        whiskers.addNewErrBarType().setVal(STErrBarType.BOTH);
        whiskers.addNewErrValType().setVal(STErrValType.CUST);
        whiskers.addNewNoEndCap().setVal(false);
        whiskers.addNewPlus().addNewNumRef().setF(up.values().getFormula());
        whiskers.addNewMinus().addNewNumRef().setF(down.values().getFormula());
        CTLineProperties line = whiskers.addNewSpPr().addNewLn();
        line.setW(WHISKER_WIDTH);
        line.addNewSolidFill().addNewSrgbClr().setVal(rgb(Styles.ACCENT));
    }

    /** A line for each series over the same days. */
    void lines(Place place, String title, XDDFCategoryDataSource days, List<Series> series) {
        XSSFChart chart = chart(place, title);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        plain(across);
        plain(up);
        up.setNumberFormat("#,##0");
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
        across.setNumberFormat("#,##0");
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

    /** Tolls of ten and of a hundred thousand share one chart only on a logarithmic scale. */
    private static boolean isWide(XDDFNumericalDataSource<Double> values) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 0; i < values.getPointCount(); i++) {
            least = Math.min(least, Math.max(1, values.getPointAt(i)));
            most = Math.max(most, values.getPointAt(i));
        }
        return most / least > WIDE_RANGE;
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
