// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.op.Operation;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The part of {@link Op} that works on tables: their columns, constraints and indexes. */
abstract sealed class TableOps permits SchemaOps {
    final OpContext context;

    TableOps(OpContext context) {
        this.context = context;
    }

    // ---- tables

    /** Makes a table of columns, constraints, a comment and options, in that order or any other. */
    public void createTable(String table, TableElement... elements) {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        Constraint.PrimaryKey key = null;
        String comment = null;
        List<String> options = List.of();
        List<String> kinds = List.of();
        for (TableElement element : elements) {
            if (element instanceof ColumnDefinition definition) {
                columns.add(definition.column());
            } else if (element instanceof ConstraintDefinition.PrimaryKeyDefinition definition) {
                key = definition.constraint();
            } else if (element instanceof ConstraintDefinition definition) {
                constraints.add(definition.constraint());
            } else if (element instanceof TableComment definition) {
                comment = definition.text();
            } else if (element instanceof TableOptions definition) {
                options = definition.words();
            } else if (element instanceof TableKinds definition) {
                kinds = definition.words();
            }
        }
        context.accept(new Operation.CreateTable(
                new Table(Names.qualified(table), columns, key, constraints, List.of(), comment, options, kinds)));
    }

    /** {@code op.dropTable("users")}. */
    public void dropTable(String table) {
        context.accept(new Operation.DropTable(Names.qualified(table), null));
    }

    /** {@code op.renameTable("app.users", "people")}: the table stays in its schema; {@code newName} has none. */
    public void renameTable(String table, String newName) {
        context.accept(new Operation.RenameTable(Names.qualified(table), Names.single(newName)));
    }

    /** {@code op.commentOnTable("users", "who may log in")}. */
    public void commentOnTable(String table, String comment) {
        context.accept(new Operation.SetTableComment(Names.qualified(table), comment, null));
    }

    /** {@code op.dropTableComment("users")}. */
    public void dropTableComment(String table) {
        context.accept(new Operation.SetTableComment(Names.qualified(table), null, null));
    }

    // ---- columns

    /** {@code op.addColumn("users", column("address", varchar(500)))}. */
    public void addColumn(String table, ColumnDefinition column) {
        context.accept(new Operation.AddColumn(Names.qualified(table), column.column()));
    }

    /**
     * {@code op.addColumn("orders", column("user_id", integer()), foreignKey("fk_orders_user", "user_id").references("users", "id"))}:
     * with constraints of this column alone, in one statement where the database can.
     */
    public void addColumn(String table, ColumnDefinition column, ConstraintDefinition... constraints) {
        context.accept(new Operation.AddColumn(
                Names.qualified(table),
                column.column(),
                Arrays.stream(constraints)
                        .<Constraint>map(ConstraintDefinition::constraint)
                        .toList()));
    }

    /** {@code op.dropColumn("users", "address")}. */
    public void dropColumn(String table, String column) {
        context.accept(new Operation.DropColumn(Names.qualified(table), Names.single(column), null));
    }

    /**
     * {@code op.alterColumn("users", "address", to -> to.notNull())}: changes what {@code change} mentions; the rest is read
     * from the database where it is needed.
     */
    public void alterColumn(String table, String column, UnaryOperator<ColumnChange> change) {
        context.accept(new Operation.AlterColumn(
                Names.qualified(table),
                Names.single(column),
                change.apply(ColumnChange.nothing()).patch(),
                null));
    }

    /** Changes a column whose present definition is given, so that nothing need be read: {@code --sql} works everywhere. */
    public void alterColumn(String table, ColumnDefinition present, UnaryOperator<ColumnChange> change) {
        context.accept(new Operation.AlterColumn(
                Names.qualified(table),
                present.column().name(),
                change.apply(ColumnChange.nothing()).patch(),
                present.column()));
    }

    /** {@code op.renameColumn("users", "address", "street")}. */
    public void renameColumn(String table, String column, String newName) {
        alterColumn(table, column, to -> to.rename(newName));
    }

    /** {@code op.commentOnColumn("users", "mail", "verified")}. */
    public void commentOnColumn(String table, String column, String comment) {
        alterColumn(table, column, to -> to.comment(comment));
    }

    /** {@code op.dropColumnComment("users", "mail")}. */
    public void dropColumnComment(String table, String column) {
        alterColumn(table, column, ColumnChange::noComment);
    }

