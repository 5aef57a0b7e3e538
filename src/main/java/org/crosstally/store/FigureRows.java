package org.crosstally.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.crosstally.comparison.Statement;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Passage;
import org.crosstally.figure.Period;
import org.crosstally.figure.Qualifier;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;

/** Makes figures out of rows again. */
final class FigureRows {

    /** What a statement is made from, with {@code f} for the figure and {@code a} for its article. */
    static final String COLUMNS = """
            f.*, a.id as article, a.title, a.outlet, a.printed_on, a.url
            """;

    private FigureRows() {}

    static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getLong("figure_id"),
                row.getLong("article_id"),
                row.getString("article"),
                row.getString("title"),
                Optional.ofNullable(row.getString("outlet")),
                day(row, "printed_on"),
                Optional.ofNullable(row.getString("url")),
                figure(row));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                new Passage(
                        Field.valueOf(row.getString("field")),
                        row.getString("sentence"),
                        row.getString("quantity"),
                        row.getInt("nth"),
                        row.getInt("sentence_begin")),
                quantity(row),
                Measure.valueOf(row.getString("measure")),
                Status.valueOf(row.getString("status")),
                Group.valueOf(row.getString("people_group")),
                Optional.ofNullable(row.getString("people")),
                row.getBoolean("part"),
                Optional.ofNullable(row.getString("source")),
                Optional.ofNullable(row.getString("place")),
                period(row),
                Optional.ofNullable(row.getString("cause")).map(Cause::valueOf),
                row.getString("rule"),
                row.getDouble("confidence"));
    }

    static Quantity quantity(ResultSet row) throws SQLException {
        return new Quantity(
                number(row, "low"),
                number(row, "high"),
                Qualifier.valueOf(row.getString("qualifier")),
                Unit.valueOf(row.getString("unit")));
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(Optional.ofNullable(row.getString("time_words")), day(row, "from_day"), day(row, "to_day"));
    }

    static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
