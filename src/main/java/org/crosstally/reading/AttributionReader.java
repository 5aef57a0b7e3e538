package org.crosstally.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Node;

/** Who is credited with each claim, verbatim; empty where the article speaks in its own voice. */
final class AttributionReader {

    /** One answer for each claim, in the claims' order. */
    List<Credit> read(Page page, List<Claim> claims) {
        return read(new Accounts(page), claims);
    }

    /** How many frames and nodes must be looked at to read the claims. */
    static long steps(Page page, List<Claim> claims) {
        Accounts accounts = new Accounts(page);
        read(accounts, claims);
        return accounts.steps();
    }

    private static List<Credit> read(Accounts accounts, List<Claim> claims) {
        Speakers speakers = new Speakers(accounts);
        MoreOfAnAccount more = new MoreOfAnAccount(accounts, claims);
        BetweenTwo between = new BetweenTwo(accounts, speakers);
        List<Credit> sources = new ArrayList<>();
        Optional<Claim> last = Optional.empty();
        Optional<Accounts.Spoken> lastSpoken = Optional.empty();
        for (Claim claim : claims) {
            Optional<Accounts.Spoken> spoken = spoken(accounts, claim);
            boolean own = spoken.isPresent();
            if (spoken.isEmpty() && claim.line().field() == Field.TEXT) {
                spoken = accounts.goesOn(claim.line(), place(claim))
                        ? continued(accounts, claim, last, lastSpoken)
                        : more.speaker(claim.line(), counter(accounts, claim.line(), last, lastSpoken));
            }
            if (spoken.isEmpty() && claim.line().field() == Field.TEXT) {
                spoken = between.speaker(claim.line(), claim.number());
            }
            Optional<String> name = spoken.map(speakers::name).filter(words -> !words.isBlank());
            sources.add(new Credit(name, spoken, claim.line(), !own));
            last = Optional.of(claim);
            lastSpoken = spoken;
        }
        return sources;
    }

    /** Whoever the last figure is credited to where it stands in this line or the one before. */
    private static Optional<Accounts.Spoken> counter(
            Accounts accounts, Line line, Optional<Claim> last, Optional<Accounts.Spoken> lastSpoken) {
        return last.filter(claim -> claim.line().number() >= line.number() - accounts.reachesBack(line))
                .flatMap(claim -> lastSpoken);
    }

    /** Whoever a title names is named where the text repeats the title too. */
    private static Optional<Accounts.Spoken> spoken(Accounts accounts, Claim claim) {
        Optional<Line> title = accounts.titleAround(claim.line(), claim.words().lastToken());
        if (title.isPresent()) {
            return accounts.voices(title.get()).stream()
                    .reduce((one, other) -> other)
                    .map(voice -> new Accounts.Spoken(title.get(), voice));
        }
        return accounts.at(claim.line(), place(claim)).map(accounts::relayed);
    }

    /** The speaker of the claim before in the same or the last line, or of the last line's account. */
    private static Optional<Accounts.Spoken> continued(
            Accounts accounts, Claim claim, Optional<Claim> last, Optional<Accounts.Spoken> lastSpoken) {
        Optional<Accounts.Spoken> counter = counter(accounts, claim.line(), last, lastSpoken);
        if (counter.isPresent()) {
            return counter;
        }
        int number = claim.line().number();
        if (accounts.countsOn(claim.line())) {
            return Optional.empty();
        }
        return accounts.page()
                .line(number - 1)
                .filter(line -> line.field() == Field.TEXT)
                .flatMap(line -> accounts.voices(line).stream()
                        .reduce((one, other) -> other)
                        .map(voice -> new Accounts.Spoken(line, voice)));
    }

    private static int place(Claim claim) {
        List<Node> row = claim.line().chart().nodes();
        int token = claim.words().firstToken();
        int low = 0;
        int high = row.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row.get(middle).lastToken() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
