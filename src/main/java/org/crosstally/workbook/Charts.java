package org.crosstally.workbook;

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
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
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
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/** Draws the native charts of one sheet, each over cells of that sheet or of another. */
final class Charts {

    /** The colours of lines; told apart in grey print and by readers who see few colours. */
    private static final List<String> LINES = List.of("1F4E79", "C55A11", "548235", "7F7F7F", "7030A0", "BF9000");

    private static final double TITLE_SIZE = 11;
    private static final double WIDE_RANGE = 50;
    private static final int GAP_PERCENT = 60;

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
        chart.plot(data);
    }

    /**
     * A bar from low to high for each label, which changes its tone at the best value.
     *
     * @param low where the bars begin
     * @param toBest from low to best
     * @param toHigh from best to high
     */
    void ranges(Place place, String title, XDDFCategoryDataSource labels, Series low, Series toBest, Series toHigh) {
        XSSFChart chart = chart(place, title);
        XDDFBarChartData data = barData(chart);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setOverlap((byte) 100);
        data.setGapWidth(GAP_PERCENT);
        XDDFChartData.Series start = data.addSeries(labels, low.values());
        start.setTitle(low.title(), null);
        start.setFillProperties(new XDDFNoFillProperties());
        outlined(data.addSeries(labels, toBest.values()), toBest.title(), Styles.ACCENT);
        outlined(data.addSeries(labels, toHigh.values()), toHigh.title(), Styles.ACCENT_LIGHT);
        if (isWide(low.values(), toBest.values())) {
            data.getValueAxes().get(0).setLogBase(10);
        }
        chart.plot(data);
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

    /** The outline keeps a range in sight whose ends are the same number. */
    private static void outlined(XDDFChartData.Series series, String title, String colour) {
        series.setTitle(title, null);
        series.setFillProperties(fill(colour));
        series.setLineProperties(line(colour, 1.5));
    }

    /** Tolls of ten and of a hundred thousand share one chart only on a logarithmic scale. */
    private static boolean isWide(XDDFNumericalDataSource<Double> low, XDDFNumericalDataSource<Double> toBest) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 0; i < low.getPointCount(); i++) {
            double best = low.getPointAt(i) + toBest.getPointAt(i);
            least = Math.min(least, Math.max(1, best));
            most = Math.max(most, best);
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
