package org.crosstally.gazetteer;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Of all the places that bear a name, the one that is meant. */
final class Candidates {

    /** A place that many know, wherever an article plays. */
    private static final int RENOWNED = 200_000;

    private static final int RENOWNED_SEAT = 100_000;

    /** So many times larger, a place abroad is meant rather than its namesake at home. */
    private static final int OVERSHADOWS = 200;

    /** For the seat of a country's government less will do. */
    private static final int OVERSHADOWS_AS_CAPITAL = 50;

    /** A place abroad that is no great city is believed only so near to the country spoken of. */
    private static final double NEIGHBOURHOOD_KM = 900;

    private static final int WELL_KNOWN = 15_000;

    private final PlaceTable places;
    private final NameIndex names;
    private final NameFolding folding;
    private final int[] countryRows;

    Candidates(PlaceTable places, NameIndex names, NameFolding folding, int[] countryRows) {
        this.places = places;
        this.names = names;
        this.folding = folding;
        this.countryRows = countryRows;
    }

    /** What is known of the place meant, beside its name. */
    record Hint(Optional<String> country, Optional<PlaceKind> kind) {

        static final Hint NONE = new Hint(Optional.empty(), Optional.empty());

        /** A quarter is one of the country spoken of, or it is not known. */
        boolean staysAtHome() {
            return kind.equals(Optional.of(PlaceKind.NEIGHBOURHOOD));
        }
    }

    private record Query(String exact, String loose, Hint hint) {}

    /** Whether any place has that name, however it is spelt. */
    boolean isName(String exact) {
        String loose = folding.loose(exact);
        return names.rows(NameFolding.EXACT + exact).length > 0
                || !loose.isEmpty() && names.rows(NameFolding.LOOSE + loose).length > 0;
    }

    /** Whether a name met in running text is likely a place's, and not a person's or an ordinary word. */
    boolean isLikely(String exact, Optional<String> country) {
        OptionalInt row = choose(exact, new Hint(country, Optional.empty()));
        row = row.isPresent() ? row : chooseOwner(exact, new Hint(country, Optional.empty()));
        return row.isPresent()
                && (country.isPresent()
                        || exact.indexOf(' ') > 0
                        || isOwn(row.getAsInt())
                        || isWellKnown(row.getAsInt()));
    }

    /** The row meant by the folded name. */
    OptionalInt choose(String exact, Hint hint) {
        if (exact.isEmpty()) {
            return OptionalInt.empty();
        }
        int[] named = names.rows(NameFolding.EXACT + exact);
        String loose = folding.loose(exact);
        int[] likeNamed = loose.isEmpty() ? new int[0] : names.rows(NameFolding.LOOSE + loose);
        Query query = new Query(exact, loose, hint);
        if (hint.country().isEmpty()) {
            OptionalInt best = best(named, query);
            return best.isPresent() ? best : best(likeNamed, query);
        }
        return chooseAtHome(named, likeNamed, query, hint.country().get());
    }

    /** The one place in the world that is so called, in whatever spelling; empty where several are, or none. */
    OptionalInt onlyBearer(String exact) {
        int[] bearers = bearers(exact).limit(2).toArray();
        return bearers.length == 1 ? OptionalInt.of(bearers[0]) : OptionalInt.empty();
    }

    /** The rows of all places that are so called, in whatever spelling. */
    IntStream bearers(String exact) {
        String loose = exact.isEmpty() ? "" : folding.loose(exact);
        return IntStream.concat(
                        Arrays.stream(exact.isEmpty() ? new int[0] : names.rows(NameFolding.EXACT + exact)),
                        Arrays.stream(loose.isEmpty() ? new int[0] : names.rows(NameFolding.LOOSE + loose)))
                .distinct();
    }

    private OptionalInt chooseAtHome(int[] named, int[] likeNamed, Query query, String home) {
        OptionalInt anywhere = best(named, query);
        OptionalInt atHome = best(at(named, home), query);
        boolean country = anywhere.isPresent() && places.kind(anywhere.getAsInt()) == PlaceKind.COUNTRY;
        boolean provinceAtHome = atHome.isPresent() && places.kind(atHome.getAsInt()) == PlaceKind.PROVINCE;
        if (country && !provinceAtHome) {
            return anywhere;
        }
        if (atHome.isEmpty()) {
            atHome = best(at(likeNamed, home), query);
        }
        if (atHome.isPresent()) {
            return overshadowed(atHome.getAsInt(), anywhere) ? anywhere : atHome;
        }
        if (anywhere.isPresent()
                && renowned(anywhere.getAsInt())
                && !query.hint().staysAtHome()) {
            return anywhere;
        }
        OptionalInt alike = folding.loosens(home) ? onlyOne(query.loose(), home) : OptionalInt.empty();
        if (alike.isPresent() || query.hint().staysAtHome()) {
            return alike;
        }
        boolean province = anywhere.isPresent() && places.kind(anywhere.getAsInt()) == PlaceKind.PROVINCE;
        return province ? anywhere : best(where(named, row -> nearTo(row, home)), query);
    }

