package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import org.crosstally.gazetteer.PlaceKind;
import org.crosstally.grammar.Node;

/** How large a place is, by the words around its name and by the gazetteer. */
final class PlaceExtents {

    private PlaceExtents() {}

    /** What a word such as town or province says of a place's extent. */
    static Toponym.Extent of(Node noun) {
        List<String> sorts = noun.labels("z.");
        return sorts.isEmpty() ? Toponym.Extent.UNKNOWN : extentOfSort(sorts.get(0));
    }

    private static Toponym.Extent extentOfSort(String sort) {
        return switch (sort) {
            case "country" -> Toponym.Extent.COUNTRY;
            case "province" -> Toponym.Extent.PROVINCE;
            case "district", "area" -> Toponym.Extent.DISTRICT;
            case "quarter" -> Toponym.Extent.QUARTER;
            case "site" -> Toponym.Extent.SITE;
            default -> Toponym.Extent.SETTLEMENT;
        };
    }

    /** @param mapped what the gazetteer says of the name within */
    static Toponym.Extent of(Node node, Optional<Toponym.Extent> mapped) {
        List<String> sorts = node.labels("z.");
        boolean vague = sorts.contains("area") || sorts.contains("country");
        if (!sorts.isEmpty() && !vague || mapped.isEmpty() && !sorts.isEmpty()) {
            return extentOfSort(sorts.get(0));
        }
        Toponym.Extent whole = mapped.orElse(Toponym.Extent.UNKNOWN);
        boolean outlying = node.children().stream().anyMatch(child -> child.is("outlying") || child.is("z.area"));
        if (!node.is("narrowed") && !outlying) {
            return whole;
        }
        if (whole == Toponym.Extent.SETTLEMENT && liesBeyond(node)) {
            return Toponym.Extent.DISTRICT;
        }
        return switch (whole) {
            case COUNTRY -> Toponym.Extent.PROVINCE;
            case PROVINCE -> Toponym.Extent.DISTRICT;
            case SETTLEMENT -> outlying ? Toponym.Extent.DISTRICT : Toponym.Extent.QUARTER;
            default -> whole;
        };
    }

    /** North of X, unlike the north of X, is no part of it. */
    private static boolean liesBeyond(Node node) {
        List<Node> words = node.children();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is("of") && words.get(i - 1).is("direction")) {
                return true;
            }
        }
        return false;
    }

    static Toponym.Extent of(PlaceKind kind) {
        return switch (kind) {
            case COUNTRY -> Toponym.Extent.COUNTRY;
            case PROVINCE -> Toponym.Extent.PROVINCE;
            case DISTRICT, AREA -> Toponym.Extent.DISTRICT;
            case SETTLEMENT -> Toponym.Extent.SETTLEMENT;
            case NEIGHBOURHOOD -> Toponym.Extent.QUARTER;
            case SITE -> Toponym.Extent.SITE;
        };
    }
}
