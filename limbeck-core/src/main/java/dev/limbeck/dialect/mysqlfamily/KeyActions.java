// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The actions of {@code ALTER TABLE} that keep the hidden keys (see {@link HiddenKey}) as the server wants them. */
final class KeyActions {
    private final MySqlFamilyClauses clauses;

    KeyActions(MySqlFamilyClauses clauses) {
        this.clauses = clauses;
    }

    /** What keeps the hidden keys right when the operation changes the table; nothing where the table is not known. */
    List<String> along(QualifiedName name, Operation operation, Catalog catalog) {
        return catalog.known(name)
                .map(before -> along(before, operation, catalog.current()))
                .orElse(List.of());
    }

    private List<String> along(Table before, Operation operation, SchemaModel schema) {
        try {
            return SchemaEffect.apply(schema, operation)
                    .table(before.name())
                    .map(after -> between(before, after))
                    .orElse(List.of());
        } catch (LimbeckException e) {
            if (e.id() == ErrorId.SCHEMA_MISMATCH) {
                // the server will say what is wrong
                return List.of();
            }
            throw e;
        }
    }

    /** What leads from the hidden keys of one table to those of the other. */
    private List<String> between(Table before, Table after) {
        Map<Identifier, HiddenKey> had = HiddenKey.of(before);
        Map<Identifier, HiddenKey> wants = HiddenKey.of(after);
        List<String> actions = new ArrayList<>();
        wants.values().stream()
                .filter(key -> !had.containsKey(key.name()) && !comesAlong(before, after, key))
                .forEach(key -> actions.add("ADD " + index(key)));
        had.values().stream()
                .filter(key -> !wants.containsKey(key.name()) && !goesAlong(after, key))
                .forEach(key -> actions.add("DROP INDEX " + clauses.name(key.name())));
        return actions;
    }

    /** The server makes the index of a new foreign key itself, in the name of that; only another name must be asked for. */
    private static boolean comesAlong(Table before, Table after, HiddenKey key) {
        return after.foreignKeys().stream()
                .filter(foreignKey -> key.name().equals(foreignKey.name()))
                .anyMatch(foreignKey -> !before.foreignKeys().contains(foreignKey));
    }

    private static boolean goesAlong(Table after, HiddenKey key) {
        return key.columns().stream().allMatch(column -> after.column(column).isEmpty());
    }

    /**
     * What the definition of a new table must hold besides its constraints; its indexes are made later. One that will serve a
     * foreign key takes the place of the index that the server makes for it, but of none that was asked for.
     */
    List<String> inside(Table created) {
        Table alone = created.withConstraints(List.of()).withPrimaryKey(null);
        Map<Identifier, HiddenKey> inTheEnd = HiddenKey.of(created);
        return HiddenKey.of(created.withIndexes(List.of())).values().stream()
                .filter(key -> key.name().equals(Keys.STOPGAP) || inTheEnd.containsKey(key.name()))
                .filter(key -> !comesAlong(alone, created, key))
                .map(this::index)
                .toList();
    }

    private String index(HiddenKey key) {
        return "INDEX " + clauses.name(key.name()) + " (" + clauses.names(key.columns()) + ")";
    }

    /** Drops the foreign keys and the keys of several columns that a column is a part of. */
    List<String> dropsWith(Table table, Identifier column) {
        List<String> actions = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().contains(column) && key.name() != null) {
                actions.add("DROP FOREIGN KEY " + clauses.name(key.name()));
            }
        }
        Constraint.PrimaryKey primary = table.primaryKey();
        if (primary != null && Keys.isShared(primary.columns(), column)) {
            actions.add("DROP PRIMARY KEY");
        }
        Keys.sharedBy(table, column).forEach(key -> actions.add("DROP INDEX " + clauses.name(key)));
        return actions;
    }
}
