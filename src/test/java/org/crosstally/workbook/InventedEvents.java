package org.crosstally.workbook;

import org.crosstally.comparison.Verdict;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Quantity;

/** What is told of the two invented events. */
final class InventedEvents {

    private InventedEvents() {}

    /** Two events, six questions of every kind of verdict an analyst meets first. */
    static InventedReport report() {
        InventedReport report = new InventedReport();
        String flood = "Flood in Marrowdale, May 2031";
        String bay = "Evacuation of Kestrel Bay, May 2031";
        report.ask(
                flood,
                "q1",
                Measure.KILLED,
                Group.PEOPLE,
                "Marrowdale",
                Verdict.UPDATE,
                report.said(
                        InventedReport.RESCUE,
                        1,
                        Quantity.atLeast(12),
                        "at least 12",
                        "Rescuers counted at least 12 dead in Marrowdale on Saturday."),
                report.said(
                        InventedReport.RESCUE,
                        3,
                        Quantity.exactly(31),
                        "31",
                        "By Monday the rescue service put the dead at 31."),
                report.said(
                        InventedReport.POLICE,
                        3,
                        Quantity.range(28, 33),
                        "28 to 33",
                        "Police spoke of 28 to 33 dead."));
        report.ask(
                flood,
                "q2",
                Measure.MISSING,
                Group.PEOPLE,
                "Marrowdale",
                Verdict.CONFLICT,
                report.said(
                        InventedReport.RESCUE,
                        1,
                        Quantity.vague(24, 99),
                        "dozens",
                        "Dozens were missing (dozens, the service said) after the dam gave way."),
                report.said(InventedReport.POLICE, 2, Quantity.exactly(400), "400", "Police list 400 as missing."),
                report.said(
                        InventedReport.OUTLET,
                        4,
                        Quantity.about(420),
                        "some 420",
                        "The paper's own count stands at some 420 missing."));
        report.ask(
                flood,
                "q3",
                Measure.DISPLACED,
                Group.PEOPLE,
                "Marrowdale",
                Verdict.SLIP,
                report.said(
                        InventedReport.RESCUE,
                        1,
                        Quantity.exactly(8000),
                        "8,000",
                        "The service said 8,000 had lost their homes."),
                report.said(
                        InventedReport.RESCUE,
                        1,
                        Quantity.exactly(800),
                        "800",
                        "The service said 800 had lost their homes."));
        report.ask(
                bay,
                "q4",
                Measure.EVACUATED,
                Group.CIVILIANS,
                "Kestrel Bay",
                Verdict.DIFFER,
                report.said(
                        InventedReport.MONITOR,
                        0,
                        Quantity.range(3000, 3500),
                        "3,000–3,500",
                        "Coast Watch counted 3,000–3,500 civilians on the ferries."),
                report.said(
                        InventedReport.OUTLET,
                        1,
                        Quantity.atMost(2900),
                        "up to 2,900",
                        "Ferries took up to 2,900 civilians off, the paper found."));
        report.ask(
                bay,
                "q5",
                Measure.INJURED,
                Group.CHILDREN,
                "Kestrel Bay",
                Verdict.AGREE,
                report.said(
                        InventedReport.MONITOR,
                        1,
                        Quantity.exactly(4),
                        "four",
                        "Four children were hurt; Coast Watch says four."),
                report.said(
                        InventedReport.OUTLET, 1, Quantity.exactly(4), "4", "=4 children hurt, reads the headline"));
        report.ask(
                bay,
                "q6",
                Measure.TRAPPED,
                Group.PEOPLE,
                "Kestrel Bay",
                Verdict.SINGLE,
                report.said(
                        InventedReport.MONITOR,
                        2,
                        Quantity.exactly(120).inFamilies(),
                        "120",
                        "عائلة 120 محاصرة في الميناء 🚢 and 120 families wait."));
        return report.rejects(new RejectedRow(
                "/in/broken.csv", "line 7", "The quote that opens here never closes.", 4, InventedReport.WRITTEN));
    }
}
