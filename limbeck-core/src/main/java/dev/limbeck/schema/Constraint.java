// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table. A null name means that nobody chose one: the database or the naming convention gives it, and it
 * plays no part in a comparison.
 */
public sealed interface Constraint {
    @Nullable
    Identifier name();

    /** The columns of its table that it names as such, in its order; an expression may speak of more. */
    List<Identifier> columns();

    /** The same constraint under another name; null = unnamed. */
    Constraint withName(@Nullable Identifier newName);

    /**
     * Columns in key order, never empty.
     *
     * @param index what somebody chose of the index behind it
     */
    record PrimaryKey(
            @Nullable Identifier name, List<Identifier> columns, Deferrability deferrability, KeyIndex index, Said said)
            implements Constraint {
        public PrimaryKey {
            columns = List.copyOf(columns);
        }

        /** One that is looked at after each statement, on an index as the database makes it. */
        public PrimaryKey(@Nullable Identifier name, List<Identifier> columns) {
            this(name, columns, Deferrability.NOT_DEFERRABLE, KeyIndex.USUAL, Said.NOTHING);
        }

        @Override
        public PrimaryKey withName(@Nullable Identifier newName) {
            return new PrimaryKey(newName, columns, deferrability, index, said);
        }

        public PrimaryKey withColumns(List<Identifier> newColumns) {
            return new PrimaryKey(name, newColumns, deferrability, index, said);
        }

        public PrimaryKey withDeferrability(Deferrability changed) {
            return new PrimaryKey(name, columns, changed, index, said);
        }

        public PrimaryKey withIndex(KeyIndex changed) {
            return new PrimaryKey(name, columns, deferrability, changed, said);
        }

        public PrimaryKey saying(Said.Word word) {
            return new PrimaryKey(name, columns, deferrability, index, said.and(word));
        }
    }

    /**
     * Columns in key order, never empty.
     *
     * @param index what somebody chose of the index behind it
     */
    record Unique(
            @Nullable Identifier name,
            List<Identifier> columns,
            boolean nullsNotDistinct,
            Deferrability deferrability,
            KeyIndex index,
            Said said)
            implements Constraint {
        public Unique {
            columns = List.copyOf(columns);
        }

        /** On an index as the database makes it. */
        public Unique(
                @Nullable Identifier name,
                List<Identifier> columns,
                boolean nullsNotDistinct,
                Deferrability deferrability) {
            this(name, columns, nullsNotDistinct, deferrability, KeyIndex.USUAL, Said.NOTHING);
        }

        /** One that is looked at after each statement. */
        public Unique(@Nullable Identifier name, List<Identifier> columns, boolean nullsNotDistinct) {
            this(name, columns, nullsNotDistinct, Deferrability.NOT_DEFERRABLE);
        }

        @Override
        public Unique withName(@Nullable Identifier newName) {
            return new Unique(newName, columns, nullsNotDistinct, deferrability, index, said);
        }

        public Unique withColumns(List<Identifier> newColumns) {
            return new Unique(name, newColumns, nullsNotDistinct, deferrability, index, said);
        }

        public Unique withNullsNotDistinct(boolean changed) {
            return new Unique(name, columns, changed, deferrability, index, said);
        }

        public Unique withDeferrability(Deferrability changed) {
            return new Unique(name, columns, nullsNotDistinct, changed, index, said);
        }

        public Unique withIndex(KeyIndex changed) {
            return new Unique(name, columns, nullsNotDistinct, deferrability, changed, said);
        }

        public Unique saying(Said.Word word) {
            return new Unique(name, columns, nullsNotDistinct, deferrability, index, said.and(word));
        }
    }

