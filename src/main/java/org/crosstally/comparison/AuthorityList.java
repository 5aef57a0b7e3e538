package org.crosstally.comparison;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a list of authorities: name, kind, aliases, spokespeople with their days of office. */
final class AuthorityList {

    private static final Pattern OFFICE =
            Pattern.compile("(.+?)\\s+(\\d{4}-\\d{2}-\\d{2})?\\.\\.(\\d{4}-\\d{2}-\\d{2})?");

    private AuthorityList() {}

    /** A listed body with every form of its name and of its spokespeople's names. */
    record Body(String name, AuthorityKind kind, List<Form> forms) {}

    /**
     * One way to name a body.
     *
     * @param onlyWhole whether it counts only where it is all there is of the source
     */
    record Form(
            String text,
            String rule,
            boolean onlyWhole,
            boolean isPerson,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {

        boolean holdsOn(Optional<LocalDate> date) {
            return date.isEmpty()
                    || (!date.get().isBefore(from.orElse(LocalDate.MIN))
                            && !date.get().isAfter(to.orElse(LocalDate.MAX)));
        }

        /** Whether it is a short word all in capitals, which in small letters may be quite another word. */
        boolean isAcronym(int longest) {
            return text.length() <= longest && text.equals(text.toUpperCase(Locale.ROOT));
        }
    }

    static List<Body> read(TabbedLines file) {
        List<Body> bodies = new ArrayList<>();
        for (TabbedLines.Line line : file.lines()) {
            if (!(line.column(0).equals("name") && line.column(1).equals("kind"))) {
                bodies.add(body(line));
            }
        }
        return bodies;
    }

    private static Body body(TabbedLines.Line line) {
        String name = line.column(0);
        if (name.isBlank()) {
            throw line.wrong("an authority needs a name in its first column");
        }
        if (line.columns().size() == 1) {
            throw line.wrong("name and kind are expected, with a tab between them");
        }
        if (line.columns().size() > 4) {
            throw line.wrong("more than the four columns name, kind, aliases, spokespeople");
        }
        List<Form> forms = new ArrayList<>();
        forms.add(form(name, Authorities.BY_NAME));
        line.list(2).forEach(alias -> forms.add(form(alias, Authorities.BY_ALIAS)));
        line.list(3).forEach(person -> forms.addAll(person(line, person)));
        return new Body(name, kind(line), List.copyOf(forms));
    }

    private static Form form(String text, String rule) {
        boolean onlyWhole = text.startsWith("=");
        return new Form(
                onlyWhole ? text.substring(1) : text, rule, onlyWhole, false, Optional.empty(), Optional.empty());
    }

    private static List<Form> person(TabbedLines.Line line, String person) {
        Matcher office = OFFICE.matcher(person);
        if (!office.matches()) {
            throw line.wrong("«" + person + "» is not a name with days of office such as 2014-07-10..2018-12-31");
        }
        Optional<LocalDate> from = day(line, office.group(2));
        Optional<LocalDate> to = day(line, office.group(3));
        List<Form> forms = new ArrayList<>();
        for (String name : office.group(1).split("/")) {
            forms.add(new Form(name.strip(), Authorities.BY_SPOKESPERSON, false, true, from, to));
        }
        return forms;
    }

    private static Optional<LocalDate> day(TabbedLines.Line line, @org.jspecify.annotations.Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException problem) {
            throw line.wrong("«" + text + "» is no day");
        }
    }

    private static AuthorityKind kind(TabbedLines.Line line) {
        String kind = line.column(1).toUpperCase(Locale.ROOT).replace(' ', '_');
        try {
            return AuthorityKind.valueOf(kind);
        } catch (IllegalArgumentException unknown) {
            throw line.wrong("«" + line.column(1) + "» is no kind of authority; the kinds are "
                    + List.of(AuthorityKind.values()));
        }
    }
}
