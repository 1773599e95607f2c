// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.AttributeChange.EVERYWHERE;
import static dev.limbeck.autogenerate.SampleTables.child;
import static dev.limbeck.autogenerate.SampleTables.column;
import static dev.limbeck.autogenerate.SampleTables.constrained;
import static dev.limbeck.autogenerate.SampleTables.indexed;
import static dev.limbeck.autogenerate.SampleTables.key;
import static dev.limbeck.autogenerate.SampleTables.name;
import static dev.limbeck.autogenerate.SampleTables.names;
import static dev.limbeck.autogenerate.SampleTables.schema;
import static dev.limbeck.autogenerate.SampleTables.t;
import static dev.limbeck.autogenerate.SampleTables.table;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.enumType;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.numeric;
import static dev.limbeck.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint.Check;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.Exclude;
import dev.limbeck.schema.Constraint.Matching;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Constraint.Unique;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Index.Part;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Alembic's autogenerate does not see, change by change: found here, made, taken back, and nothing left. */
class AlembicBlindSpotsDatabaseTest {
    private static final String POSTGRESQL = "postgresql";

    private static List<AttributeChange> all() {
        return Stream.of(columns(), keys(), foreignKeys(), indexes(), objects())
                .flatMap(List::stream)
                .toList();
    }

    private static AttributeChange spot(String name, SchemaModel before, SchemaModel after, String... databases) {
        return AttributeChange.of(name, before, after, databases);
    }

    private static Column c() {
        return Column.of("c", varchar(20));
    }

    private static SchemaModel computed(String sql) {
        return schema(table(
                "t",
                Column.of("n", integer()),
                Column.of("c", integer()).withGenerated(new GeneratedExpression(sql, true))));
    }

    private static SchemaModel numbered(boolean numbered) {
        return schema(t().withColumn(
                        name("id"), id -> id.withType(bigint()).withIdentity(numbered ? Identity.byDefault() : null)));
    }

    private static SchemaModel moods(String... values) {
        EnumType mood = new EnumType(QualifiedName.of("mood"), List.of(values));
        return column(enumType("mood")).withEnumTypes(SchemaModel.byName(List.of(mood), EnumType::name));
    }

    private static List<AttributeChange> columns() {
        return List.of(
                spot(
                        "a type loses an argument: numeric(10, 2) to numeric(12)",
                        column(numeric(10, 2)),
                        column(numeric(12)),
                        EVERYWHERE),
                spot(
                        "a type loses all arguments: varchar(10) to varchar",
                        column(varchar(10)),
                        column(varchar()),
                        POSTGRESQL,
                        "h2",
                        "sqlite"),
                spot("auto-increment comes", numbered(false), numbered(true), EVERYWHERE),
                spot("a computed column changes", computed("n * 2"), computed("n * 3"), EVERYWHERE),
                spot("values of an enum type", moods("sad"), moods("sad", "ok"), POSTGRESQL),
                spot(
                        "collation, where only one side says it",
                        column(c()),
                        column(c().withCollation("utf8mb4_bin")),
                        "mysql",
                        "mariadb"),
                spot(
                        "members of an enumeration in a check",
                        constrained(new Check(name("ck"), "a in ('x', 'y')")),
                        constrained(new Check(name("ck"), "a in ('x', 'z')")),
                        EVERYWHERE));
    }

    private static SchemaModel keyed(String... columns) {
        return schema(t().withColumns(t().columns().stream()
                        .map(column -> column.withNullable(false))
                        .toList())
                .withPrimaryKey(new PrimaryKey(null, names(columns))));
    }

    private static Unique unique(String... columns) {
        return new Unique(null, names(columns), false);
    }

