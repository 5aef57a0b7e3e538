package org.crosstally.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.crosstally.comparison.Review;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the reviews out of a workbook that Excel or LibreOffice saved. Rows are read as they come, so that a workbook
 * of a million figures needs no more memory than a small one.
 */
public final class ReviewReader {

    private static final Pattern FIGURES = Pattern.compile(Pattern.quote(FiguresSheet.NAME) + "( \\d+)?");

    private final Clock clock;
    private final Optional<String> reviewer;

    /** @param reviewer who reviewed where the workbook's own column Reviewer is empty */
    public ReviewReader(Clock clock, Optional<String> reviewer) {
        this.clock = clock;
        this.reviewer = reviewer;
    }

    /**
     * Reads every row that holds a ruling or a correction.
     *
     * @throws IOException in plain words, where the file is no workbook or cannot be read
     */
    public ReviewsRead read(Path file) throws IOException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return read(file, parts);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException
                | IllegalStateException
                | SAXException notOne) {
            // POI tells of broken files by all of these
            throw new IOException(
                    file + " is no Excel workbook (.xlsx) that can be read: " + notOne.getMessage(), notOne);
        } catch (ParserConfigurationException broken) {
            throw new IllegalStateException("this Java has no XML parser", broken);
        }
    }

    private ReviewsRead read(Path file, OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(parts);
        StylesTable styles = reader.getStylesTable();
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts);
        Gathering gathering = new Gathering(clock.instant(), reviewer);
        boolean found = false;
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                if (FIGURES.matcher(sheets.getSheetName()).matches()) {
                    found = true;
                    XMLReader xml = XMLHelper.newXMLReader();
                    ReviewRows rows = new ReviewRows(sheets.getSheetName(), gathering);
                    xml.setContentHandler(new XSSFSheetXMLHandler(styles, strings, rows, new RawValues(), false));
                    xml.parse(new InputSource(sheet));
                }
            }
        }
        if (!found) {
            throw new IOException(file + " has no sheet called " + FiguresSheet.NAME);
        }
        return gathering.result();
    }

    /** What has been read so far; two figures of the very same words can only bear one and the same review. */
    static final class Gathering {

        private final Instant at;
        private final Optional<String> reviewer;
        private final Map<String, Review> byKey = new LinkedHashMap<>();
        private final Map<String, String> cellOfKey = new LinkedHashMap<>();
        private final List<String> faults = new ArrayList<>();

        Gathering(Instant at, Optional<String> reviewer) {
            this.at = at;
            this.reviewer = reviewer;
        }

        Instant at() {
            return at;
        }

        Optional<String> reviewer() {
            return reviewer;
        }

        void fault(String sheet, String cell, String what) {
            faults.add(sheet + "!" + cell + ": " + what);
        }

        void take(String sheet, String cell, Review review) {
            Review other = byKey.get(review.wordsKey());
            if (other != null && !other.equals(review)) {
                fault(
                        sheet,
                        cell,
                        "the same words are ruled on differently in " + cellOfKey.get(review.wordsKey())
                                + "; give both the same review");
                return;
            }
            byKey.putIfAbsent(review.wordsKey(), review);
            cellOfKey.putIfAbsent(review.wordsKey(), sheet + "!" + cell);
        }

        ReviewsRead result() {
            return new ReviewsRead(List.copyOf(byKey.values()), faults);
        }
    }
}
