// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.filter.SchemaFilter;
import dev.limbeck.filter.SchemaObject;
import dev.limbeck.migration.Environment;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What settings leave out is neither made, nor changed, nor dropped, and does not stand in the way of the rest. */
class FilterDatabaseTest {
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);
    private static final Identifier ID = Identifier.of("id");

    private static Guidance patterns(List<String> include, List<String> exclude) {
        return Guidance.of(SchemaFilter.of(List.of(), include, exclude));
    }

    private static Guidance excluding(String... patterns) {
        return patterns(List.of(), List.of(patterns));
    }

    private static Guidance including(String... patterns) {
        return patterns(List.of(patterns), List.of());
    }

    private static Table table(String name, String... columns) {
        List<Column> all = new ArrayList<>(List.of(Column.of("id", BIGINT)));
        for (String column : columns) {
            all.add(Column.of(column, BIGINT));
        }
        return new Table(
                QualifiedName.of(name), all, new Constraint.PrimaryKey(null, List.of(ID)), List.of(), List.of(), null);
    }

    private static Constraint pointingAt(String column, String table) {
        return new Constraint.ForeignKey(
                null,
                List.of(Identifier.of(column)),
                QualifiedName.of(table),
                List.of(ID),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE);
    }

    private static DesiredModel model(Table... tables) {
        return new DesiredModel(SchemaModel.ofTables(List.of(tables)), List.of(), List.of());
    }

    private static List<String> titles(GeneratedRevision revision) {
        return revision.upgrade().stream().map(OperationTitle::of).toList();
    }

    @EachDatabase
    void neitherMakesNorChangesNorDropsATable(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("CREATE TABLE theirs (id BIGINT NOT NULL PRIMARY KEY)");
            bench.execute("CREATE TABLE half (id BIGINT NOT NULL PRIMARY KEY)");
            DesiredModel model = model(table("ours"), table("half", "more"), table("later"));

            GeneratedRevision found =
                    bench.generate(model, Ownership.ofEverything(), excluding("theirs", "half", "later"));

            assertThat(found.notes()).isEmpty();
            assertThat(titles(found)).containsExactly("createTable ours");
            bench.apply(found.upgrade());
            GeneratedRevision chosen = bench.generate(model, Ownership.ofEverything(), including("ou*"));
            assertThat(chosen.isEmpty()).isTrue();
            assertThat(chosen.notes()).isEmpty();
        }
    }

    @EachDatabase
    void aForeignKeyMayPointAtATableThatIsLeftOut(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("CREATE TABLE theirs (id BIGINT NOT NULL PRIMARY KEY, odd VARCHAR(10))");
            bench.execute("CREATE TABLE others (id BIGINT NOT NULL PRIMARY KEY)");
            bench.execute("CREATE TABLE old (id BIGINT NOT NULL PRIMARY KEY, other_id BIGINT,"
                    + " CONSTRAINT fk_old FOREIGN KEY (other_id) REFERENCES others (id))");
            DesiredModel model = model(
                    table("ours", "their_id").withConstraints(List.of(pointingAt("their_id", "theirs"))),
                    table("old", "other_id"),
                    table("theirs"));
            Guidance guidance = including("ours", "old");

            GeneratedRevision found = bench.generate(model, Ownership.ofEverything(), guidance);

            assertThat(found.notes()).isEmpty();
            assertThat(titles(found)).contains("createTable ours").anyMatch(title -> title.contains("fk_old"));
            SchemaModel before = bench.read();
            bench.apply(found.upgrade());
            assertThat(bench.generate(model, Ownership.ofEverything(), guidance).isEmpty())
                    .isTrue();
            bench.apply(found.downgrade());
            Workbench.assertSame(bench.read(), before);
        }
    }

    @EachDatabase
    void aForeignKeyToWhatIsLeftOutAndNotThereIsNotMade(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            DesiredModel model = model(
                    table("ours", "their_id").withConstraints(List.of(pointingAt("their_id", "theirs"))),
                    table("theirs"));

            GeneratedRevision found = bench.generate(model, Ownership.ofEverything(), excluding("theirs"));

            assertThat(titles(found)).containsExactly("createTable ours");
            assertThat(found.notes())
                    .containsExactly("table 'ours' gets no foreign key to 'theirs', which is left out of the comparison"
                            + " and is not in the database");
        }
    }

    @EachDatabase("sqlite")
    void aForeignKeyToWhatIsNotThereStaysIfItIs(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("CREATE TABLE ours (id BIGINT NOT NULL PRIMARY KEY, their_id BIGINT REFERENCES theirs (id))");
            DesiredModel model = model(
                    table("ours", "their_id").withConstraints(List.of(pointingAt("their_id", "theirs"))),
                    table("theirs"));

            GeneratedRevision found = bench.generate(model, Ownership.ofEverything(), excluding("theirs"));

            assertThat(found.isEmpty()).isTrue();
            assertThat(found.notes()).isEmpty();
        }
    }

    @EachDatabase
    void leavesColumnsAloneAndWhatStandsOnThem(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("CREATE TABLE users (id BIGINT NOT NULL PRIMARY KEY, legacy_a BIGINT, note BIGINT)");
            bench.execute("CREATE INDEX ix_legacy ON users (legacy_a)");
            Table users = table("users", "legacy_b", "age")
                    .withIndexes(List.of(
                            Index.of(Identifier.of("ix_b"), List.of(Identifier.of("legacy_b")), false),
                            Index.of(Identifier.of("ix_age"), List.of(Identifier.of("age")), false)));

            GeneratedRevision found =
                    bench.generate(model(users), Ownership.ofEverything(), excluding("column:users.legacy_*"));

            assertThat(titles(found))
                    .containsExactlyInAnyOrder(
                            "addColumn users.age", "dropColumn users.note", "createIndex ix_age on users");
            bench.apply(found.upgrade());
            assertThat(bench.generate(model(users), Ownership.ofEverything(), excluding("column:users.legacy_*"))
                            .isEmpty())
                    .isTrue();
            Table there = bench.read().tables().get(QualifiedName.of("users"));
            assertThat(there.column(Identifier.of("legacy_a"))).isPresent();
            assertThat(there.index(Identifier.of("ix_legacy"))).isPresent();
        }
    }

    @EachDatabase
    void leavesIndexesAndConstraintsAlone(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("CREATE TABLE users (id BIGINT NOT NULL PRIMARY KEY, a BIGINT, b BIGINT,"
                    + " CONSTRAINT uq_dba UNIQUE (b))");
            bench.execute("CREATE INDEX dba_1 ON users (a)");
            bench.execute("CREATE INDEX ix_gone ON users (a, b)");
            Table users = table("users", "a", "b")
                    .withIndexes(List.of(Index.of(Identifier.of("dba_2"), List.of(Identifier.of("b")), false)));
            Guidance guidance = excluding("index:dba_*", "constraint:users.uq_dba", "index:ix_other");

            GeneratedRevision found = bench.generate(model(users), Ownership.ofEverything(), guidance);

            assertThat(titles(found)).containsExactly("dropIndex ix_gone on users");
            assertThat(found.notes())
                    .containsExactly(
                            "the pattern 'index:ix_other' of [filter] means nothing in the database or the model");
        }
    }

    @EachDatabase
    void whatNobodyNamedIsInTheModelUnderAnyName(TestDatabase database) throws SQLException {
        Guidance onlyOfTheModel = new Guidance(
                SchemaFilter.none(),
                new Environment() {
                    @Override
                    public boolean includes(SchemaObject object) {
                        return object.inModel();
                    }
                },
                Heading.empty());
        try (Workbench bench = new Workbench(database)) {
            bench.execute("CREATE TABLE parents (id BIGINT NOT NULL PRIMARY KEY)");
            bench.execute("CREATE TABLE users (id BIGINT NOT NULL PRIMARY KEY, a BIGINT, b BIGINT,"
                    + " CONSTRAINT their_name UNIQUE (a))");
            bench.execute("CREATE INDEX ix_theirs ON users (b, a)");
            DesiredModel model = model(
                    table("parents"),
                    table("users", "a", "b")
                            .withConstraints(List.of(
                                    new Constraint.Unique(null, List.of(Identifier.of("a")), false),
                                    pointingAt("b", "parents"))));

            GeneratedRevision found = bench.generate(model, Ownership.ofEverything(), onlyOfTheModel);

            assertThat(titles(found)).singleElement().asString().contains("fk_users_b_parents");
            bench.apply(found.upgrade());
            assertThat(bench.generate(model, Ownership.ofEverything(), onlyOfTheModel)
                            .isEmpty())
                    .isTrue();
            assertThat(bench.generate(model, Ownership.ofEverything(), excluding("constraint:their_name", "index:ix_*"))
                            .isEmpty())
                    .isTrue();
        }
    }

    @EachDatabase({"postgresql", "h2"})
    void comparesSeveralSchemasAtOnce(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("CREATE SCHEMA app");
            bench.execute("CREATE SCHEMA billing_de");
            bench.execute("CREATE SCHEMA other");
            bench.execute("CREATE TABLE app.gone (id BIGINT NOT NULL PRIMARY KEY)");
            bench.execute("CREATE TABLE billing_de.gone (id BIGINT NOT NULL PRIMARY KEY)");
            bench.execute("CREATE TABLE other.kept (id BIGINT NOT NULL PRIMARY KEY)");
            bench.execute("CREATE TABLE kept (id BIGINT NOT NULL PRIMARY KEY)");
            Table invoices =
                    table("invoices", "amount", "customer", "day").withName(QualifiedName.of("billing_de", "invoices"));
            DesiredModel model = model(invoices, table("not_here"));
            Guidance guidance = Guidance.of(SchemaFilter.of(List.of("app", "billing_*"), List.of(), List.of()));

            GeneratedRevision found = bench.generate(model, Ownership.ofEverything(), guidance);

            assertThat(titles(found))
                    .containsExactlyInAnyOrder(
                            "createTable billing_de.invoices", "dropTable app.gone", "dropTable billing_de.gone");
            assertThat(found.notes()).allMatch(note -> note.contains("is dropped with all its rows"));
            bench.apply(found.upgrade());
            assertThat(bench.generate(model, Ownership.ofEverything(), guidance).isEmpty())
                    .isTrue();
            assertThat(bench.generate(model(invoices), Ownership.ofEverything(), Guidance.none())
                            .upgrade())
                    .extracting(OperationTitle::of)
                    .containsExactly("dropTable kept");
        }
    }

    @EachDatabase({"postgresql", "h2", "mariadb"})
    void sequencesOfSomebodyElseAreLeftAloneWhereTablesAreChosen(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("CREATE TABLE ours (id BIGINT NOT NULL PRIMARY KEY)");
            bench.execute("CREATE SEQUENCE numbers");
            bench.execute("CREATE SEQUENCE ours_seq");

            assertThat(bench.generate(model(table("ours")), Ownership.ofEverything(), including("ours"))
                            .isEmpty())
                    .isTrue();
            assertThat(titles(bench.generate(
                            model(table("ours")), Ownership.ofEverything(), excluding("sequence:numbers"))))
                    .containsExactly("dropSequence ours_seq");
        }
    }
}
