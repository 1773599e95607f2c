// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Tables in a schema beside the default one: they are built on the side while the user's schema of that name stays. */
class NamedSchemaDatabaseTest {
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);
    private static final Identifier APP = Identifier.of("app");
    private static final Identifier ID = Identifier.of("id");

    private static Table table(QualifiedName name, Constraint... constraints) {
        return new Table(
                name,
                List.of(Column.of("id", BIGINT), Column.of("other_id", BIGINT)),
                new Constraint.PrimaryKey(null, List.of(ID)),
                List.of(constraints),
                List.of(),
                null);
    }

    static Constraint pointingAt(QualifiedName table) {
        return new Constraint.ForeignKey(
                null,
                List.of(Identifier.of("other_id")),
                table,
                List.of(ID),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE);
    }

    static DesiredModel model(Table... tables) {
        return new DesiredModel(SchemaModel.ofTables(List.of(tables)), List.of(), List.of());
    }

    @EachDatabase({"postgresql", "h2"})
    void theUsersSchemaStaysAsItIsWhileOneOfItsNameIsTriedOut(TestDatabase database) throws SQLException {
        // H2 looks for a referenced table without a schema beside the table that refers to it
        boolean besides = database.kind() == DatabaseKind.H2;
        QualifiedName here = besides ? QualifiedName.of("app", "here") : QualifiedName.of("here");
        QualifiedName there = QualifiedName.of("app", "there");
        DesiredModel model = model(table(here), table(there, pointingAt(here)));
        DesiredModel changed = model(table(here, pointingAt(there)), table(there));
        try (Workbench bench = new Workbench(database)) {
            GeneratedRevision first = bench.generate(model, Ownership.ofEverything());
            assertThat(first.notes()).isEmpty();
            assertThat(first.upgrade()).first().isEqualTo(new CreateSchema(APP));
            bench.apply(first.upgrade());
            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
            SchemaModel before = bench.read(APP);
            GeneratedRevision second = bench.generate(changed, Ownership.ofEverything());
            assertThat(second.notes()).isEmpty();
            Workbench.assertSame(bench.read(APP), before);
            bench.apply(second.upgrade());
            assertThat(bench.generate(changed, Ownership.ofEverything()).upgrade())
                    .isEmpty();
            bench.apply(second.downgrade());
            Workbench.assertSame(bench.read(APP), before);
            bench.apply(first.downgrade());
            assertThat(bench.read(APP).tables()).isEmpty();
        }
    }

    @EachDatabase({"postgresql", "h2", "mysql", "mariadb"})
    void theDefaultSchemaByNameIsTheDefaultSchema(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            String schema = bench.connection().getSchema();
            Identifier name = bench.dialect()
                    .identifiers()
                    .fromCatalogue(schema == null ? bench.connection().getCatalog() : schema);
            QualifiedName here = new QualifiedName(name, Identifier.of("here"));
            DesiredModel model =
                    model(table(here), table(new QualifiedName(name, Identifier.of("there")), pointingAt(here)));
            bench.apply(bench.generate(model, Ownership.ofEverything()).upgrade());
            assertThat(bench.read().tables()).containsOnlyKeys(QualifiedName.of("here"), QualifiedName.of("there"));
            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }
}
