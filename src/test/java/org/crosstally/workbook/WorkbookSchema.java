package org.crosstally.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/**
 * Checks every part of a workbook against the schemas of the standard (ECMA-376), which {@code poi-ooxml-full} holds.
 * Every workbook that a test makes goes through here.
 */
public final class WorkbookSchema {

    /** The compiled schemas do not know the attribute that every XML may carry, and each complaint costs a look at all. */
    private static final String XML_SPACE = " xml:space=\"preserve\"";

    @FunctionalInterface
    private interface Schema {
        XmlObject parse(InputStream part) throws IOException, XmlException;
    }

    private static final Map<Pattern, Schema> SCHEMAS = schemas();

    private WorkbookSchema() {}

    public static void assertValid(Path workbook) {
        assertThat(faults(workbook))
                .as("parts of %s that break the schema", workbook.getFileName())
                .isEmpty();
    }

    /** What is wrong with the workbook, one line for each fault, in order of its parts. */
    public static List<String> faults(Path workbook) {
        List<String> faults = new ArrayList<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) {
                    faults.addAll(
                            faults(entry.getName(), zip.getInputStream(entry).readAllBytes()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return faults;
    }

    private static List<String> faults(String name, byte[] part) throws IOException {
        try {
            String plain = new String(part, StandardCharsets.UTF_8).replace(XML_SPACE, "");
            XmlObject parsed = schemaOf(name).parse(new ByteArrayInputStream(plain.getBytes(StandardCharsets.UTF_8)));
            if (parsed.schemaType().isNoType()) {
                return List.of();
            }
            List<XmlError> errors = new ArrayList<>();
            parsed.validate(new XmlOptions().setErrorListener(errors));
            return errors.stream()
                    .map(XmlError::getMessage)
                    .map(message -> name + ": " + message)
                    .toList();
        } catch (XmlException malformed) {
            return List.of(name + ": " + malformed.getMessage());
        }
    }

    /** Parts without a compiled schema, such as the list of content types, need only be well formed. */
    private static Schema schemaOf(String name) {
        return SCHEMAS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(XmlObject.Factory::parse);
    }

    private static Map<Pattern, Schema> schemas() {
        Map<Pattern, Schema> schemas = new LinkedHashMap<>();
        schemas.put(Pattern.compile("xl/worksheets/sheet\\d+\\.xml"), WorksheetDocument.Factory::parse);
        schemas.put(Pattern.compile("xl/workbook\\.xml"), WorkbookDocument.Factory::parse);
        schemas.put(Pattern.compile("xl/styles\\.xml"), StyleSheetDocument.Factory::parse);
        schemas.put(Pattern.compile("xl/sharedStrings\\.xml"), SstDocument.Factory::parse);
        schemas.put(Pattern.compile("xl/tables/.*"), TableDocument.Factory::parse);
        schemas.put(Pattern.compile("xl/comments.*"), CommentsDocument.Factory::parse);
        schemas.put(Pattern.compile("xl/charts/chart.*"), ChartSpaceDocument.Factory::parse);
        schemas.put(
                Pattern.compile("xl/drawings/drawing\\d+\\.xml"),
                part -> CTDrawing.Factory.parse(part, new XmlOptions().setLoadReplaceDocumentElement(null)));
        return schemas;
    }
}
