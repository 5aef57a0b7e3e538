package org.crosstally.comparison;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is meant by the words that an article credits. Immutable once loaded and safe for many threads.
 *
 * <p>Listed bodies come from {@code authorities.tsv} and from a file of the user's own of the same shape; whoever is not
 * listed is an authority of its own. Nothing is merged without a rule that can be named; {@link Credited#rule} names it.
 */
public final class Authorities {

    static final String BY_NAME = "listed name";
    static final String BY_ALIAS = "listed alias";
    static final String BY_SPOKESPERSON = "listed spokesperson in office";
    static final String BY_NAME_WITHIN = "listed name within the words";
    static final String BY_SPEAKER_IN_SENTENCE = "listed spokesperson in office who speaks in the very sentence";
    static final String BY_LONGER_NAME = "listed name that the sentence goes on with";
    static final String BY_NAME_BEHIND_SAYING = "listed name behind a word of saying in the very sentence";
    static final String BY_SURNAME = "surname of somebody whom the article names in full";
    static final String BY_SAME_WORDS = "same words but for titles and order";
    static final String BY_OUTLET = "nobody credited: the outlet itself";
    static final String BY_OUTLETS_OWN = "the outlet's own people: the outlet itself";
    static final String BY_NOBODY = "words that are no speaker: the outlet itself";

    private static final Set<String> OUTLETS = Set.of(BY_OUTLET, BY_OUTLETS_OWN, BY_NOBODY);
    static final int LONGEST_NAME = 12;
    private static final int SHORT_ACRONYM = 5;

    /** Whether the outlet itself answers for it. */
    static boolean isOutlet(Credited credited) {
        return OUTLETS.contains(credited.rule());
    }

    /** All that decides who is credited; the article only where its outlet is not known. */
    private record Words(Optional<String> source, Optional<String> outlet, String article, Optional<LocalDate> date) {}

    private final AuthorityWords words;
    private final SpeakersWords speakers;
    private final Map<String, List<ListedName>> entries = new HashMap<>();
    private final SentenceCredits sentences;
    private final Map<String, Authority> outlets = new HashMap<>();
    private final Remembered<Words, Credited> credits = new Remembered<>();
    private final Remembered<String, Optional<Authority>> ofOutlets = new Remembered<>();

    private final Optional<String> ownVersion;

    private Authorities(AuthorityWords words, Optional<String> ownVersion) {
        this.words = words;
        this.speakers = words.speakers();
        this.sentences = new SentenceCredits(words, entries);
        this.ownVersion = ownVersion;
    }

    /** What tells one version of the user's own list from another; empty where there is none. */
    Optional<String> ownVersion() {
        return ownVersion;
    }

    /**
     * Looks whether a list of the user's own can be used, before anything is started.
     *
     * @throws IllegalArgumentException naming the file, and the line where one is wrong
     */
    public static void check(Path own) {
        if (!Files.isRegularFile(own)) {
            throw new IllegalArgumentException("There is no file " + own.toAbsolutePath() + ".");
        }
        try {
            AuthorityList.read(TabbedLines.of(own));
        } catch (UncheckedIOException problem) {
            // without its cause, which only says that some byte is wrong
            throw new IllegalArgumentException(String.valueOf(problem.getMessage()));
        }
    }

    /** The bundled list alone. */
    public static Authorities load() {
        return load(Optional.empty());
    }

    /**
     * The bundled list and the user's own, which may add bodies, and aliases to bodies of the bundled list by naming
     * them again.
     *
     * @throws IllegalArgumentException naming file and line where a line is wrong
     * @throws java.io.UncheckedIOException where the file cannot be read
     */
    public static Authorities load(Optional<Path> own) {
        Authorities authorities = new Authorities(AuthorityWords.load(), own.map(ComparisonVersion::hashOf));
        AuthorityList.read(TabbedLines.bundled("authorities.tsv")).forEach(authorities::add);
        own.ifPresent(path -> AuthorityList.read(TabbedLines.of(path)).forEach(authorities::add));
        return authorities;
    }

    private void add(AuthorityList.Body body) {
        Authority authority =
                new Authority(AuthorityNames.slug(words.fold(body.name()).joined()), body.name(), body.kind());
        for (AuthorityList.Form form : body.forms()) {
            SourceWords folded = words.fold(form.text());
            if (folded.size() > 0) {
                entries.computeIfAbsent(AuthorityNames.stripped(folded.joined()), key -> new ArrayList<>())
                        .add(new ListedName(authority, form));
            }
        }
        if (isMedia(body.kind())) {
            body.forms()
                    .forEach(
                            form -> outlets.put(words.fold(form.text()).joined().replace(" ", ""), authority));
        }
    }

    /**
     * Whom the article credits.
     *
     * @param source the credited words, verbatim; empty where the article speaks in its own voice
     * @param outlet who printed it
     * @param article the article's own id, for articles whose outlet is not known
     * @param date the day it was printed, for who was in office
     */
    public Credited credit(Optional<String> source, Optional<String> outlet, String article, Optional<LocalDate> date) {
        boolean known = outlet.flatMap(this::authorityOf).isPresent();
        return credits.of(new Words(source, outlet, known ? "" : article, date), this::credited);
    }

    /**
     * Whom a sentence credits. Where the article's credit was carried over from another sentence, and a listed
     * spokesperson speaks in this one, it is that body's: "Barazi was quoted as saying".
     */
    Credited creditIn(
            String sentence,
            Optional<String> source,
            Optional<String> outlet,
            String article,
            Optional<LocalDate> date) {
        boolean carriedOver = source.isPresent() && !sentence.contains(source.get());
        Optional<Credited> speaker = carriedOver ? sentences.speaker(sentence, date) : Optional.empty();
        if (speaker.isPresent()) {
            return speaker.get();
        }
        Credited credited = credit(source, outlet, article, date);
        if (credited.rule().equals(BY_NOBODY)) {
            return sentences.behindSaying(sentence, date).orElse(credited);
        }
        return source.isPresent() && credited.rule().equals(BY_SAME_WORDS)
                ? sentences.goingOn(source.get(), sentence, date).orElse(credited)
                : credited;
    }

    private Credited credited(Words told) {
        Optional<String> source = told.source();
        Optional<String> outlet = told.outlet();
        String article = told.article();
        Optional<LocalDate> date = told.date();
        Optional<SourceWords> credited = source.map(words::fold).filter(found -> found.size() > 0);
        if (credited.isEmpty()) {
            return outletItself(outlet, article, BY_OUTLET);
        }
        Optional<SourceWords> speaker =
                speakers.in(credited.get(), words -> whole(words, date).isPresent());
        if (speaker.isEmpty()) {
            return outletItself(outlet, article, BY_NOBODY);
        }
        return whole(speaker.get(), date)
                .or(() -> whole(words.behindEpithet(speaker.get()), date))
                .or(() -> within(speaker.get(), date))
                .or(() -> ownPeople(speaker.get(), outlet, article))
                .orElseGet(() ->
                        unlisted(source.orElseThrow(), credited.get(), speakers.withoutNamesInFront(speaker.get())));
    }

    /** "Our correspondent", and the outlet's own name in its headline. */
    private Optional<Credited> ownPeople(SourceWords speaker, Optional<String> outlet, String article) {
        if (words.isOutletsOwn(speaker)) {
            return Optional.of(outletItself(outlet, article, BY_OUTLETS_OWN));
        }
        Credited itself = outletItself(outlet, article, BY_OUTLETS_OWN);
        List<String> name = words.fold(itself.authority().name()).folded();
        boolean itsName =
                outlet.isPresent() && !speaker.initials().contains(false) && name.containsAll(speaker.folded());
        return itsName ? Optional.of(itself) : Optional.empty();
    }

    private Credited outletItself(Optional<String> outlet, String article, String rule) {
        return new Credited(
                outlet.flatMap(this::authorityOf)
                        .orElseGet(() -> new Authority(
                                "article-" + AuthorityNames.slug(article), "Article " + article, AuthorityKind.OUTLET)),
                rule,
                true);
    }

    /** Empty for what only stands for an outlet that is not known. */
    private Optional<Authority> authorityOf(String outlet) {
        return ofOutlets.of(outlet, this::outletNamed);
    }

    private Optional<Authority> outletNamed(String outlet) {
        if (words.isAbsent(outlet)) {
            return Optional.empty();
        }
        String key = words.fold(outlet).joined().replace(" ", "");
        Authority listed = outlets.get(key);
        return Optional.of(
                listed != null
                        ? listed
                        : new Authority("outlet-" + AuthorityNames.slug(outlet), outlet.strip(), AuthorityKind.OUTLET));
    }

    private Optional<Credited> whole(SourceWords source, Optional<LocalDate> date) {
        List<ListedName> found = entries.getOrDefault(AuthorityNames.stripped(source.joined()), List.of());
        return found.stream()
                .filter(entry -> entry.form().holdsOn(date))
                .filter(entry -> !entry.form().isAcronym(SHORT_ACRONYM) || source.allCapitals(0, source.size()))
                .findFirst()
                .map(entry -> new Credited(entry.authority(), entry.form().rule(), true));
    }

    /** The longest listed name inside the words, the first of equals; behind "citing" or "close to" stands another body. */
    private Optional<Credited> within(SourceWords source, Optional<LocalDate> date) {
        int end = words.apartFrom(source);
        for (int length = Math.min(LONGEST_NAME, end); length > 0; length--) {
            for (int from = 0; from + length <= end; from++) {
                Optional<ListedName> entry = entryAt(source, from, from + length, date);
                if (entry.isPresent()) {
                    String rule = entry.get().form().isPerson() ? BY_SPOKESPERSON : BY_NAME_WITHIN;
                    return Optional.of(new Credited(entry.get().authority(), rule, true));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ListedName> entryAt(SourceWords source, int from, int to, Optional<LocalDate> date) {
        boolean capitals = source.allCapitals(from, to);
        for (ListedName entry : entries.getOrDefault(source.joined(from, to), List.of())) {
            AuthorityList.Form form = entry.form();
            boolean fits = form.holdsOn(date)
                    && !form.onlyWhole()
                    && (!form.isAcronym(SHORT_ACRONYM) || capitals)
                    && (!(form.isPerson() && to - from == 1) || onlyTitlesAround(source, from, to))
                    && !(isMedia(entry.authority().kind()) && to - from == 1 && isFirstName(source, from));
            if (fits) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Petra is an agency of news, but not in "governor Petra Sample". */
    private boolean isFirstName(SourceWords source, int at) {
        return at > 0
                && at + 1 < source.size()
                && source.initials().get(at + 1)
                && !words.tellsKind(source.folded().get(at + 1))
                && words.kindOf(source.wordAt(at - 1))
                        .filter(kind -> !isMedia(kind))
                        .isPresent();
    }

    private static boolean isMedia(AuthorityKind kind) {
        return kind == AuthorityKind.MEDIA || kind == AuthorityKind.STATE_MEDIA;
    }

    /** A bare surname means its bearer only among titles: not in "residents of Kerry County". */
    private boolean onlyTitlesAround(SourceWords source, int from, int to) {
        for (int i = 0; i < source.size(); i++) {
            String word = source.folded().get(i);
            if ((i < from || i >= to)
                    && !words.isDropped(word)
                    && source.initials().get(i)) {
                return false;
            }
        }
        return source.size() <= to - from + 5;
    }

    private Credited unlisted(String verbatim, SourceWords credited, SourceWords source) {
        Optional<AuthorityKind> told = words.kindOf(source);
        boolean named = !words.namesNobody(source, told.orElse(AuthorityKind.UNNAMED));
        AuthorityKind kind = told.orElse(named ? AuthorityKind.OTHER : AuthorityKind.UNNAMED);
        return new Credited(
                new Authority(
                        AuthorityNames.idOf(source, words),
                        AuthorityNames.shown(source == credited ? verbatim : source.joined()),
                        kind),
                BY_SAME_WORDS,
                named);
    }
}
