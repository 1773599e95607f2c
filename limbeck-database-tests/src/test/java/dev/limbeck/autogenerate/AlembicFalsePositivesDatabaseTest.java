// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.SampleTables.child;
import static dev.limbeck.autogenerate.SampleTables.column;
import static dev.limbeck.autogenerate.SampleTables.constrained;
import static dev.limbeck.autogenerate.SampleTables.indexed;
import static dev.limbeck.autogenerate.SampleTables.key;
import static dev.limbeck.autogenerate.SampleTables.name;
import static dev.limbeck.autogenerate.SampleTables.names;
import static dev.limbeck.autogenerate.SampleTables.pointing;
import static dev.limbeck.autogenerate.SampleTables.schema;
import static dev.limbeck.autogenerate.SampleTables.t;
import static dev.limbeck.autogenerate.SampleTables.table;
import static dev.limbeck.migration.Types.bool;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.jsonb;
import static dev.limbeck.migration.Types.numeric;
import static dev.limbeck.migration.Types.text;
import static dev.limbeck.migration.Types.timestamp;
import static dev.limbeck.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.diff.Ownership;
import dev.limbeck.op.Operation;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint.Check;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Constraint.Unique;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Index.Part;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** What Alembic's autogenerate invents on each run, loses, or writes so that it does not run. */
class AlembicFalsePositivesDatabaseTest {
    private static DesiredModel model(SchemaModel schema) {
        return new DesiredModel(schema, List.of(), List.of());
    }

    /** Generated, applied, and looked at again. */
    private static void isFoundOnce(Workbench bench, SchemaModel schema) throws SQLException {
        bench.apply(bench.generate(model(schema), Ownership.ofEverything()).upgrade());
        assertThat(bench.generate(model(schema), Ownership.ofEverything()).upgrade())
                .isEmpty();
    }

    private static Column defaulted(String name, SqlType type, String sql) {
        return Column.of(name, type).withDefault(new ColumnDefault.Expression(sql));
    }