    // ---- constraints

    /** {@code op.createPrimaryKey("users", primaryKey("id").named("pk_users"))}. */
    public void createPrimaryKey(String table, ConstraintDefinition.PrimaryKeyDefinition key) {
        add(table, key);
    }

    /** {@code op.createUniqueConstraint("users", unique("uq_users_mail", "mail"))}. */
    public void createUniqueConstraint(String table, ConstraintDefinition.UniqueDefinition unique) {
        add(table, unique);
    }

    /** {@code op.createForeignKey("orders", foreignKey("fk_orders_user", "user_id").references("users", "id"))}. */
    public void createForeignKey(String table, ForeignKeyDefinition key) {
        add(table, key);
    }

    /** {@code op.createCheckConstraint("users", check("ck_users_age", "age >= 0"))}. */
    public void createCheckConstraint(String table, ConstraintDefinition.CheckDefinition check) {
        add(table, check);
    }

    /** {@code op.createExcludeConstraint("bookings", exclude("ex_room").using("gist").column("room", "="))} (PostgreSQL). */
    public void createExcludeConstraint(String table, ExcludeDefinition exclude) {
        add(table, exclude);
    }

    private void add(String table, ConstraintDefinition definition) {
        context.accept(new Operation.AddConstraint(Names.qualified(table), definition.constraint()));
    }

    /** {@code op.dropConstraint("users", "uq_users_mail", UNIQUE)}. */
    public void dropConstraint(String table, String name, Constraint.Kind kind) {
        context.accept(new Operation.DropConstraint(Names.qualified(table), kind, Names.single(name), null));
    }

    /** Drops a constraint that may have no name, found by what it is: {@code unique(null, "email")}. */
    public void dropConstraint(String table, ConstraintDefinition present) {
        Constraint constraint = present.constraint();
        context.accept(
                new Operation.DropConstraint(Names.qualified(table), constraint.kind(), constraint.name(), constraint));
    }

    /** For the databases that do not name primary keys (MariaDB, MySQL, SQLite). */
    public void dropPrimaryKey(String table) {
        context.accept(new Operation.DropConstraint(Names.qualified(table), Constraint.Kind.PRIMARY_KEY, null, null));
    }

    /** {@code op.renameConstraint("users", "uq_mail", "uq_users_mail")}. */
    public void renameConstraint(String table, String name, String newName) {
        context.accept(new RenameConstraint(Names.qualified(table), Names.single(name), Names.single(newName), null));
    }

    /**
     * {@code op.validateConstraint("orders", "fk_orders_user")}: looks at the rows that were there before a constraint made
     * with {@code notValid()}; does nothing on databases that look at them at once.
     */
    public void validateConstraint(String table, String name) {
        context.accept(new Operation.ValidateConstraint(Names.qualified(table), Names.single(name), null));
    }

    // ---- indexes

    /** {@code op.createIndex("ix_users_name", "users", "last_name", "first_name")}. */
    public void createIndex(String name, String table, String... columns) {
        createIndex(table, Definitions.index(name, columns));
    }

    /** {@code op.createUniqueIndex("ux_users_mail", "users", "mail")}. */
    public void createUniqueIndex(String name, String table, String... columns) {
        createIndex(table, Definitions.index(name, columns).unique());
    }

    /** {@code op.createIndex("users", index("ix_users_mail").expression("lower(mail)").where("active"))}. */
    public void createIndex(String table, IndexDefinition index) {
        context.accept(new Operation.CreateIndex(Names.qualified(table), index.index(), index.concurrent()));
    }

    /** {@code op.dropIndex("ix_users_name", "users")}. */
    public void dropIndex(String name, String table) {
        context.accept(new Operation.DropIndex(Names.qualified(table), Names.single(name), null));
    }

    /** {@code op.dropIndexConcurrently("ix_users_name", "users")}, inside {@link Op#autocommit} (PostgreSQL). */
    public void dropIndexConcurrently(String name, String table) {
        context.accept(new Operation.DropIndex(Names.qualified(table), Names.single(name), null, true));
    }

    /** {@code op.renameIndex("users", "ix_mail", "ix_users_mail")}. */
    public void renameIndex(String table, String name, String newName) {
        context.accept(new RenameIndex(Names.qualified(table), Names.single(name), Names.single(newName), null));
    }
}
