package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Passage;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;

/**
 * One thing said by one authority, with all the figures that say it: an article's title and text repeating one toll are
 * one claim, and so is a sentence that several articles took from one agency.
 *
 * @param lead the statement that says it best: credited before uncredited, the text before the title
 * @param carriers all statements that say it, the lead among them
 * @param manner how its sentence and article tell the number
 * @param openTimes words for a time that an article without a date leaves open, such as "wednesday"; none where it has one
 * @param scenes what was struck, or how, by its sentences: a train, a bridge, a landslide
 */
record Claim(
        Statement lead,
        List<Statement> carriers,
        Credited credited,
        Group group,
        Where where,
        When when,
        Optional<Cause> cause,
        Manner manner,
        Set<String> openTimes,
        Set<String> scenes) {

    /** The order of what is printed, by its content alone, so that the store's numbers never decide anything. */
    static final Comparator<Statement> PRINTED = Comparator.comparing(
                    (Statement statement) -> statement.articleDate().orElse(LocalDate.MAX))
            .thenComparing(statement -> statement.outlet().orElse(""))
            .thenComparing(Statement::article)
            .thenComparing(Statement::title)
            .thenComparing(statement -> statement.figure().passage().field() == Field.TITLE ? 0 : 1)
            .thenComparingInt(statement -> statement.figure().passage().begin())
            .thenComparing(statement -> statement.figure().passage().sentence())
            .thenComparingInt(statement -> statement.figure().passage().quantityStart())
            .thenComparing(statement -> statement.figure().passage().quantity())
            .thenComparing(statement -> statement.figure().measure())
            .thenComparing(statement -> statement.figure().group())
            .thenComparing(statement -> statement.figure().source().orElse(""))
            .thenComparing(statement -> statement.figure().place().orElse(""))
            .thenComparing(statement -> statement.figure().period().toString())
            .thenComparing(statement -> statement.figure().cause().toString())
            .thenComparingLong(Statement::figureId);

    static final Comparator<Claim> IN_ORDER = Comparator.comparing(Claim::lead, PRINTED);

    Figure figure() {
        return lead.figure();
    }

    Quantity quantity() {
        return figure().quantity();
    }

    Measure measure() {
        return figure().measure();
    }

    Unit unit() {
        return quantity().unit();
    }

    boolean isDenied() {
        return figure().status() == Status.DENIED;
    }

    /** What the question is asked about: a denied figure belongs to the one that it denies. */
    Status asked() {
        return isDenied() ? Status.OCCURRED : figure().status();
    }

    boolean isPart() {
        return figure().part();
    }

    boolean isOutletsOwn() {
        return Authorities.isOutlet(credited);
    }

    boolean inTitle() {
        return carriers.stream().anyMatch(carrier -> carrier.figure().passage().field() == Field.TITLE);
    }

    /** Six teachers are not six people who were killed; medics are aid workers, by whatever word. */
    boolean countsAnotherTradeThan(Claim other) {
        return manner.trade() != other.manner.trade() && Report.isEverybody(group) && Report.isEverybody(other.group);
    }

    Set<Long> articles() {
        Set<Long> articles = new TreeSet<>();
        carriers.forEach(carrier -> articles.add(carrier.articleId()));
        return articles;
    }

    boolean sharesArticleWith(Claim other) {
        for (Statement mine : carriers) {
            for (Statement theirs : other.carriers) {
                if (mine.articleId() == theirs.articleId()) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean sharesSpeakerWith(Claim other) {
        return credited.authority().id().equals(other.credited.authority().id());
    }

    /** Whether both may be one speaker's: one body twice, or somebody unnamed, or the article's own voice. */
    boolean maySpeakFor(Claim other) {
        return sharesSpeakerWith(other)
                || isOutletsOwn()
                || other.isOutletsOwn()
                || !credited.named()
                || !other.credited.named();
    }

    /** Whether both stand in one sentence, as two numbers of it. */
    boolean sharesSentenceWith(Claim other) {
        return carriers.stream()
                .anyMatch(mine -> other.carriers.stream().anyMatch(theirs -> inOneSentence(mine, theirs)));
    }

    private static boolean inOneSentence(Statement one, Statement two) {
        Passage first = one.figure().passage();
        Passage second = two.figure().passage();
        return one.articleId() == two.articleId()
                && first.field() == second.field()
                && first.begin() == second.begin()
                && first.quantityStart() != second.quantityStart()
                && first.sentence().equals(second.sentence())
                && !repeatsItself(one.figure(), two.figure());
    }

    /** A headline glued to the sentence behind it gives one number twice. */
    private static boolean repeatsItself(Figure one, Figure other) {
        return one.group() == other.group()
                && one.part() == other.part()
                && Numbers.samePoint(one.quantity(), other.quantity())
                && Numbers.point(one.quantity()) >= Slips.LEAST;
    }

    /** The day of the first article that carries it. */
    Optional<LocalDate> reported() {
        return carriers.stream()
                .flatMap(carrier -> carrier.articleDate().stream())
                .min(Comparator.naturalOrder());
    }

    /** Both claims as one: this one's words lead, and what it leaves open the other supplies. */
    Claim joinedBy(Claim other) {
        List<Statement> all = new ArrayList<>(carriers);
        all.addAll(other.carriers);
        all.sort(PRINTED);
        boolean takeSource = isOutletsOwn() && !other.isOutletsOwn();
        boolean takeTime = when.kind() == When.Kind.UNKNOWN
                || (figure().period().isUnknown() && !other.figure().period().isUnknown());
        return new Claim(
                lead,
                List.copyOf(all),
                takeSource ? other.credited : credited,
                group == Group.PEOPLE ? other.group : group,
                closer(where, other.where),
                takeTime ? other.when : when,
                Causes.ofOneClaim(cause, other.cause),
                manner.joinedBy(other.manner),
                openTimes.isEmpty() ? other.openTimes : openTimes,
                scenesWith(other));
    }

    private Set<String> scenesWith(Claim other) {
        Set<String> both = new TreeSet<>(scenes);
        both.addAll(other.scenes);
        return Set.copyOf(both);
    }

    /** Whether both tell of one sort of scene: of a train, of a bridge, of a landslide. */
    boolean sharesSceneWith(Claim other) {
        return scenes.stream().anyMatch(other.scenes::contains);
    }

    Claim creditedTo(Credited other) {
        return with(other, where, manner);
    }

    Claim asSummand() {
        return with(credited, where, manner.asSummand());
    }

    /** This claim, counting but some of the people of a larger number. */
    Claim asSome() {
        return with(credited, where, manner.asSome());
    }

    Claim at(Where other) {
        return with(credited, other, manner);
    }

    private Claim with(Credited itsCredit, Where itsPlace, Manner itsManner) {
        return new Claim(lead, carriers, itsCredit, group, itsPlace, when, cause, itsManner, openTimes, scenes);
    }

    private static Where closer(Where one, Where other) {
        if (!one.isTold()) {
            return other;
        }
        boolean otherIsCloser = other.isTold()
                && ((one.isBroad() && !other.isBroad())
                        || (one.isCountry() && !other.isCountry())
                        || (one.spot().equals(other.spot()) && one.part().isEmpty()));
        return otherIsCloser ? other : one;
    }
}