    private boolean overshadowed(int atHome, OptionalInt anywhere) {
        if (anywhere.isEmpty()) {
            return false;
        }
        int abroad = anywhere.getAsInt();
        int times = places.seats[abroad] == PlaceTable.SEAT_OF_COUNTRY ? OVERSHADOWS_AS_CAPITAL : OVERSHADOWS;
        return places.kind(atHome).compareTo(PlaceKind.AREA) > 0
                && places.populations[abroad] / times > places.populations[atHome]
                && renowned(abroad)
                && !isOwn(atHome);
    }

    /** The supplement lists places because they are spoken of, whatever their size. */
    private boolean isOwn(int row) {
        return row >= places.settlementsEnd;
    }

    private boolean renowned(int row) {
        int seat = places.seats[row];
        return places.populations[row] >= (seat == PlaceTable.SEAT_OF_PROVINCE ? RENOWNED_SEAT : RENOWNED)
                || seat == PlaceTable.SEAT_OF_COUNTRY;
    }

    private boolean nearTo(int row, String home) {
        return isWellKnown(row)
                && Arrays.stream(countryRows)
                        .filter(country -> places.country(country).equals(home))
                        .anyMatch(country -> places.kilometresBetween(country, row) <= NEIGHBOURHOOD_KM);
    }

    /** The place at home with that skeleton, if it is the only one. */
    private OptionalInt onlyOne(String loose, String home) {
        Optional<String> skeleton = loose.isEmpty() ? Optional.empty() : folding.skeleton(loose);
        if (skeleton.isEmpty()) {
            return OptionalInt.empty();
        }
        int[] alike = at(names.rows(NameFolding.SKELETON + skeleton.get()), home);
        int[] settled = where(alike, row -> places.kind(row).compareTo(PlaceKind.AREA) >= 0);
        return settled.length == 1 ? OptionalInt.of(settled[0]) : OptionalInt.empty();
    }

    private int[] at(int[] rows, String home) {
        return where(rows, row -> places.country(row).equals(home));
    }

    private static int[] where(int[] rows, IntPredicate wanted) {
        return Arrays.stream(rows).filter(wanted).toArray();
    }

    /** The largest; a province stands behind its own seat of the same name unless the hint asks for a province. */
    private OptionalInt best(int[] rows, Query query) {
        int best = PlaceTable.NONE;
        for (int row : rows) {
            if (best == PlaceTable.NONE || better(row, best, query)) {
                best = row;
            }
        }
        return best == PlaceTable.NONE ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private boolean better(int row, int than, Query query) {
        Optional<PlaceKind> kind = query.hint().kind();
        if (kind.isPresent()) {
            boolean wanted = places.kind(row) == kind.get();
            if (wanted != (places.kind(than) == kind.get())) {
                return wanted;
            }
        }
        boolean country = places.kind(row) == PlaceKind.COUNTRY;
        if (country != (places.kind(than) == PlaceKind.COUNTRY)) {
            return country;
        }
        boolean own = isOwn(row);
        if (own != isOwn(than) && places.country(row).equals(places.country(than))) {
            return own;
        }
        if (comesBefore(row, than, query)) {
            return true;
        }
        return !comesBefore(than, row, query) && places.populations[row] > places.populations[than];
    }

    /** Whether the settlement is meant rather than the division around it, which bears its name. */
    private boolean comesBefore(int settlement, int division, Query query) {
        boolean seatOfDistrict = places.seats[settlement] > 0
                && places.kind(division) == PlaceKind.DISTRICT
                && places.provinces[settlement] == places.provinces[division];
        boolean within = places.provinces[settlement] == division || places.districts[settlement] == division;
        return seatOfDistrict || within && isFirstNameOf(settlement, query);
    }

    private boolean isFirstNameOf(int row, Query query) {
        String first = folding.exact(places.name(row));
        return first.equals(query.exact())
                || folding.loosens(places.country(row)) && folding.loose(first).equals(query.loose());
    }

    /** The place whose lost apostrophe makes the name seem longer ("Aleppos"): only one that many know. */
    OptionalInt chooseOwner(String exact, Hint hint) {
        if (exact.length() < 5 || !exact.endsWith("s")) {
            return OptionalInt.empty();
        }
        String bare = exact.substring(0, exact.length() - 1);
        OptionalInt row = names.rows(NameFolding.EXACT + bare).length > 0 ? choose(bare, hint) : OptionalInt.empty();
        return row.isPresent() && isWellKnown(row.getAsInt()) ? row : OptionalInt.empty();
    }

    /** Whether many know the place, so that its name is not taken for a villager's. */
    boolean isWellKnown(int row) {
        return places.populations[row] >= WELL_KNOWN || places.kind(row).compareTo(PlaceKind.PROVINCE) <= 0;
    }

    /** The province whose seat the place is, or the place itself. */
    int provinceOfSeat(int row) {
        boolean seat = places.seats[row] >= PlaceTable.SEAT_OF_PROVINCE && places.provinces[row] != PlaceTable.NONE;
        return seat ? places.provinces[row] : row;
    }

    /** The district whose seat the place is, or the place itself. */
    int districtOfSeat(int row) {
        boolean seat = places.seats[row] > 0 && places.districts[row] != PlaceTable.NONE;
        return seat ? places.districts[row] : row;
    }

    OptionalInt capital(String home) {
        for (int row = places.firstSettlement; row < places.settlementsEnd; row++) {
            if (places.seats[row] == PlaceTable.SEAT_OF_COUNTRY
                    && places.country(row).equals(home)) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }
}
