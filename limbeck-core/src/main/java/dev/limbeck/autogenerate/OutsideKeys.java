// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.diff.Renames;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Foreign keys of tables that filters leave out, where they point at something that goes or changes. No scratch place has these
 * tables, so the proof does not meet them, and the upgrade would.
 */
final class OutsideKeys {
    private final Dialect dialect;
    private final Connection connection;
    private final ReflectionScope leftOut;
    private final Renames renames;

    /** @param leftOut which tables are */
    OutsideKeys(Dialect dialect, Connection connection, ReflectionScope leftOut, Renames renames) {
        this.dialect = dialect;
        this.connection = connection;
        this.leftOut = leftOut;
        this.renames = renames;
    }

    /**
     * Something that a key may point at.
     *
     * @param table as the database calls it, like the columns
     * @param columns empty = the table goes with all of them
     * @param whole a key over all these columns and no others is meant; else one over any of them
     */
    private record Target(QualifiedName table, Set<Identifier> columns, boolean whole, String fate) {
        boolean isMeantBy(ForeignKey key) {
            Collection<Identifier> referenced = key.referencedColumns();
            return key.referencedTable().equals(table)
                    && (whole
                            ? columns.equals(Set.copyOf(referenced))
                            : columns.isEmpty() || referenced.stream().anyMatch(columns::contains));
        }
    }

    /** One sentence for each key that stands in the way; reads nothing if nothing goes that a key can point at. */
    List<String> notes(List<Operation> operations) {
        List<Target> targets = operations.stream().flatMap(this::targets).toList();
        return targets.isEmpty() ? List.of() : notes(targets, read());
    }

    private SchemaModel read() {
        try {
            return dialect.reflector().reflect(connection, leftOut);
        } catch (SQLException unreadable) {
            // what may not be read belongs to somebody else; the database says the rest
            return SchemaModel.empty();
        }
    }

    private List<String> notes(List<Target> targets, SchemaModel outside) {
        List<String> notes = new ArrayList<>();
        for (Table table : outside.tables().values()) {
            for (ForeignKey key : table.foreignKeys()) {
                targets.stream()
                        .filter(target -> target.isMeantBy(key))
                        .findFirst()
                        .ifPresent(target -> notes.add("table '" + table.name() + "' is left out, and its foreign key"
                                + (key.name() == null ? "" : " '" + key.name() + "'") + " points at '" + target.fate()
                                + ": the upgrade may stop there" + wayOut(table, key, outside)));
            }
        }
        return notes;
    }

    private String wayOut(Table table, ForeignKey key, SchemaModel outside) {
        if (key.name() == null) {
            return "";
        }
        Operation drop = new DropConstraint(table.name(), Constraint.Kind.FOREIGN_KEY, key.name(), key);
        List<SqlStatement> statements = dialect.ddl().render(drop, () -> outside);
        return statements.size() == 1
                ? "; what would take the key off first: " + statements.get(0).text()
                : "";
    }

    private Stream<Target> targets(Operation operation) {
        if (operation instanceof DropTable drop) {
            QualifiedName table = renames.tableBefore(drop.table());
            return Stream.of(new Target(table, Set.of(), false, table + "', which goes"));
        }
        if (operation instanceof DropColumn drop) {
            return Stream.of(ofColumn(drop.table(), drop.column(), "', which goes"));
        }
        if (operation instanceof AlterColumn alter && alter.patch().type().changes()) {
            return Stream.of(ofColumn(alter.table(), alter.column(), "', whose type changes"));
        }
        if (operation instanceof DropConstraint drop && drop.before() != null && isKey(drop.kind())) {
            QualifiedName table = renames.tableBefore(drop.table());
            return Stream.of(new Target(
                    table, Set.copyOf(drop.before().columns()), true, table + "', by a key that goes or is made anew"));
        }
        return Stream.empty();
    }

    private static boolean isKey(Constraint.Kind kind) {
        return kind == Constraint.Kind.PRIMARY_KEY || kind == Constraint.Kind.UNIQUE;
    }

    private Target ofColumn(QualifiedName table, Identifier column, String fate) {
        QualifiedName old = renames.tableBefore(table);
        Identifier name = renames.columnBefore(table, column);
        return new Target(old, Set.of(name), false, old + "." + name + fate);
    }
}
