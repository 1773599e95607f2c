// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.AttributeChange.EVERYWHERE;
import static dev.limbeck.autogenerate.AttributeChange.of;
import static dev.limbeck.autogenerate.SampleTables.column;
import static dev.limbeck.autogenerate.SampleTables.schema;
import static dev.limbeck.autogenerate.SampleTables.t;
import static dev.limbeck.autogenerate.SampleTables.table;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.text;
import static dev.limbeck.migration.Types.timestamp;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Said;
import dev.limbeck.schema.SchemaModel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of columns, all but the arguments of their types. */
final class ColumnChanges {
    private static final Identity PLAIN = Identity.byDefault();
    private static final String[] NUMBERING = {"h2", "postgresql"};

    private ColumnChanges() {}

    static List<AttributeChange> all() {
        return Stream.of(plain(), defaults(), computed(), numbering())
                .flatMap(List::stream)
                .toList();
    }

    private static Column c() {
        return Column.of("c", varchar(20));
    }

    private static List<AttributeChange> plain() {
        return List.of(
                of("Column.name", column(c()), column(Column.of("d", varchar(20))), EVERYWHERE),
                of("Column.type", column(c()), column(Column.of("c", text())), EVERYWHERE),
                of("Column.nullable", column(c()), column(c().withNullable(false)), EVERYWHERE),
                of("Column.collation", column(c()), column(c().withCollation("C")), "postgresql"),
                of("Column.collation", column(c()), column(c().withCollation("NOCASE")), "sqlite"),
                of("Column.collation", column(c()), column(c().withCollation("utf8mb4_bin")), "mariadb", "mysql"),
                of(
                        "Column.comment",
                        column(c()),
                        column(c().withComment("it's")),
                        "h2",
                        "postgresql",
                        "mariadb",
                        "mysql"),
                of(
                        "Column.comment",
                        column(c().withComment("one")),
                        column(c().withComment("other")),
                        "h2",
                        "postgresql",
                        "mariadb",
                        "mysql"));
    }

    private static SchemaModel defaulted(@Nullable String value) {
        return column(c().withDefault(value == null ? null : new ColumnDefault.Text(value)));
    }

    private static SchemaModel computedBy(@Nullable String sql) {
        return column(Column.of("c", integer()).withDefault(sql == null ? null : new ColumnDefault.Expression(sql)));
    }

    private static List<AttributeChange> defaults() {
        return List.of(
                of("Column.defaultValue", defaulted(null), defaulted(""), EVERYWHERE),
                of("Text.value", defaulted("a"), defaulted("A"), EVERYWHERE),
                of("Text.value", defaulted("it's"), defaulted("it''s"), EVERYWHERE),
                of("Column.defaultValue", computedBy(null), computedBy("0"), EVERYWHERE),
                of("Expression.sql", computedBy("0"), computedBy("1"), EVERYWHERE),
                of("Expression.sql", computedBy("1"), computedBy("-1"), EVERYWHERE),
                of(
                        "Expression.sql",
                        column(Column.of("c", timestamp(6))
                                .withDefault(new ColumnDefault.Expression("current_timestamp(6)"))),
                        column(Column.of("c", timestamp(6))
                                .withDefault(new ColumnDefault.Expression("timestamp '2020-01-01 00:00:00'"))),
                        "h2",
                        "postgresql"));
    }

    private static SchemaModel generated(@Nullable GeneratedExpression expression) {
        return schema(
                table("t", Column.of("n", integer()), Column.of("c", integer()).withGenerated(expression)));
    }

    private static List<AttributeChange> computed() {
        GeneratedExpression twice = new GeneratedExpression("n * 2", true);
        return List.of(
                of(
                        "GeneratedExpression.sql",
                        generated(twice),
                        generated(new GeneratedExpression("n * 3", true)),
                        EVERYWHERE),
                of(
                        "Column.generated",
                        generated(null),
                        generated(twice),
                        "h2",
                        "postgresql-18",
                        "mariadb",
                        "mysql",
                        "sqlite"),
                // only 13 and later make a plain column of a computed one
                of("Column.generated", generated(null), generated(twice), "postgresql-12")
                        .oneWay(),
                of(
                        "GeneratedExpression.storage",
                        generated(twice),
                        generated(new GeneratedExpression("n * 2", false)),
                        "postgresql-18",
                        "mariadb",
                        "mysql",
                        "sqlite"));
    }

    private static SchemaModel numbered(@Nullable Identity identity) {
        return schema(t().withColumn(
                        SampleTables.name("id"), id -> id.withType(bigint()).withIdentity(identity)));
    }

    private static AttributeChange numbering(String attribute, Identity one, Identity other) {
        return of("Identity." + attribute, numbered(one), numbered(other), NUMBERING);
    }

    private static Identity oracles(boolean onNull, boolean ordered) {
        return new Identity(false, null, null, null, null, null, false, onNull, ordered, Said.NOTHING);
    }

    private static List<AttributeChange> numbering() {
        return List.of(
                of("Column.identity", numbered(null), numbered(PLAIN), EVERYWHERE),
                numbering("always", PLAIN, new Identity(true, null, null)),
                numbering("start", PLAIN, PLAIN.withNumbers(100L, null)).oneWay(),
                numbering("start", PLAIN.withNumbers(5L, null), PLAIN.withNumbers(100L, null)),
                numbering("increment", PLAIN, PLAIN.withNumbers(null, 50L)),
                numbering("increment", PLAIN, PLAIN.withNumbers(null, -1L)),
                numbering("minimum", PLAIN, PLAIN.withLimits(10L, null)),
                numbering("maximum", PLAIN, PLAIN.withLimits(null, 1000L)),
                numbering("maximum", PLAIN.withLimits(1L, 100L), PLAIN.withLimits(200L, 300L)),
                numbering("cache", PLAIN, PLAIN.withCache(7L)),
                numbering("cycle", PLAIN, PLAIN.withCycle(true)),
                of("Identity.onNull", numbered(PLAIN), numbered(oracles(true, false))),
                of("Identity.ordered", numbered(PLAIN), numbered(oracles(false, true))));
    }
}
