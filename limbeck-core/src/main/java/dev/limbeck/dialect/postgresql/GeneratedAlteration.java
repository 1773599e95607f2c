// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a generated column another expression: in place from version 17 on, before that by dropping and adding it, which
 * loses nothing because the database computes the values anew. What hung on the column is made again; the column moves to the
 * end of the table.
 */
final class GeneratedAlteration {
    private final PostgresqlDdl ddl;
    private final PostgresqlClauses clauses;
    private final ServerInfo server;

    GeneratedAlteration(PostgresqlDdl ddl, PostgresqlClauses clauses, ServerInfo server) {
        this.ddl = ddl;
        this.clauses = clauses;
        this.server = server;
    }

    List<String> statements(AlterColumn alter, Column before, GeneratedExpression wanted, Catalog catalog) {
        GeneratedExpression current = before.generated();
        if (current == null) {
            throw ddl.cannot(
                    "make the existing column '" + alter.column() + "' a generated one",
                    "drop the column and add it again: op.dropColumn(\"" + alter.table() + "\", \"" + alter.column()
                            + "\") and op.addColumn(…); its values are replaced by computed ones");
        }
        if (server.atLeast(17, 0) && current.stored() == wanted.stored()) {
            List<String> statements = new ArrayList<>(ddl.alterPlainly(plainChanges(alter), before));
            statements.add(ddl.onTable(
                    alter.table(),
                    "ALTER COLUMN " + clauses.name(alter.column()) + " SET EXPRESSION AS (" + wanted.sql() + ")"));
            statements.addAll(ddl.alterPlainly(onlyName(alter), before));
            return statements;
        }
        return again(alter, before, ddl.tableOf(alter, catalog), catalog);
    }

    private List<String> again(AlterColumn alter, Column before, Table table, Catalog catalog) {
        Column after = alter.patch().withName(Patch.keep()).applyTo(before);
        Hangers hangers = new Hangers(ddl, clauses, table, text -> Hangers.mentions(text, alter.column()));
        List<String> statements = new ArrayList<>(hangers.drops());
        statements.addAll(ddl.texts(new DropColumn(alter.table(), alter.column(), before), catalog));
        statements.addAll(ddl.texts(new AddColumn(alter.table(), after), catalog));
        for (Constraint constraint : table.allConstraints()) {
            if (isOn(constraint, alter.column())) {
                statements.add(ddl.onTable(alter.table(), "ADD " + clauses.constraint(constraint)));
            }
        }
        for (Index index : table.indexes()) {
            if (isOn(index, alter.column()) && !hangers.has(index)) {
                statements.addAll(ddl.indexStatements(alter.table(), index));
            }
        }
        statements.addAll(hangers.adds());
        statements.addAll(ddl.alterPlainly(onlyName(alter), before));
        return statements;
    }

    private static AlterColumn withPatch(AlterColumn alter, ColumnPatch patch) {
        return new AlterColumn(alter.table(), alter.column(), patch, alter.before());
    }

    private static AlterColumn plainChanges(AlterColumn alter) {
        return withPatch(alter, alter.patch().withGenerated(Patch.keep()).withName(Patch.keep()));
    }

    private static AlterColumn onlyName(AlterColumn alter) {
        return withPatch(alter, ColumnPatch.nothing().withName(alter.patch().name()));
    }

    private static boolean isOn(Constraint constraint, Identifier column) {
        return constraint.columns().contains(column);
    }

    private static boolean isOn(Index index, Identifier column) {
        return index.include().contains(column)
                || index.parts().stream().anyMatch(part -> column.equals(part.column()));
    }
}
