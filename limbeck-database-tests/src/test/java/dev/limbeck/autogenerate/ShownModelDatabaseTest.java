// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the database shows in the words of the model is not built again to see what the engine makes of it. */
class ShownModelDatabaseTest {
    private static final SqlType BIG = new SqlType.IntegerType(64, false);
    private static final Identifier ID = Identifier.of("id");

    private static Table table(String name, Constraint... constraints) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of(ID, BIG).withNullable(false).withIdentity(Identity.byDefault()),
                Column.of("before_id", BIG),
                Column.of("label", new SqlType.VarcharType(100, false)).withNullable(false),
                Column.of("amount", new SqlType.IntegerType(32, false))
                        .withNullable(false)
                        .withDefault(new ColumnDefault.Expression("7"))));
        return new Table(
                QualifiedName.of(name),
                columns,
                new Constraint.PrimaryKey(null, List.of(ID)),
                List.of(constraints),
                List.of(Index.of(null, List.of(Identifier.of("label"), Identifier.of("amount")), false)),
                null);
    }

    private static Constraint after(String target) {
        return new Constraint.ForeignKey(
                null,
                List.of(Identifier.of("before_id")),
                QualifiedName.of(target),
                List.of(ID),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE);
    }

    private static DesiredModel model(Table... tables) {
        return new DesiredModel(SchemaModel.ofTables(List.of(tables)), List.of(), List.of());
    }

    private static final DesiredModel MODEL = model(table("first"), table("second", after("first")));

    @EachDatabase
    void isNotBuiltAgain(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.apply(bench.generate(MODEL, Ownership.ofEverything()).upgrade());

            GeneratedRevision found = new Autogenerator(bench.dialect(), noScratch())
                    .generate(
                            new LiveSchema(bench.connection(), Set.of()),
                            MODEL,
                            Ownership.ofEverything(),
                            Intentions.onlyReporting());

            assertThat(found.upgrade()).isEmpty();
            assertThat(found.notes()).isEmpty();
        }
    }

    private static ScratchConnections noScratch() {
        return new ScratchConnections() {
            @Override
            public Connection server() throws SQLException {
                throw new SQLException("nothing is to be built");
            }

            @Override
            public Connection inMemory(UnaryOperator<String> jdbcUrl) throws SQLException {
                throw new SQLException("nothing is to be built");
            }
        };
    }

    @EachDatabase
    void andWhatDiffersIsFoundAsIfAllHadBeenBuilt(TestDatabase database) throws SQLException {
        DesiredModel changed = model(
                table("first"),
                table("second", after("first"), new Constraint.Check(null, "amount > 0")),
                table("third", after("second")));
        try (Workbench bench = new Workbench(database)) {
            bench.apply(bench.generate(MODEL, Ownership.ofEverything()).upgrade());

            GeneratedRevision found = bench.generate(changed, Ownership.ofEverything());

            assertThat(found).isEqualTo(bench.generateAskingEverything(changed, Ownership.ofEverything()));
            bench.apply(found.upgrade());
            assertThat(bench.generate(changed, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }

    /** More tables than are built at once, each of which points at one of another portion. */
    @EachDatabase({"h2", "postgresql-18"})
    void holdsInPortionsToo(TestDatabase database) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (int number = 0; number < 250; number++) {
            Constraint check = new Constraint.Check(null, "amount > " + number);
            tables.add(table("t" + number, after("t" + (number + 150) % 250), check));
        }
        DesiredModel model = model(tables.toArray(Table[]::new));
        try (Workbench bench = new Workbench(database)) {
            bench.apply(bench.generate(model, Ownership.ofEverything()).upgrade());

            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }
}
