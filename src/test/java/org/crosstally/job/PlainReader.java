package org.crosstally.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.article.Article;
import org.crosstally.figure.Field;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Passage;
import org.crosstally.figure.Period;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;
import org.crosstally.reading.FigureReader;

/** Reads sentences of the form «12 people were killed in Arlen, the council said.» and nothing else. */
record PlainReader(String version) implements FigureReader {

    private static final Pattern SENTENCE =
            Pattern.compile("(\\d+) people were (killed|injured) in (\\w+), ([\\w ]+) said\\.");

    @Override
    public List<Figure> read(Article article) {
        if (article.text().contains("unreadable")) {
            throw new IllegalStateException("this article breaks the reading");
        }
        List<Figure> figures = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(article.text());
        while (matcher.find()) {
            figures.add(new Figure(
                    new Passage(Field.TEXT, matcher.group(), matcher.group(1), 1, matcher.start()),
                    Quantity.exactly(Long.parseLong(matcher.group(1))),
                    matcher.group(2).equals("killed") ? Measure.KILLED : Measure.INJURED,
                    Status.OCCURRED,
                    Group.PEOPLE,
                    Optional.of("people"),
                    false,
                    Optional.of(matcher.group(4)),
                    Optional.of(matcher.group(3)),
                    article.date().map(day -> Period.of("that day", day, day)).orElse(Period.UNKNOWN),
                    Optional.empty(),
                    "plain",
                    1));
        }
        return figures;
    }
}
