// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.sqlite.TableText.Clause;
import dev.limbeck.dialect.sqlite.TableText.Clause.Kind;
import dev.limbeck.dialect.sqlite.TableText.ColumnText;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From the text of a table to its model.
 *
 * <p>A single primary key column of the type INTEGER is the rowid and so an identity column, whether AUTOINCREMENT stands
 * there or not; that word, like STRICT, is among the options of the table.
 */
final class TableReader {
    static final String AUTOINCREMENT = "AUTOINCREMENT";
    static final String WITHOUT_ROWID = "WITHOUT ROWID";

    private final SqliteTypes types;

    TableReader(SqliteTypes types) {
        this.types = types;
    }

    /** The table without its indexes; foreign keys as written, see {@link #resolve}. */
    Table read(QualifiedName name, TableText text) {
        Constraint.PrimaryKey key = null;
        List<Constraint> constraints = new ArrayList<>();
        for (Clause clause : text.allConstraints()) {
            Constraint constraint = spelled(text, clause);
            if (clause.kind() == Kind.PRIMARY_KEY) {
                key = (Constraint.PrimaryKey) constraint;
            } else {
                constraints.add(constraint);
            }
        }
        List<String> options = new ArrayList<>(text.options());
        if (text.hasAutoincrement()) {
            options.add(0, AUTOINCREMENT);
        }
        List<Column> columns = new ArrayList<>();
        for (ColumnText column : text.columns()) {
            columns.add(column(column, key, options));
        }
        return new Table(name, columns, key, constraints, List.of(), null, options);
    }

    /** The constraint of a clause, with its columns spelled as the table spells them. */
    static Constraint spelled(TableText text, Clause clause) {
        Constraint constraint = clause.constraint();
        if (constraint == null) {
            throw new IllegalArgumentException(clause.kind() + " is no constraint");
        }
        return constraint.match(
                pk -> pk.withColumns(spelled(text, pk.columns())),
                uq -> uq.withColumns(spelled(text, uq.columns())),
                fk -> fk.withColumns(spelled(text, fk.columns())),
                check -> check,
                exclude -> exclude);
    }

    private static List<Identifier> spelled(TableText text, List<Identifier> names) {
        return names.stream()
                .map(name -> text.column(name).map(ColumnText::name).orElse(name))
                .toList();
    }

    private Column column(ColumnText text, Constraint.@Nullable PrimaryKey key, List<String> options) {
        boolean alone = key != null && key.columns().equals(List.of(text.name()));
        boolean rowid = alone && isRowid(text, options);
        SqlType type = types.declared(text.type());
        if (alone && !rowid && types.render(type).equals("INTEGER") && !options.contains(WITHOUT_ROWID)) {
            // INT and INTEGER PRIMARY KEY DESC are no rowid, but would become one if written as INTEGER
            type = new SqlType.Raw("INT");
        }
        String collation = text.last(Kind.COLLATE).map(Clause::text).orElse("BINARY");
        return new Column(
                text.name(),
                type,
                text.clauses(Kind.NOT_NULL).findAny().isEmpty(),
                text.last(Kind.DEFAULT).map(c -> DefaultText.read(c.text())).orElse(null),
                rowid ? Identity.byDefault() : null,
                generated(text),
                collation.equalsIgnoreCase("BINARY") ? null : collation,
                null);
    }

    private static boolean isRowid(ColumnText text, List<String> options) {
        boolean descending = text.clauses(Kind.PRIMARY_KEY).anyMatch(c -> c.says("DESC"));
        return text.type().equalsIgnoreCase("INTEGER") && !descending && !options.contains(WITHOUT_ROWID);
    }

    private static @Nullable GeneratedExpression generated(ColumnText text) {
        return text.last(Kind.STORED)
                .map(c -> new GeneratedExpression(c.text(), true))
                .or(() -> text.last(Kind.VIRTUAL).map(c -> new GeneratedExpression(c.text(), false)))
                .orElse(null);
    }

    /**
     * Foreign keys with their parents spelled as they are, and with the parent's primary key where they name no columns. Works
     * within one schema, as SQLite does.
     */
    static Map<QualifiedName, Table> resolve(Collection<Table> tables) {
        Map<String, Table> parents = new HashMap<>();
        tables.forEach(table -> parents.put(
                table.name().schema() + "." + TableText.key(table.name().name().text()), table));
        Map<QualifiedName, Table> resolved = new HashMap<>();
        for (Table table : tables) {
            List<Constraint> constraints = table.constraints().stream()
                    .map(c -> c.<Constraint>match(
                            pk -> pk, uq -> uq, fk -> resolve(table, fk, parents), check -> check, ex -> ex))
                    .toList();
            resolved.put(table.name(), table.withConstraints(constraints));
        }
        return resolved;
    }

    private static Constraint.ForeignKey resolve(Table child, Constraint.ForeignKey key, Map<String, Table> parents) {
        Identifier written = key.referencedTable().name();
        Table parent = parents.get(child.name().schema() + "." + TableText.key(written.text()));
        if (parent == null) {
            List<Identifier> columns = key.referencedColumns().isEmpty() ? key.columns() : key.referencedColumns();
            return withParent(key, child.name().sibling(written), columns);
        }
        List<Identifier> columns = key.referencedColumns();
        if (columns.isEmpty()) {
            columns = parent.primaryKey() == null
                    ? key.columns()
                    : parent.primaryKey().columns();
        }
        List<Identifier> spelled = columns.stream()
                .map(name -> parent.columns().stream()
                        .map(Column::name)
                        .filter(there -> TableText.sameName(there, name))
                        .findFirst()
                        .orElse(name))
                .toList();
        return withParent(key, parent.name(), spelled);
    }

    private static Constraint.ForeignKey withParent(
            Constraint.ForeignKey key, QualifiedName parent, List<Identifier> columns) {
        return key.withReferencedTable(parent).withReferencedColumns(columns);
    }
}