    /**
     * @param columns of the child table, never empty
     * @param referencedColumns of the parent table, pairwise with {@code columns}
     * @param matching what a row with some nulls among the columns means
     * @param validated false = rows that were there before have not been looked at
     * @param emptied the columns that {@code onDelete} sets to null or to their default (PostgreSQL 15 and later); empty = all
     */
    record ForeignKey(
            @Nullable Identifier name,
            List<Identifier> columns,
            QualifiedName referencedTable,
            List<Identifier> referencedColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            Deferrability deferrability,
            Matching matching,
            boolean validated,
            List<Identifier> emptied,
            Said said)
            implements Constraint {
        public ForeignKey {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
            emptied = List.copyOf(emptied);
        }

        /** A key that empties all of its columns. */
        public ForeignKey(
                @Nullable Identifier name,
                List<Identifier> columns,
                QualifiedName referencedTable,
                List<Identifier> referencedColumns,
                ReferentialAction onDelete,
                ReferentialAction onUpdate,
                Deferrability deferrability,
                Matching matching,
                boolean validated) {
            this(
                    name,
                    columns,
                    referencedTable,
                    referencedColumns,
                    onDelete,
                    onUpdate,
                    deferrability,
                    matching,
                    validated,
                    List.of(),
                    Said.NOTHING);
        }

        /** A validated key of simple matching. */
        public ForeignKey(
                @Nullable Identifier name,
                List<Identifier> columns,
                QualifiedName referencedTable,
                List<Identifier> referencedColumns,
                ReferentialAction onDelete,
                ReferentialAction onUpdate,
                Deferrability deferrability) {
            this(
                    name,
                    columns,
                    referencedTable,
                    referencedColumns,
                    onDelete,
                    onUpdate,
                    deferrability,
                    Matching.SIMPLE,
                    true);
        }

        @Override
        public ForeignKey withName(@Nullable Identifier newName) {
            return at(newName, columns, referencedTable, referencedColumns);
        }

        public ForeignKey withColumns(List<Identifier> newColumns) {
            return at(name, newColumns, referencedTable, referencedColumns);
        }

        public ForeignKey withReferencedTable(QualifiedName table) {
            return at(name, columns, table, referencedColumns);
        }

        public ForeignKey withReferencedColumns(List<Identifier> newColumns) {
            return at(name, columns, referencedTable, newColumns);
        }

        public ForeignKey withActions(ReferentialAction delete, ReferentialAction update) {
            return doing(delete, update, deferrability, matching, emptied);
        }

        public ForeignKey withDeferrability(Deferrability changed) {
            return doing(onDelete, onUpdate, changed, matching, emptied);
        }

        public ForeignKey withMatching(Matching changed) {
            return doing(onDelete, onUpdate, deferrability, changed, emptied);
        }

        public ForeignKey withEmptied(List<Identifier> newColumns) {
            return doing(onDelete, onUpdate, deferrability, matching, newColumns);
        }

        public ForeignKey withValidated(boolean changed) {
            return known(changed, said);
        }

        public ForeignKey saying(Said.Word word) {
            return known(validated, said.and(word));
        }

        private ForeignKey at(
                @Nullable Identifier newName, List<Identifier> own, QualifiedName table, List<Identifier> there) {
            return new ForeignKey(
                    newName, own, table, there, onDelete, onUpdate, deferrability, matching, validated, emptied, said);
        }

        private ForeignKey doing(
                ReferentialAction delete,
                ReferentialAction update,
                Deferrability deferred,
                Matching matched,
                List<Identifier> cleared) {
            return new ForeignKey(
                    name,
                    columns,
                    referencedTable,
                    referencedColumns,
                    delete,
                    update,
                    deferred,
                    matched,
                    validated,
                    cleared,
                    said);
        }

        private ForeignKey known(boolean looked, Said words) {
            return new ForeignKey(
                    name,
                    columns,
                    referencedTable,
                    referencedColumns,
                    onDelete,
                    onUpdate,
                    deferrability,
                    matching,
                    looked,
                    emptied,
                    words);
        }
    }

