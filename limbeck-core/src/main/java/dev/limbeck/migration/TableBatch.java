// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.op.Operation;
import dev.limbeck.schema.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The operations of {@link Op#batch}: those of {@link Op} on one table, which they do not name again. */
public final class TableBatch {
    private static final CollectingContext.Indivisible BATCH = new CollectingContext.Indivisible(
            "a batch is one operation, and cannot leave the transaction in its middle",
            "call op.autocommit(…) before or after op.batch(…)");

    private final String table;
    private final Op op;
    private final List<Operation> operations = new ArrayList<>();

    TableBatch(String table, OpContext context) {
        this.table = table;
        this.op = new Op(new CollectingContext(context, operations, BATCH));
    }

    List<Operation> operations() {
        return operations;
    }

    /** {@code b.addColumn(column("address", varchar(500)))}. */
    public void addColumn(ColumnDefinition column) {
        op.addColumn(table, column);
    }

    /** {@code b.addColumn(column("age", integer()), check("ck_age", "age > 0"))}: with constraints of this column alone. */
    public void addColumn(ColumnDefinition column, ConstraintDefinition... constraints) {
        op.addColumn(table, column, constraints);
    }

    /** {@code b.dropColumn("address")}. */
    public void dropColumn(String column) {
        op.dropColumn(table, column);
    }

    /** {@code b.alterColumn("address", to -> to.notNull())}. */
    public void alterColumn(String column, UnaryOperator<ColumnChange> change) {
        op.alterColumn(table, column, change);
    }

    /** {@code b.alterColumn(column("address", text()), to -> to.notNull())}, with its present definition. */
    public void alterColumn(ColumnDefinition present, UnaryOperator<ColumnChange> change) {
        op.alterColumn(table, present, change);
    }

    /** {@code b.renameColumn("address", "street")}. */
    public void renameColumn(String column, String newName) {
        op.renameColumn(table, column, newName);
    }

    /** {@code b.commentOnTable("who may log in")}. */
    public void commentOnTable(String comment) {
        op.commentOnTable(table, comment);
    }

    /** {@code b.dropTableComment()}. */
    public void dropTableComment() {
        op.dropTableComment(table);
    }

    /** {@code b.createPrimaryKey(primaryKey("id"))}. */
    public void createPrimaryKey(ConstraintDefinition.PrimaryKeyDefinition key) {
        op.createPrimaryKey(table, key);
    }

    /** {@code b.createUniqueConstraint(unique("uq_users_mail", "mail"))}. */
    public void createUniqueConstraint(ConstraintDefinition.UniqueDefinition unique) {
        op.createUniqueConstraint(table, unique);
    }

    /** {@code b.createForeignKey(foreignKey("fk_orders_user", "user_id").references("users", "id"))}. */
    public void createForeignKey(ForeignKeyDefinition key) {
        op.createForeignKey(table, key);
    }

    /** {@code b.createCheckConstraint(check("ck_users_age", "age >= 0"))}. */
    public void createCheckConstraint(ConstraintDefinition.CheckDefinition check) {
        op.createCheckConstraint(table, check);
    }

    /** {@code b.createExcludeConstraint(exclude("ex_room").using("gist").column("room", "="))} (PostgreSQL). */
    public void createExcludeConstraint(ExcludeDefinition exclude) {
        op.createExcludeConstraint(table, exclude);
    }

    /** {@code b.validateConstraint("fk_orders_user")}. */
    public void validateConstraint(String name) {
        op.validateConstraint(table, name);
    }

    /** {@code b.dropConstraint("uq_users_mail", UNIQUE)}. */
    public void dropConstraint(String name, Constraint.Kind kind) {
        op.dropConstraint(table, name, kind);
    }

    /** {@code b.dropConstraint(unique(null, "mail"))}: found by what it is. */
    public void dropConstraint(ConstraintDefinition present) {
        op.dropConstraint(table, present);
    }

    /** {@code b.dropPrimaryKey()}. */
    public void dropPrimaryKey() {
        op.dropPrimaryKey(table);
    }

    /** {@code b.renameConstraint("uq_mail", "uq_users_mail")}. */
    public void renameConstraint(String name, String newName) {
        op.renameConstraint(table, name, newName);
    }

    /** {@code b.createIndex(index("ix_users_name", "name"))}. */
    public void createIndex(IndexDefinition index) {
        op.createIndex(table, index);
    }

    /** {@code b.dropIndex("ix_users_name")}. */
    public void dropIndex(String name) {
        op.dropIndex(name, table);
    }

    /** {@code b.renameIndex("ix_mail", "ix_users_mail")}. */
    public void renameIndex(String name, String newName) {
        op.renameIndex(table, name, newName);
    }
}
