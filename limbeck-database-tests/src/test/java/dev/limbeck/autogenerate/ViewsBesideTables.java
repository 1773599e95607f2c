// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Views that nobody manages, on what a change does not touch: they are there afterwards, as they were. PostgreSQL refuses to
 * change what a view shows, so none shows that.
 */
final class ViewsBesideTables {
    private final Workbench bench;
    private final List<QualifiedName> names = new ArrayList<>();
    private Map<QualifiedName, View> made = Map.of();

    ViewsBesideTables(Workbench bench) {
        this.bench = bench;
    }

    /** One for every third table that stays. */
    void make(SchemaModel before, SchemaModel after) throws SQLException {
        int count = 0;
        for (Table table : before.tables().values()) {
            Table later = after.table(table.name()).orElse(null);
            if (later != null && count++ % 3 == 0) {
                make(new QualifiedName(null, Identifier.of("v_" + count)), table, later);
            }
        }
        made = bench.read().views();
        assertThat(made.keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    private void make(QualifiedName name, Table table, Table later) throws SQLException {
        String columns = table.columns().stream()
                .filter(column -> isKept(column, later))
                .map(column -> bench.dialect().identifiers().render(column.name()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("count(*) as n");
        bench.execute("create view " + render(name) + " as select " + columns + " from " + render(table.name()));
        names.add(name);
    }

    private String render(QualifiedName name) {
        return bench.dialect().identifiers().render(name);
    }

    private static boolean isKept(Column column, Table later) {
        return later.columns().contains(column)
                && column.generated() == null
                && !(column.type() instanceof SqlType.NamedEnumType);
    }

    void areAsTheyWere() throws SQLException {
        assertThat(bench.read().views()).as("views").isEqualTo(made);
    }

    void drop() throws SQLException {
        for (QualifiedName name : names) {
            bench.execute("drop view " + render(name));
        }
    }
}