    /**
     * @param sql the condition without the outer parentheses, raw
     * @param validated false = rows that were there before have not been looked at
     */
    record Check(@Nullable Identifier name, String sql, boolean validated, Deferrability deferrability, Said said)
            implements Constraint {
        /** One that is looked at after each statement. */
        public Check(@Nullable Identifier name, String sql, boolean validated) {
            this(name, sql, validated, Deferrability.NOT_DEFERRABLE, Said.NOTHING);
        }

        /** A validated one. */
        public Check(@Nullable Identifier name, String sql) {
            this(name, sql, true);
        }

        @Override
        public Check withName(@Nullable Identifier newName) {
            return new Check(newName, sql, validated, deferrability, said);
        }

        @Override
        public List<Identifier> columns() {
            return List.of();
        }

        public Check withValidated(boolean changed) {
            return new Check(name, sql, changed, deferrability, said);
        }

        public Check withDeferrability(Deferrability changed) {
            return new Check(name, sql, validated, changed, said);
        }

        public Check saying(Said.Word word) {
            return new Check(name, sql, validated, deferrability, said.and(word));
        }
    }

    /**
     * No two rows for which all the comparisons hold: rooms that are not booked twice at one time (PostgreSQL).
     *
     * @param using access method in lower case ({@code gist}); null = the database's default
     * @param elements never empty
     * @param where only rows for which this holds, raw; null = all
     */
    record Exclude(
            @Nullable Identifier name,
            @Nullable String using,
            List<Element> elements,
            @Nullable String where,
            Deferrability deferrability,
            Said said)
            implements Constraint {
        public Exclude {
            elements = List.copyOf(elements);
        }

        public Exclude(
                @Nullable Identifier name,
                @Nullable String using,
                List<Element> elements,
                @Nullable String where,
                Deferrability deferrability) {
            this(name, using, elements, where, deferrability, Said.NOTHING);
        }

        @Override
        public Exclude withName(@Nullable Identifier newName) {
            return new Exclude(newName, using, elements, where, deferrability, said);
        }

        @Override
        public List<Identifier> columns() {
            return elements.stream()
                    .flatMap(element -> Stream.ofNullable(element.part().column()))
                    .toList();
        }

        public Exclude withElements(List<Element> newElements) {
            return new Exclude(name, using, newElements, where, deferrability, said);
        }

        public Exclude withUsing(@Nullable String method) {
            return new Exclude(name, method, elements, where, deferrability, said);
        }

        public Exclude withWhere(@Nullable String condition) {
            return new Exclude(name, using, elements, condition, deferrability, said);
        }

        public Exclude withDeferrability(Deferrability changed) {
            return new Exclude(name, using, elements, where, changed, said);
        }

        public Exclude saying(Said.Word word) {
            return new Exclude(name, using, elements, where, deferrability, said.and(word));
        }

        /**
         * What two rows are compared by.
         *
         * @param part a column or an expression
         * @param operator {@code &&}, {@code =}
         */
        public record Element(Index.Part part, String operator) {}
    }

    /** When a constraint is looked at: at once, or at the end of the transaction. */
    enum Deferrability {
        NOT_DEFERRABLE,
        DEFERRABLE,
        INITIALLY_DEFERRED
    }

    /** What a foreign key makes of rows in which some of its columns are null. */
    enum Matching {
        /** They point at nothing. */
        SIMPLE,
        /** They are refused; all are null, or none. */
        FULL,
        /** Those that are not null must be found. */
        PARTIAL
    }

    /** The kinds, for messages and for operations that name a constraint without having it. */
    enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        EXCLUDE
    }

    default Kind kind() {
        return match(
                pk -> Kind.PRIMARY_KEY,
                unique -> Kind.UNIQUE,
                fk -> Kind.FOREIGN_KEY,
                check -> Kind.CHECK,
                exclude -> Kind.EXCLUDE);
    }

    default <R> R match(
            Function<PrimaryKey, R> primaryKey,
            Function<Unique, R> unique,
            Function<ForeignKey, R> foreignKey,
            Function<Check, R> check,
            Function<Exclude, R> exclude) {
        if (this instanceof PrimaryKey pk) {
            return primaryKey.apply(pk);
        }
        if (this instanceof Unique uq) {
            return unique.apply(uq);
        }
        if (this instanceof ForeignKey fk) {
            return foreignKey.apply(fk);
        }
        if (this instanceof Check condition) {
            return check.apply(condition);
        }
        return exclude.apply((Exclude) this);
    }
}
