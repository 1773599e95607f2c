// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entities that read a view. */
class ViewsOfModelDatabaseTest {
    @EachDatabase
    void leavesTheViewAndMakesTheRest(TestDatabase database) throws Exception {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("CREATE TABLE sales (id INTEGER NOT NULL PRIMARY KEY)");
            bench.execute("CREATE VIEW totals AS SELECT id FROM sales");
            Table sales = table("sales", null);
            Table totals = table("totals", null);
            Table remarks = table("remarks", totals.name());
            DesiredModel model =
                    new DesiredModel(SchemaModel.ofTables(List.of(sales, totals, remarks)), List.of(), List.of());

            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());

            assertThat(generated.notes()).contains("'totals' is a view in the database: it is left as it is");
            bench.apply(generated.upgrade());
            assertThat(bench.read().tables().keySet()).contains(remarks.name()).doesNotContain(totals.name());
            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }

    private static Table table(String name, @Nullable QualifiedName parent) {
        Identifier id = Identifier.of("id");
        List<Constraint> keys = parent == null
                ? List.of()
                : List.of(new Constraint.ForeignKey(
                        null,
                        List.of(id),
                        parent,
                        List.of(id),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION,
                        Constraint.Deferrability.NOT_DEFERRABLE));
        return new Table(
                QualifiedName.of(name),
                List.of(Column.of(id, new IntegerType(32, false)).withNullable(false)),
                new Constraint.PrimaryKey(null, List.of(id)),
                keys,
                List.of(),
                null,
                List.of());
    }
}
