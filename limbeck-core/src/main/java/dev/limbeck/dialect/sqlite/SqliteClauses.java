// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.AnsiClauses;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of statements in SQLite's words. */
final class SqliteClauses extends AnsiClauses {
    private static final String ON_CONFLICT = "on conflict";

    SqliteClauses(IdentifierRules identifiers, SqliteTypes types) {
        super(identifiers, types);
    }

    @Override
    protected Literal.Visitor<String> literals() {
        return new SqliteLiterals(this::text);
    }

    @Override
    public String defaultValue(ColumnDefault value) {
        return value.match(text -> text(text.value()), expression -> DefaultText.render(expression.sql()));
    }

    @Override
    public String column(Column column, @Nullable Table table) {
        List<String> parts = new ArrayList<>();
        parts.add(name(column.name()));
        parts.add(declaredType(column, table));
        if (column.collation() != null) {
            parts.add(collation(column.collation()));
        }
        if (column.defaultValue() != null && column.generated() == null) {
            parts.add("DEFAULT " + defaultValue(column.defaultValue()));
        }
        if (!column.nullable()) {
            parts.add("NOT NULL");
        }
        if (table != null && isAutoincrement(column, table)) {
            Identifier keyName =
                    table.primaryKey() == null ? null : table.primaryKey().name();
            parts.add((keyName == null ? "" : "CONSTRAINT " + name(keyName) + " ") + "PRIMARY KEY AUTOINCREMENT");
        }
        if (column.generated() != null) {
            parts.add(generated(column.generated()));
        }
        parts.addAll(column.attributes());
        parts.removeIf(String::isEmpty);
        return String.join(" ", parts);
    }

    /** An identity column is the rowid, whose type is INTEGER and no other word; it holds 64 bits. */
    String declaredType(Column column, @Nullable Table table) {
        if (column.identity() == null) {
            return types().render(column.type());
        }
        if (table == null || !isKey(column, table) || table.options().contains(TableReader.WITHOUT_ROWID)) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    "sqlite cannot number the rows by column '" + column.name()
                            + "'; it numbers the one column of a primary key, in a table with rowid",
                    "make '" + column.name() + "' the primary key when the table is created, or leave identity away");
        }
        return "INTEGER";
    }

    private static boolean isKey(Column column, Table table) {
        return table.primaryKey() != null && table.primaryKey().columns().equals(List.of(column.name()));
    }

    /** Whether the primary key is written with this column, because only there AUTOINCREMENT may stand. */
    static boolean isAutoincrement(Column column, Table table) {
        return column.identity() != null && table.options().contains(TableReader.AUTOINCREMENT) && isKey(column, table);
    }

    @Override
    protected String primaryKey(Constraint.PrimaryKey key) {
        requireNotDeferred(key.deferrability(), "a primary key");
        return super.primaryKey(new Constraint.PrimaryKey(key.name(), key.columns()).withIndex(key.index()));
    }

    /** Only foreign keys may be deferred, and only they have a word for it. */
    private static void requireNotDeferred(Constraint.Deferrability deferrability, String what) {
        if (deferrability != Constraint.Deferrability.NOT_DEFERRABLE) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    "sqlite cannot defer " + what + "; only foreign keys",
                    "leave deferrable() out for this database");
        }
    }

    @Override
    protected String check(Constraint.Check check) {
        requireNotDeferred(check.deferrability(), "a check");
        return super.check(new Constraint.Check(check.name(), check.sql()));
    }

    @Override
    protected String unique(Constraint.Unique unique) {
        requireNotDeferred(unique.deferrability(), "a unique constraint");
        if (unique.nullsNotDistinct()) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    "sqlite cannot take two nulls for the same in a unique constraint; PostgreSQL 15 can",
                    "make the columns not null, or use a unique index on coalesce(<column>, <value>)");
        }
        return super.unique(new Constraint.Unique(unique.name(), unique.columns(), false).withIndex(unique.index()));
    }

    /** {@code ON CONFLICT REPLACE}: what becomes of a row that breaks the constraint. */
    @Override
    protected String keyStorage(KeyIndex index) {
        String conflict = index.options().get(ON_CONFLICT);
        boolean known = index.method() == null
                && index.include().isEmpty()
                && index.options().size() == (conflict == null ? 0 : 1);
        if (!known) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    "sqlite cannot choose how the index of a key is kept",
                    "leave using(…), include(…) and option(…) out; the one option it has is '" + ON_CONFLICT + "'");
        }
        return conflict == null ? "" : " ON CONFLICT " + conflict.toUpperCase(Locale.ROOT);
    }

    /** A parent is always of the same database file, and is written without it. */
    @Override
    protected String foreignKey(Constraint.ForeignKey key) {
        QualifiedName parent = new QualifiedName(null, key.referencedTable().name());
        return super.foreignKey(key.withReferencedTable(parent));
    }

    @Override
    protected String indexPart(Index.Part part) {
        boolean usual =
                part.nulls() == null || part.nulls() == (part.descending() ? Index.Nulls.LAST : Index.Nulls.FIRST);
        if (!usual) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    "sqlite cannot choose where nulls stand in an index: first, or last with desc",
                    "leave nulls " + part.nulls() + " away; a query may still order by it");
        }
        return super.indexPart(part.withoutNulls());
    }

    /** Needs no parentheses; a collation behind them would make a column an expression. */
    @Override
    protected String indexExpression(String sql) {
        return sql;
    }

    /** A foreign key cannot leave its database file. */
    void requireSameFile(QualifiedName child, Constraint.ForeignKey key) {
        if (!child.sibling(key.referencedTable().name()).equals(key.referencedTable())) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    "sqlite cannot refer from '" + child + "' to '" + key.referencedTable()
                            + "' in another database file",
                    "keep both tables in one file, or leave the foreign key away");
        }
    }
}
