// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.sqlite.TableText.Clause;
import dev.limbeck.dialect.sqlite.TableText.Clause.Kind;
import dev.limbeck.dialect.sqlite.TableText.ColumnText;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes the text of a CREATE TABLE statement. What the change does not concern stays as it was written: conflict clauses,
 * collations of keys, comments, unknown types.
 */
final class TableEdit {
    private static final String NEXT = ",\n    ";

    private final TableText text;
    private final Table table;
    private final SqliteClauses clauses;
    private final TextEdit edit;

    /** @param table the model of the text */
    TableEdit(TableText text, Table table, SqliteClauses clauses) {
        this.text = text;
        this.table = table;
        this.clauses = clauses;
        this.edit = new TextEdit(text.sql());
    }

    /** The changed text, of a table of this name, quoted as needed and with its schema. */
    String named(String name) {
        text.columns().forEach(column -> column.clauses().forEach(this::unqualify));
        text.constraints().forEach(this::unqualify);
        return edit.replace(text.name(), name).apply();
    }

    /** {@code CHECK (t.a > 0)} cannot stand in a table of another name; the rename at the end would not change it back. */
    private void unqualify(Clause clause) {
        if (clause.kind() != Kind.CHECK && clause.kind() != Kind.STORED && clause.kind() != Kind.VIRTUAL) {
            return;
        }
        int offset = clause.span().from();
        List<Token> tokens = Token.of(clause.span().of(text.sql()));
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean qualifies = token.kind() != Token.Kind.STRING
                    && token.canBeName()
                    && TableText.key(token.text())
                            .equals(TableText.key(table.name().name().text()))
                    && tokens.get(i + 1).is(".");
            if (qualifies) {
                edit.replace(
                        new Span(
                                offset + token.from(),
                                offset + tokens.get(i + 1).to()),
                        "");
            }
        }
    }

    void addColumn(Column column) {
        edit.insert(text.endOfColumns(), NEXT + clauses.column(column, table));
    }

    /** A numbered column, in a table without a primary key. */
    void addKeyColumn(Column column) {
        Table keyed = keyedBy(column);
        boolean written = SqliteClauses.isAutoincrement(column, keyed);
        edit.insert(text.endOfColumns(), NEXT + clauses.column(column, keyed) + (written ? "" : " PRIMARY KEY"));
    }

    private Table keyedBy(Column column) {
        return table.withPrimaryKey(new Constraint.PrimaryKey(null, List.of(column.name())));
    }

    void addConstraint(Constraint constraint) {
        edit.insert(text.endOfBody(), NEXT + clauses.constraint(constraint));
    }

    /** The column and the constraints that stand on it alone; those that stand on others too are an error. */
    void dropColumn(Identifier name) {
        ColumnText column = column(name);
        for (Clause clause : text.constraints()) {
            if (isOn(clause, name)) {
                refuseIfShared(clause, name);
                removeItem(clause.span());
            }
        }
        text.columns().stream()
                .filter(other -> !other.equals(column))
                .flatMap(other -> other.clauses().stream())
                .filter(clause -> clause.kind() != Kind.FOREIGN_KEY && isOn(clause, name))
                .forEach(clause -> refuse(clause, name));
        removeItem(column.span());
    }

    private boolean isOn(Clause clause, Identifier column) {
        return columnsOf(clause).anyMatch(name -> TableText.sameName(name, column));
    }

    private void refuseIfShared(Clause clause, Identifier column) {
        if (columnsOf(clause).anyMatch(name -> !TableText.sameName(name, column))) {
            refuse(clause, column);
        }
    }

    /** The columns of this table that it names; in an expression every word that is one. */
    private Stream<Identifier> columnsOf(Clause clause) {
        if (clause.kind() == Kind.CHECK || clause.kind() == Kind.STORED || clause.kind() == Kind.VIRTUAL) {
            return ColumnUse.columnsIn(clause.span().of(text.sql()), text);
        }
        Constraint constraint = clause.constraint();
        return constraint == null ? Stream.of() : constraint.columns().stream();
    }

    private void refuse(Clause clause, Identifier column) {
        throw new LimbeckException(
                ErrorId.SCHEMA_MISMATCH,
                "column '" + table.name() + "." + column + "' cannot go while something else stands on it",
                List.of(clause.span().of(text.sql())),
                "drop that first: op.dropConstraint(\"" + table.name() + "\", …)");
    }

    // ---- alterations

    /** @param after the column as it is to be, under its old name */
    void alterColumn(Column before, ColumnPatch patch, Column after) {
        ColumnText column = column(before.name());
        int behindType = column.typeSpan().to();
        // the key that the column is numbered for may still be on its way
        boolean waits = table.primaryKey() == null && after.identity() != null;
        String declared = clauses.declaredType(after, waits ? keyedBy(after) : table);
        if ((patch.type().changes() || patch.identity().changes()) && !declared.equals(column.type())) {
            boolean untyped = column.type().isEmpty();
            edit.replace(column.typeSpan(), untyped ? " " + declared : declared);
        }
        if (patch.collation().changes()) {
            remove(column, Kind.COLLATE);
            insert(behindType, after.collation() == null ? "" : clauses.collation(after.collation()));
        }
        if (patch.defaultValue().changes()) {
            remove(column, Kind.DEFAULT);
            insert(
                    behindType,
                    after.defaultValue() == null ? "" : "DEFAULT " + clauses.defaultValue(after.defaultValue()));
        }
        if (patch.nullable().changes()) {
            nullability(column, after.nullable());
        }
        if (patch.generated().changes()) {
            remove(column, Kind.STORED);
            remove(column, Kind.VIRTUAL);
            insert(behindType, after.generated() == null ? "" : clauses.generated(after.generated()));
        }
        if (SqliteClauses.isAutoincrement(before, table) && !declared.equals("INTEGER")) {
            removeAutoincrement();
        }
    }

    private void nullability(ColumnText column, boolean nullable) {
        if (nullable) {
            remove(column, Kind.NOT_NULL);
        } else {
            remove(column, Kind.NULL);
            notNull(column);
        }
    }

    private void notNull(ColumnText column) {
        if (column.clauses(Kind.NOT_NULL).findAny().isEmpty()) {
            insert(column.typeSpan().to(), "NOT NULL");
        }
    }

    private void insert(int at, String clause) {
        if (!clause.isEmpty()) {
            edit.insert(at, " " + clause);
        }
    }

    private void remove(ColumnText column, Kind kind) {
        column.clauses(kind).forEach(clause -> edit.remove(clause.span()));
    }

    private void removeAutoincrement() {
        text.allConstraints().stream()
                .filter(clause -> clause.says(TableReader.AUTOINCREMENT))
                .forEach(clause -> Token.of(clause.span().of(text.sql())).stream()
                        .filter(token -> token.is(TableReader.AUTOINCREMENT))
                        .forEach(token -> edit.remove(new Span(
                                clause.span().from() + token.from(),
                                clause.span().from() + token.to()))));
    }

    // ---- constraints

    void dropConstraint(DropConstraint drop) {
        Clause clause = find(drop)
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.SCHEMA_MISMATCH,
                        "table '" + table.name() + "' has no such constraint"
                                + (drop.name() == null ? "" : " '" + drop.name() + "'"),
                        "check the name; an unnamed constraint is found by its definition"));
        if (clause.kind() == Kind.PRIMARY_KEY) {
            // the columns of a key are not null in the model, and stay so without the key
            columnsOf(clause).forEach(name -> notNull(column(name)));
        }
        if (text.constraints().contains(clause)) {
            removeItem(clause.span());
        } else {
            edit.remove(clause.span());
        }
    }

    /** @param newName quoted as needed */
    void renameConstraint(Identifier name, String newName) {
        Clause clause = text.allConstraints().stream()
                .filter(one -> hasName(one, name))
                .findFirst()
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.SCHEMA_MISMATCH,
                        "table '" + table.name() + "' has no constraint '" + name + "'",
                        "check the name, or create the constraint in an earlier operation"));
        int offset = clause.span().from();
        Token token = Token.of(clause.span().of(text.sql())).get(1);
        edit.replace(new Span(offset + token.from(), offset + token.to()), newName);
    }

    private Optional<Clause> find(DropConstraint drop) {
        List<Clause> ofKind = text.allConstraints().stream()
                .filter(clause -> TableReader.spelled(text, clause).kind() == drop.kind())
                .toList();
        if (drop.kind() == Constraint.Kind.PRIMARY_KEY) {
            return ofKind.stream().findFirst();
        }
        Optional<Clause> named =
                ofKind.stream().filter(clause -> hasName(clause, drop.name())).findFirst();
        Constraint before = drop.before();
        if (named.isPresent() || before == null) {
            return named;
        }
        return ofKind.stream()
                .filter(clause -> modelOf(clause).withName(null).equals(before.withName(null)))
                .findFirst();
    }

    /** The model has the constraints in the order of the text, the primary key apart. */
    private Constraint modelOf(Clause wanted) {
        List<Clause> others = text.allConstraints().stream()
                .filter(clause -> clause.kind() != Kind.PRIMARY_KEY)
                .toList();
        return table.constraints().get(others.indexOf(wanted));
    }

    private static boolean hasName(Clause clause, @Nullable Identifier name) {
        Constraint constraint = clause.constraint();
        return name != null
                && constraint != null
                && constraint.name() != null
                && TableText.sameName(constraint.name(), name);
    }

    // ---- parts

    private ColumnText column(Identifier name) {
        return text.column(name)
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.SCHEMA_MISMATCH,
                        "table '" + table.name() + "' has no column '" + name + "'",
                        "check the name, or add the column in an earlier operation"));
    }

    /** Removes a column or constraint of the table with the comma before it, or behind it for the first one. */
    private void removeItem(Span item) {
        edit.remove(item);
        text.commas().stream()
                .filter(comma -> comma.to() <= item.from())
                .reduce((first, second) -> second)
                .or(() -> text.commas().stream().findFirst())
                .filter(comma -> text.constraints().stream()
                        .noneMatch(other -> comma.to() <= other.span().from()
                                && other.span().to() <= item.from()))
                .ifPresent(edit::remove);
    }
}