    @EachDatabase
    void defaultsThatAreWrittenInSeveralWays(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            isFoundOnce(
                    bench,
                    schema(table(
                            "t",
                            defaulted("b", bool(), "false"),
                            defaulted("n", integer(), "(1 + 1)"),
                            defaulted("d", numeric(10, 2), "0.00"),
                            defaulted("s", timestamp(), "current_timestamp"),
                            Column.of("x", varchar(20)).withDefault(new ColumnDefault.Text("it's")))));
        }
    }

    @EachDatabase("sqlite")
    void zeroAndFalseAreOneDefaultOnSqlite(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("create table t (id integer not null primary key, c boolean default 0)");
            assertThat(bench.generate(model(column(defaulted("c", bool(), "0"))), Ownership.ofEverything())
                            .upgrade())
                    .isEmpty();
        }
    }

    @EachDatabase("sqlite")
    void keyOfAHandWrittenTableIsNotNullAnyway(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("create table t (id integer, c varchar(20), primary key (id))");
            Table wanted = table("t", Column.of("c", varchar(20)))
                    .withColumn(name("id"), id -> id.withIdentity(Identity.byDefault()));
            assertThat(bench.generate(model(schema(wanted)), Ownership.ofEverything())
                            .upgrade())
                    .isEmpty();
        }
    }

    @EachDatabase("postgresql")
    void expressionsOfIndexesThatTheServerSpellsAnew(TestDatabase database) throws SQLException {
        Table table = table("t", Column.of("words", text()), Column.of("doc", jsonb()));
        List<Index> indexes = List.of(
                expression("ix_words", "to_tsvector('english', words)").withMethod("gin"),
                expression("ix_json", "(doc ->> 'name')"),
                expression("ix_cast", "((doc ->> 'age')::int)"),
                expression("ix_lower", "lower(coalesce(words, ''))"),
                Index.of(name("ix_doc"), names("doc"), false)
                        .withMethod("gin")
                        .withParts(List.of(Part.of(name("doc")).withOperatorClass("jsonb_path_ops"))));
        try (Workbench bench = new Workbench(database)) {
            isFoundOnce(bench, schema(table.withIndexes(indexes)));
        }
    }

    private static Index expression(String name, String sql) {
        return Index.of(name(name), names("id"), false).withParts(List.of(Part.expression(sql)));
    }

    /** Alembic 1.19.2 drops the check that its own Enum and Boolean types have made. */
    @EachDatabase
    void checkThatHoldsTheMembersOfAnEnumerationStays(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            isFoundOnce(bench, constrained(new Check(null, "a IN ('x','y')"), new Check(null, "n in (0, 1)")));
        }
    }

    @EachDatabase({"mysql", "mariadb"})
    void restrictIsNoActionThere(TestDatabase database) throws SQLException {
        ForeignKey plain = key();
        ForeignKey restricted = plain.withActions(ReferentialAction.RESTRICT, ReferentialAction.RESTRICT);
        try (Workbench bench = new Workbench(database)) {
            isFoundOnce(bench, child(restricted));
            assertThat(bench.generate(model(child(plain)), Ownership.ofEverything())
                            .upgrade())
                    .isEmpty();
        }
    }

    @EachDatabase({"postgresql", "h2"})
    void tableOfANamedSchemaIsMadeOnce(TestDatabase database) throws SQLException {
        Table apart = t().withName(QualifiedName.of("apart", "t"));
        try (Workbench bench = new Workbench(database)) {
            isFoundOnce(bench, schema(apart, t()));
        }
    }

    @EachDatabase({"sqlite", "postgresql", "mysql", "mariadb"})
    void nameThatDiffersInCaseAloneKeepsTheValues(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            isFoundOnce(bench, column(Column.of("phone", varchar(20))));
            bench.execute("insert into t (id, phone) values (1, '123')");
            List<Operation> upgrade = bench.generate(
                            model(column(Column.of("Phone", varchar(20)))), Ownership.ofEverything(), Intentions.none())
                    .upgrade();
            assertThat(upgrade).map(OperationTitle::of).noneMatch(title -> title.startsWith("drop"));
        }
    }

    /** A rename is a drop and an add there, with all values lost. */
    @EachDatabase
    void renamedColumnIsAskedFor(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            isFoundOnce(bench, column(Column.of("phone", varchar(20))));
            bench.execute("insert into t (id, phone) values (1, '123')");
            DesiredModel renamed = model(column(Column.of("phone_number", varchar(20))));
            assertThatThrownBy(() -> bench.generate(renamed, Ownership.ofEverything(), Intentions.none()))
                    .hasMessageContaining("'t.phone' is not in the model any more");
        }
    }

    @EachDatabase
    void notNullWithoutADefaultIsAskedForWhereThereAreRows(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            isFoundOnce(bench, schema(table("t")));
            bench.execute("insert into t (id) values (1)");
            DesiredModel wanted = model(column(Column.of("c", integer()).withNullable(false)));
            assertThatThrownBy(() -> bench.generate(wanted, Ownership.ofEverything(), Intentions.none()))
                    .hasMessageContaining("null");
        }
    }

    /** Whatever the model does not know is dropped there. */
    @EachDatabase
    void tablesAndViewsOfOthersAreLeftAlone(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("create table of_others (id integer)");
            bench.execute("create view seen as select id from of_others");
            Ownership nothing = new Ownership(SchemaModel.empty(), false);
            assertThat(bench.generate(model(SchemaModel.empty()), nothing).upgrade())
                    .isEmpty();
        }
    }

    private static Table ring(String name, String target) {
        return table(name, Column.of("other_id", integer()))
                .withConstraints(List.of(pointing("other_id", target, "id")));
    }

    /** Cycles are a warning and a script that does not run there; tables are dropped in an order that changes from run to run. */
    @EachDatabase
    void tablesThatPointAtEachOtherComeAndGoInAnOrderThatRuns(TestDatabase database) throws SQLException {
        SchemaModel ring = schema(ring("a", "b"), ring("b", "c"), ring("c", "a"), ring("d", "a"));
        try (Workbench bench = new Workbench(database)) {
            isFoundOnce(bench, ring);
            List<Operation> first = bench.generate(model(SchemaModel.empty()), Ownership.ofEverything())
                    .upgrade();
            assertThat(bench.generate(model(SchemaModel.empty()), Ownership.ofEverything())
                            .upgrade())
                    .isEqualTo(first);
            bench.apply(first);
            assertThat(bench.read().tables()).isEmpty();
        }
    }

    /** {@code drop_constraint(None)} is written there for what has no name. */
    @EachDatabase
    void constraintsWithoutNamesAreDroppedByName(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            isFoundOnce(bench, constrained(new Unique(null, names("n"), false), new Check(null, "m > 0")));
            List<Operation> dropped = bench.generate(model(constrained()), Ownership.ofEverything())
                    .upgrade();
            assertThat(dropped).hasSize(2);
            assertThat(dropped).map(OperationTitle::of).noneMatch(title -> title.contains("null"));
            bench.apply(dropped);
            assertThat(bench.generate(model(constrained()), Ownership.ofEverything())
                            .upgrade())
                    .isEmpty();
        }
    }

    @EachDatabase({"postgresql", "sqlite", "mysql"})
    void indexOnAnExpressionIsComparedNotSkipped(TestDatabase database) throws SQLException {
        Index lower = Index.of(name("ix"), List.of(Identifier.of("a")), false)
                .withParts(List.of(Part.expression("lower(a)")));
        try (Workbench bench = new Workbench(database)) {
            isFoundOnce(bench, indexed(lower));
        }
    }
}
