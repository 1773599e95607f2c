// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statements that put a table into a new shape: make it under another name, copy the rows, drop the old one, rename
 * (sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes").
 *
 * <p>Foreign keys must be off, or dropping the old table would delete the rows of its children. The rename is done the legacy
 * way, which leaves views, triggers and foreign keys that speak of the table alone instead of refusing them; they fit again as
 * soon as the new table has the old name.
 */
final class TableRebuild {
    private final IdentifierRules identifiers;
    private final QualifiedName table;
    private final QualifiedName temporary;
    private final Table before;
    private final Table after;

    /** @param after the table as it is to be, under its old column names */
    TableRebuild(IdentifierRules identifiers, SchemaModel schema, Table before, Table after) {
        this.identifiers = identifiers;
        this.table = before.name();
        this.before = before;
        this.after = after;
        this.temporary = free(schema);
    }

    private QualifiedName free(SchemaModel schema) {
        QualifiedName name =
                table.sibling(Identifier.of("_limbeck_new_" + table.name().text()));
        while (schema.tables().containsKey(name)) {
            name = table.sibling(Identifier.of("_" + name.name().text()));
        }
        return name;
    }

    /** The name under which the new table is made, for a statement. */
    String temporaryName() {
        return identifiers.render(temporary);
    }

    /**
     * @param create makes the new table under {@link #temporaryName}
     * @param keepsNumbers both tables have AUTOINCREMENT
     * @param values what columns get, by name, where it is not the old value
     * @param fresh columns that are new though the old table has a column of the name
     * @param belongings statements that make indexes and triggers
     */
    List<String> statements(
            String create,
            boolean keepsNumbers,
            Map<Identifier, String> values,
            Set<Identifier> fresh,
            List<String> belongings) {
        List<String> statements = new ArrayList<>();
        statements.add(create);
        statements.addAll(copy(values, fresh));
        if (keepsNumbers) {
            statements.addAll(keepSequence());
        }
        statements.add("DROP TABLE " + identifiers.render(table));
        statements.add("PRAGMA legacy_alter_table=ON");
        statements.add("ALTER TABLE " + temporaryName() + " RENAME TO " + identifiers.render(table.name()));
        statements.add("PRAGMA legacy_alter_table=OFF");
        statements.addAll(belongings);
        return statements;
    }

    private List<String> copy(Map<Identifier, String> values, Set<Identifier> fresh) {
        List<Identifier> columns = after.columns().stream()
                .filter(column -> column.generated() == null)
                .map(Column::name)
                .filter(name -> before.column(name).isPresent() && !fresh.contains(name))
                .toList();
        if (columns.isEmpty()) {
            return List.of();
        }
        String targets = columns.stream().map(identifiers::render).collect(Collectors.joining(", "));
        String sources = columns.stream()
                .map(name -> values.getOrDefault(name, identifiers.render(name)))
                .collect(Collectors.joining(", "));
        return List.of("INSERT INTO " + temporaryName() + " (" + targets + ") SELECT " + sources + " FROM "
                + identifiers.render(table));
    }

    /** The highest number ever given, which may be above the highest that is left; the rename takes it along. */
    private List<String> keepSequence() {
        String sequence = identifiers.render(table.sibling(Identifier.of("sqlite_sequence")));
        String target = literal(temporary.name());
        return List.of(
                "DELETE FROM " + sequence + " WHERE name = " + target,
                "INSERT INTO " + sequence + " (name, seq) SELECT " + target + ", seq FROM " + sequence
                        + " WHERE name = " + literal(table.name()));
    }

    private static String literal(Identifier name) {
        return "'" + name.text().replace("'", "''") + "'";
    }

    /**
     * Renames a column to itself: SQLite then reads the whole schema again and refuses what no longer fits, such as a view on a
     * column that went.
     */
    static String check(Table table, IdentifierRules identifiers) {
        String column = identifiers.render(table.columns().get(0).name());
        return "ALTER TABLE " + identifiers.render(table.name()) + " RENAME COLUMN " + column + " TO " + column;
    }
}
