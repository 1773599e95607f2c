// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.migration.ConstraintDefinition.CheckDefinition;
import dev.limbeck.migration.ConstraintDefinition.PrimaryKeyDefinition;
import dev.limbeck.migration.ConstraintDefinition.UniqueDefinition;
import java.util.function.Consumer;

/**
 * Takes what a {@link Schema} says, in the words of {@link Op}: what makes a table in a migration makes it here. Constraints and
 * indexes without a name are named by the convention. Used by one thread.
 */
public final class SchemaBuilder {
    private final Op op;

    /** @param context hears of everything, in order */
    public SchemaBuilder(OpContext context) {
        this.op = new Op(context);
    }

    /** A table with columns, constraints and comment: see {@link Op#createTable}. */
    public void createTable(String table, TableElement... elements) {
        op.createTable(table, elements);
    }

    /** {@code schema.createIndex("users", index("ix_users_mail", "mail").unique())}. */
    public void createIndex(String table, IndexDefinition index) {
        op.createIndex(table, index);
    }

    /** {@code schema.createIndex("ix_users_mail", "users", "mail")}. */
    public void createIndex(String name, String table, String... columns) {
        op.createIndex(name, table, columns);
    }

    /** {@code schema.createUniqueIndex("ux_users_mail", "users", "mail")}. */
    public void createUniqueIndex(String name, String table, String... columns) {
        op.createUniqueIndex(name, table, columns);
    }

    /** A key of a table that is there; most stand in {@link #createTable}. */
    public void createPrimaryKey(String table, PrimaryKeyDefinition key) {
        op.createPrimaryKey(table, key);
    }

    public void createUniqueConstraint(String table, UniqueDefinition unique) {
        op.createUniqueConstraint(table, unique);
    }

    /** For tables that point at each other; most keys stand in {@link #createTable}. */
    public void createForeignKey(String table, ForeignKeyDefinition key) {
        op.createForeignKey(table, key);
    }

    public void createCheckConstraint(String table, CheckDefinition check) {
        op.createCheckConstraint(table, check);
    }

    public void createExcludeConstraint(String table, ExcludeDefinition exclude) {
        op.createExcludeConstraint(table, exclude);
    }

    public void commentOnTable(String table, String comment) {
        op.commentOnTable(table, comment);
    }

    public void commentOnColumn(String table, String column, String comment) {
        op.commentOnColumn(table, column, comment);
    }

    public void createSequence(SequenceDefinition sequence) {
        op.createSequence(sequence);
    }

    /** {@code schema.createEnumType("status", "new", "paid")}: the values in order (PostgreSQL). */
    public void createEnumType(String name, String... values) {
        op.createEnumType(name, values);
    }

    /** A schema beside the default one, for tables named {@code app.users}. */
    public void createSchema(String schema) {
        op.createSchema(schema);
    }

    /** The id of the database's dialect: {@code postgresql}, {@code mariadb}, {@code mysql}, {@code sqlite}, {@code h2}. */
    public String dialect() {
        return op.dialect();
    }

    /** {@code schema.onDialect("postgresql", s -> s.createIndex(…))}: only part of the schema on databases of this dialect. */
    public void onDialect(String dialect, Consumer<SchemaBuilder> part) {
        if (dialect().equals(dialect)) {
            part.accept(this);
        }
    }
}