    private static List<AttributeChange> keys() {
        return List.of(
                spot("another primary key", keyed("id"), keyed("n"), EVERYWHERE),
                spot(
                        "name of a primary key",
                        schema(t().withPrimaryKey(new PrimaryKey(name("pk_one"), names("id")))),
                        schema(t().withPrimaryKey(new PrimaryKey(name("pk_other"), names("id")))),
                        POSTGRESQL,
                        "h2",
                        "sqlite"),
                spot("unique constraint without a name goes", constrained(unique("n")), constrained(), EVERYWHERE),
                spot(
                        "columns of a unique constraint in another order",
                        constrained(unique("n", "m")),
                        constrained(unique("m", "n")),
                        EVERYWHERE),
                spot(
                        "deferrable unique constraint",
                        constrained(unique("n")),
                        constrained(new Unique(null, names("n"), false, Deferrability.DEFERRABLE)),
                        POSTGRESQL),
                spot(
                        "text of a check",
                        constrained(new Check(name("ck"), "n > 0")),
                        constrained(new Check(name("ck"), "n > 1")),
                        EVERYWHERE),
                spot("check without a name", constrained(), constrained(new Check(null, "n > 0")), EVERYWHERE),
                spot(
                        "exclusion",
                        constrained(),
                        constrained(new Exclude(
                                name("ex"),
                                "btree",
                                List.of(new Exclude.Element(Part.of(name("n")), "=")),
                                null,
                                Deferrability.NOT_DEFERRABLE)),
                        POSTGRESQL));
    }

    private static List<AttributeChange> foreignKeys() {
        return List.of(
                spot(
                        "name of a foreign key",
                        child(key().withName(name("fk_one"))),
                        child(key().withName(name("fk_other"))),
                        EVERYWHERE),
                spot("match full", child(key()), child(key().withMatching(Matching.FULL)), POSTGRESQL, "sqlite"));
    }

    private static Index index() {
        return Index.of(name("ix"), names("n"), false);
    }

    private static Index on(String expression) {
        return index().withParts(List.of(Part.expression(expression)));
    }

    private static List<AttributeChange> indexes() {
        Part a = Part.of(name("a"));
        return List.of(
                spot(
                        "condition of an index",
                        indexed(index().withWhere("n > 0")),
                        indexed(index().withWhere("n > 1")),
                        POSTGRESQL,
                        "sqlite"),
                spot("included columns", indexed(index()), indexed(index().withInclude(names("m"))), POSTGRESQL),
                spot("method of an index", indexed(index()), indexed(index().withMethod("hash")), POSTGRESQL),
                spot(
                        "operator class",
                        indexed(index().withParts(List.of(a))),
                        indexed(index().withParts(List.of(a.withOperatorClass("varchar_pattern_ops")))),
                        POSTGRESQL),
                spot(
                        "descending",
                        indexed(index()),
                        indexed(index().withParts(List.of(new Part(name("n"), null, true, null)))),
                        EVERYWHERE),
                spot(
                        "expression of an index",
                        indexed(on("lower(a)")),
                        indexed(on("upper(a)")),
                        POSTGRESQL,
                        "sqlite",
                        "mysql"));
    }

    private static List<AttributeChange> objects() {
        Sequence one = Sequence.of(QualifiedName.of("numbers"), 1, 1);
        Sequence other = Sequence.of(QualifiedName.of("numbers"), 1, 50);
        SchemaModel sequence = schema(t()).withSequences(SchemaModel.byName(List.of(one), Sequence::name));
        SchemaModel changed = schema(t()).withSequences(SchemaModel.byName(List.of(other), Sequence::name));
        return List.of(
                spot("sequence comes", schema(t()), sequence, POSTGRESQL, "h2", "mariadb"),
                spot("sequence changes", sequence, changed, POSTGRESQL, "h2", "mariadb"),
                spot("schema comes", schema(t()), schema(t()).withSchemas(Set.of(name("apart"))), POSTGRESQL, "h2")
                        .oneWay());
    }

    @EachDatabase
    void areSeenHere(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            List<AttributeChange> spots =
                    all().stream().filter(spot -> spot.isOn(database)).toList();
            assertThat(AttributeLaw.failures(bench, database, spots)).isEmpty();
        }
    }

    @EachDatabase
    void orderOfColumnsMeansNothing(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.apply(Workbench.creating(schema(table("t", c(), Column.of("d", integer())))));
            DesiredModel turned =
                    new DesiredModel(schema(table("t", Column.of("d", integer()), c())), List.of(), List.of());
            assertThat(bench.generate(turned, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }
}
