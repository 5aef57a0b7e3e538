package org.crosstally.workbook;

import java.util.OptionalLong;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.IconMultiStateFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.crosstally.comparison.Severity;
import org.crosstally.comparison.Verdict;

/** Colours and icons that follow a cell's value, so that they stay right when an analyst sorts or corrects. */
final class Colours {

    private Colours() {}

    /** Calm for answers that agree, alarming for conflicts; a lone answer stays plain. */
    static String of(Verdict verdict) {
        return switch (verdict) {
            case SINGLE -> "FFFFFF";
            case AGREE -> Styles.CALM;
            case UPDATE, DIFFER -> Styles.MILD;
            case DENIED, PART_EXCEEDS_WHOLE, SLIP, CONFLICT -> Styles.ALARM;
        };
    }

    static String of(Severity severity) {
        return switch (severity) {
            case NOTE -> Styles.CALM;
            case REVIEW -> Styles.MILD;
            case ALERT -> Styles.ALARM;
        };
    }

    /**
     * How much a verdict asks for a person's eye: 0 not, 1 some, 2 a lot; the number behind the icons. A lone answer has
     * none, for a tick would say that somebody confirmed it.
     */
    static OptionalLong level(Verdict verdict) {
        return switch (verdict) {
            case SINGLE -> OptionalLong.empty();
            case AGREE -> OptionalLong.of(0);
            case UPDATE, DIFFER -> OptionalLong.of(1);
            case DENIED, PART_EXCEEDS_WHOLE, SLIP, CONFLICT -> OptionalLong.of(2);
        };
    }

    static void verdicts(XSSFSheet sheet, CellRangeAddress cells) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict != Verdict.SINGLE) {
                fillWhere(sheet, cells, Words.of(verdict), of(verdict));
            }
        }
    }

    static void severities(XSSFSheet sheet, CellRangeAddress cells) {
        for (Severity severity : Severity.values()) {
            fillWhere(sheet, cells, Words.of(severity), of(severity));
        }
    }

    static void fillWhere(XSSFSheet sheet, CellRangeAddress cells, String text, String fill) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule =
                formats.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + text + "\"");
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(Styles.colour(fill));
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formats.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    /** Greys the text where the formula holds, such as a name that only repeats the row above. */
    static void greyWhere(XSSFSheet sheet, CellRangeAddress cells, String formula) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula);
        FontFormatting font = rule.createFontFormatting();
        // POI drops the opacity of a first colour, which makes the file invalid, and keeps that of a second
        font.setFontColor(Styles.colour(Styles.FAINT));
        font.setFontColor(Styles.colour(Styles.FAINT));
        formats.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    /** White where the sources say the same, deeper the further apart they are. */
    static void spread(XSSFSheet sheet, CellRangeAddress cells) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formats.createConditionalFormattingColorScaleRule();
        ColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(3);
        double[] points = {0, 0.5, 2};
        String[] colours = {"FFFFFF", Styles.MILD, Styles.ALARM};
        XSSFColor[] opaque = new XSSFColor[points.length];
        for (int i = 0; i < points.length; i++) {
            scale.getThresholds()[i].setRangeType(RangeType.NUMBER);
            scale.getThresholds()[i].setValue(points[i]);
            opaque[i] = Styles.colour(colours[i]);
        }
        scale.setColors(opaque);
        formats.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    /** Green, yellow and red signs for the levels 0, 1 and 2; the numbers themselves are hidden behind them. */
    static void icons(XSSFSheet sheet, CellRangeAddress cells) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule =
                formats.createConditionalFormattingRule(IconMultiStateFormatting.IconSet.GYR_3_SYMBOLS_CIRCLE);
        IconMultiStateFormatting icons = rule.getMultiStateFormatting();
        icons.setIconOnly(true);
        // the set runs from the red cross to the green tick
        icons.setReversed(true);
        for (int level = 0; level < 3; level++) {
            icons.getThresholds()[level].setRangeType(RangeType.NUMBER);
            icons.getThresholds()[level].setValue((double) level);
        }
        formats.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }
}
