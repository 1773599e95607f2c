// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table. A null name means that nobody chose one: the database or the naming convention gives it, and it
 * plays no part in a comparison.
 */
public sealed interface Constraint {
    @Nullable
    Identifier name();

    /** The same constraint under another name; null = unnamed. */
    Constraint withName(@Nullable Identifier newName);

    /** Columns in key order, never empty. */
    record PrimaryKey(@Nullable Identifier name, List<Identifier> columns) implements Constraint {
        public PrimaryKey {
            columns = List.copyOf(columns);
        }

        @Override
        public PrimaryKey withName(@Nullable Identifier newName) {
            return new PrimaryKey(newName, columns);
        }
    }

    /** Columns in key order, never empty. */
    record Unique(@Nullable Identifier name, List<Identifier> columns, boolean nullsNotDistinct) implements Constraint {
        public Unique {
            columns = List.copyOf(columns);
        }

        @Override
        public Unique withName(@Nullable Identifier newName) {
            return new Unique(newName, columns, nullsNotDistinct);
        }
    }

    /**
     * @param columns of the child table, never empty
     * @param referencedColumns of the parent table, pairwise with {@code columns}
     */
    record ForeignKey(
            @Nullable Identifier name,
            List<Identifier> columns,
            QualifiedName referencedTable,
            List<Identifier> referencedColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            Deferrability deferrability)
            implements Constraint {
        public ForeignKey {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
        }

        @Override
        public ForeignKey withName(@Nullable Identifier newName) {
            return new ForeignKey(
                    newName, columns, referencedTable, referencedColumns, onDelete, onUpdate, deferrability);
        }

        public ForeignKey withReferencedTable(QualifiedName table) {
            return new ForeignKey(name, columns, table, referencedColumns, onDelete, onUpdate, deferrability);
        }
    }

    /** @param sql the condition without the outer parentheses, raw */
    record Check(@Nullable Identifier name, String sql) implements Constraint {
        @Override
        public Check withName(@Nullable Identifier newName) {
            return new Check(newName, sql);
        }
    }

    /** When a foreign key is looked at: at once, or at the end of the transaction. */
    enum Deferrability {
        NOT_DEFERRABLE,
        DEFERRABLE,
        INITIALLY_DEFERRED
    }

    /** The kinds, for messages and for operations that name a constraint without having it. */
    enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK
    }

    default Kind kind() {
        return match(pk -> Kind.PRIMARY_KEY, unique -> Kind.UNIQUE, fk -> Kind.FOREIGN_KEY, check -> Kind.CHECK);
    }

    default <R> R match(
            Function<PrimaryKey, R> primaryKey,
            Function<Unique, R> unique,
            Function<ForeignKey, R> foreignKey,
            Function<Check, R> check) {
        if (this instanceof PrimaryKey pk) {
            return primaryKey.apply(pk);
        }
        if (this instanceof Unique uq) {
            return unique.apply(uq);
        }
        if (this instanceof ForeignKey fk) {
            return foreignKey.apply(fk);
        }
        return check.apply((Check) this);
    }
}
