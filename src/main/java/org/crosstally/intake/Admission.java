package org.crosstally.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.crosstally.article.Article;

/** Looks at a draft and makes an article of it, or says why it is none. */
final class Admission {

    /** PostgreSQL's indexes hold keys of some 2,700 bytes; an id this long is none anyway. */
    private static final int LONGEST_NAME = 300;

    private static final int LONGEST_URL = 2_000;

    private final IntakeOptions options;
    private final PageFurniture furniture = new PageFurniture();
    private final GivenDates givenDates;
    private final PrintedDate printedDate;
    private final English english = new English();

    Admission(IntakeOptions options) {
        this.options = options;
        this.givenDates = new GivenDates(options.dateFormat(), options.today());
        this.printedDate = new PrintedDate(options.today());
    }

    /** The longest article that is taken. */
    int longest() {
        return options.limits().articleCharacters();
    }

    IntakeOptions options() {
        return options;
    }

    /** The whole of a text as an article: its first line of substance is the title. */
    Draft titled(String origin, String id, String text) {
        String[] lines = text.split("\n", -1);
        int title = 0;
        while (title < lines.length - 1
                && (lines[title].isBlank() || furniture.is(lines[title]) || printedDate.isDateline(lines[title]))) {
            title++;
        }
        StringBuilder body = new StringBuilder(text.length());
        for (int line = 0; line < lines.length; line++) {
            if (line != title) {
                body.append(lines[line]).append('\n');
            }
        }
        return new Draft(
                origin,
                "file",
                id,
                lines[title],
                body.toString(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Intaken look(Draft draft) {
        try {
            return admit(draft);
        } catch (GivenDates.Unreadable date) {
            return refuse(draft, date.reason());
        }
    }

    Intaken.Rejected refuse(Draft draft, String reason) {
        String start = draft.title().isBlank() ? draft.text() : draft.title();
        return new Intaken.Rejected(draft.origin(), draft.place(), reason, Snippet.of(start));
    }

    private Intaken admit(Draft draft) throws GivenDates.Unreadable {
        Optional<String> defect = defect(draft);
        if (defect.isPresent()) {
            return refuse(draft, defect.get());
        }
        String title = furniture.dropFrom(Characters.plain(draft.title())).replace('\n', ' ');
        String text = furniture.dropFrom(Characters.plain(draft.text()));
        if (title.isBlank() && text.isBlank()) {
            return refuse(draft, "it has neither title nor text");
        }
        if (!english.possible(title + "\n" + text)) {
            return refuse(draft, "it is not in English, the only language that is read");
        }
        Optional<Dated> dated = date(draft, text);
        Article article = new Article(
                draft.origin(),
                draft.id().strip(),
                named(draft.outlet()).or(options::outlet),
                dated.map(Dated::day),
                named(draft.url()),
                title,
                text);
        return new Intaken.Accepted(article, dated.map(Dated::origin), draft.place(), Fingerprint.of(article));
    }

    private record Dated(LocalDate day, DateOrigin origin) {}

    private Optional<Dated> date(Draft draft, String text) throws GivenDates.Unreadable {
        Optional<String> written = named(draft.date());
        Optional<LocalDate> given =
                written.isPresent() ? Optional.of(givenDates.read(written.get())) : Optional.empty();
        return printedDate
                .of(text, given.or(options::articleDate))
                .map(day -> new Dated(day, DateOrigin.PRINTED))
                .or(() -> given.map(day -> new Dated(day, DateOrigin.GIVEN)))
                .or(() -> options.articleDate().map(day -> new Dated(day, DateOrigin.ASSUMED)));
    }

    private Optional<String> defect(Draft draft) {
        if (draft.title().length() + draft.text().length() > longest()) {
            return Optional.of("it is longer than " + longest() + " characters");
        }
        if (draft.id().isBlank()) {
            return Optional.of("it has no id");
        }
        if (draft.id().length() > LONGEST_NAME || draft.outlet().orElse("").length() > LONGEST_NAME) {
            return Optional.of("its id or outlet is longer than " + LONGEST_NAME + " characters");
        }
        if (draft.url().orElse("").length() > LONGEST_URL) {
            return Optional.of("its URL is longer than " + LONGEST_URL + " characters");
        }
        return Characters.defect(draft.id())
                .or(() -> Characters.defect(draft.title()))
                .or(() -> Characters.defect(draft.text()))
                .or(() -> draft.outlet().flatMap(Characters::defect))
                .or(() -> draft.url().flatMap(Characters::defect));
    }

    private static Optional<String> named(Optional<String> value) {
        return value.map(String::strip).filter(name -> !name.isEmpty());
    }
}
