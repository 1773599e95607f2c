// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.op.EnumPlace;
import dev.limbeck.op.Literal;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Extension;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a definition: columns, constraints, indexes, sequences, rows. Import statically. */
public final class Definitions {
    private Definitions() {}

    /**
     * A whole name, of which the naming convention makes nothing more: {@code check(f("ck_users_points"), "points >= 0")}. Only
     * under a template with {@code %(constraint_name)s} it means something, for there a name is a part of the name.
     */
    public static String f(String name) {
        return Names.whole(name);
    }

    /** A nullable column. */
    public static ColumnDefinition column(String name, SqlType type) {
        return new ColumnDefinition(Column.of(Names.single(name), type));
    }

    public static ConstraintDefinition.PrimaryKeyDefinition primaryKey(String... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("a primary key needs a column: primaryKey(\"id\")");
        }
        return new ConstraintDefinition.PrimaryKeyDefinition(new Constraint.PrimaryKey(null, Names.list(columns)));
    }

    /** @param name null = the database or the naming convention gives one */
    public static ConstraintDefinition.UniqueDefinition unique(@Nullable String name, String... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException(
                    "the first word of unique is its name, and the columns follow: unique(null, \""
                            + (name == null ? "email" : name) + "\")");
        }
        return new ConstraintDefinition.UniqueDefinition(
                new Constraint.Unique(Names.optional(name), Names.list(columns), false));
    }

    /**
     * Followed by {@code .references(…)}.
     *
     * @param name null = the database or the naming convention gives one
     */
    public static ForeignKeyDefinition.Columns foreignKey(@Nullable String name, String... columns) {
        return new ForeignKeyDefinition.Columns(Names.optional(name), Names.list(columns));
    }

    /**
     * A condition that each row fulfils.
     *
     * @param name null = the database or the naming convention gives one
     * @param sql the condition without outer parentheses
     */
    public static ConstraintDefinition.CheckDefinition check(@Nullable String name, String sql) {
        return new ConstraintDefinition.CheckDefinition(new Constraint.Check(Names.optional(name), sql));
    }

    /**
     * No two rows for which all the comparisons hold (PostgreSQL); followed by {@code .column(…)} or {@code .expression(…)}.
     *
     * @param name null = the database or the naming convention gives one
     */
    public static ExcludeDefinition exclude(@Nullable String name) {
        return new ExcludeDefinition(new Constraint.Exclude(
                Names.optional(name), null, List.of(), null, Constraint.Deferrability.NOT_DEFERRABLE));
    }

    /** The place of a new value of an enumeration type: {@code op.addEnumValue("mood", "meh", before("sad"))}. */
    public static EnumPlace before(String neighbour) {
        return new EnumPlace(neighbour, true);
    }

    /** The place of a new value of an enumeration type: {@code op.addEnumValue("mood", "meh", after("happy"))}. */
    public static EnumPlace after(String neighbour) {
        return new EnumPlace(neighbour, false);
    }

    /** An extension for {@link Op#createExtension}: {@code extension("postgis").schema("gis")}. */
    public static ExtensionDefinition extension(String name) {
        return new ExtensionDefinition(Extension.of(Names.single(name)));
    }

    /** SQL for one dialect, by its id: {@code op.execute(onDialect("mysql", "…"), otherwise("…"))}. */
    public static DialectSql onDialect(String dialect, String sql) {
        return new DialectSql(dialect, sql);
    }

    /** SQL for the dialects that none is written for. */
    public static DialectSql otherwise(String sql) {
        return new DialectSql(null, sql);
    }

    /** Says that nothing is done on the dialects that no SQL is written for. */
    public static DialectSql otherwiseNothing() {
        return new DialectSql(null, null);
    }

    /** The comment of the table that is created. */
    public static TableComment comment(String text) {
        return new TableComment(text);
    }

    /** Words of the database that stand behind the definition of a table: {@code options("STRICT")}. */
    public static TableOptions options(String... words) {
        return new TableOptions(List.of(words));
    }

    /**
     * Words of the database that say what kind of table it is: {@code kind("UNLOGGED")} (PostgreSQL), {@code kind("GLOBAL",
     * "TEMPORARY")} (Oracle). What is done later to a table that ends with its session, only that session sees.
     */
    public static TableKinds kind(String... words) {
        return new TableKinds(List.of(words));
    }

    /** @param name null = the naming convention gives one */
    public static IndexDefinition index(@Nullable String name, String... columns) {
        return IndexDefinition.named(name, Names.list(columns));
    }

    public static SequenceDefinition sequence(String name) {
        return new SequenceDefinition(Sequence.of(Names.qualified(name), 1, 1));
    }

    /** The names before the rows of {@link Op#insert}. */
    public static List<String> columns(String... names) {
        return List.of(names);
    }

    /**
     * One row of {@link Op#insert}: null, strings, numbers, booleans, enum constants, {@code LocalDate}, {@code LocalTime},
     * {@code LocalDateTime}, {@code OffsetDateTime}, {@code byte[]}, {@code UUID} and {@link Literal}s.
     *
     * @throws IllegalArgumentException for a value of another kind
     */
    public static List<Literal> row(@Nullable Object... values) {
        return Arrays.stream(values).map(Literals::of).toList();
    }

    /** A JSON document as a value of a row: {@code json("{\"a\": 1}")}. */
    public static Literal json(String document) {
        return new Literal.Json(document);
    }

    /** A value in SQL as it stands: {@code sql("now()")}. */
    public static Literal sql(String expression) {
        return new Literal.Raw(expression);
    }
}
