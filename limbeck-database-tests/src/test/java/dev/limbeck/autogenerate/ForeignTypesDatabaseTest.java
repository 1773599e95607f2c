// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.diff.Ownership;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.util.List;

/** Columns of types that no model makes: those of extensions, composite types, domains. */
class ForeignTypesDatabaseTest {
    @EachDatabase("postgresql")
    void areSaidToBeMissing(TestDatabase database) throws Exception {
        try (Workbench bench = new Workbench(database)) {
            assertThatThrownBy(() -> bench.generate(model("point_xy"), Ownership.ofEverything()))
                    .hasStackTraceContaining("help: create the type in a revision of its own");
        }
    }

    @EachDatabase("postgresql")
    void areFoundOnceTheyAreThere(TestDatabase database) throws Exception {
        for (String create : List.of(
                "create type point_xy as (x integer, y integer)",
                "create extension citext",
                "create domain zip as varchar(5) check (value <> '')")) {
            String type = create.split(" ")[2];
            try (Workbench bench = new Workbench(database)) {
                bench.execute(create);
                GeneratedRevision generated = bench.generate(model(type), Ownership.ofEverything());
                bench.apply(generated.upgrade());
                assertThat(bench.generate(model(type), Ownership.ofEverything()).upgrade())
                        .as(type)
                        .isEmpty();
                bench.apply(generated.downgrade());
            }
        }
    }

    private static DesiredModel model(String type) {
        Identifier id = Identifier.of("id");
        Table table = new Table(
                QualifiedName.of("places"),
                List.of(
                        Column.of(id, new IntegerType(32, false)).withNullable(false),
                        Column.of(Identifier.of("at"), new Raw(type))),
                new PrimaryKey(null, List.of(id)),
                List.of(),
                List.of(),
                null,
                List.of());
        return new DesiredModel(SchemaModel.ofTables(List.of(table)), List.of(), List.of());
    }
}
