// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.CustomOperation;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The operations of a migration, one method each. Tables are named as {@code users} or {@code app.users}; see {@link Names} for
 * names with dots or quotes. Every operation runs at once, in order. Used by one thread.
 */
public final class Op {
    private final OpContext context;

    public Op(OpContext context) {
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
            }
        }
        context.accept(new Operation.CreateTable(
                new Table(Names.qualified(table), columns, key, constraints, List.of(), comment, options)));
    }

    public void dropTable(String table) {
        context.accept(new Operation.DropTable(Names.qualified(table), null));
    }

    /** The table stays in its schema; {@code newName} has none. */
    public void renameTable(String table, String newName) {
        context.accept(new Operation.RenameTable(Names.qualified(table), Names.single(newName)));
    }

    public void commentOnTable(String table, String comment) {
        context.accept(new Operation.SetTableComment(Names.qualified(table), comment, null));
    }

    public void dropTableComment(String table) {
        context.accept(new Operation.SetTableComment(Names.qualified(table), null, null));
    }

    // ---- columns

    public void addColumn(String table, ColumnDefinition column) {
        context.accept(new Operation.AddColumn(Names.qualified(table), column.column()));
    }

    public void dropColumn(String table, String column) {
        context.accept(new Operation.DropColumn(Names.qualified(table), Names.single(column), null));
    }

    /** Changes what {@code change} mentions; the rest is read from the database where it is needed. */
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

    public void renameColumn(String table, String column, String newName) {
        alterColumn(table, column, to -> to.rename(newName));
    }

    // ---- constraints

    public void createPrimaryKey(String table, ConstraintDefinition.PrimaryKeyDefinition key) {
        add(table, key);
    }

    public void createUniqueConstraint(String table, ConstraintDefinition.UniqueDefinition unique) {
        add(table, unique);
    }

    public void createForeignKey(String table, ForeignKeyDefinition key) {
        add(table, key);
    }

    public void createCheckConstraint(String table, ConstraintDefinition.CheckDefinition check) {
        add(table, check);
    }

    private void add(String table, ConstraintDefinition definition) {
        context.accept(new Operation.AddConstraint(Names.qualified(table), definition.constraint()));
    }

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

    // ---- indexes

    public void createIndex(String name, String table, String... columns) {
        createIndex(table, Definitions.index(name, columns));
    }

    public void createUniqueIndex(String name, String table, String... columns) {
        createIndex(table, Definitions.index(name, columns).unique());
    }

    public void createIndex(String table, IndexDefinition index) {
        context.accept(new Operation.CreateIndex(Names.qualified(table), index.index()));
    }

    public void dropIndex(String name, String table) {
        context.accept(new Operation.DropIndex(Names.qualified(table), Names.single(name), null));
    }

    // ---- sequences, enumeration types, schemas

    public void createSequence(SequenceDefinition sequence) {
        context.accept(new Operation.CreateSequence(sequence.sequence()));
    }

    /** Gives the sequence these options; its current value stays. */
    public void alterSequence(SequenceDefinition sequence) {
        context.accept(new Operation.AlterSequence(sequence.sequence(), null));
    }

    public void dropSequence(String sequence) {
        context.accept(new Operation.DropSequence(Names.qualified(sequence), null));
    }

    public void createEnumType(String name, String... values) {
        context.accept(new Operation.CreateEnumType(enumType(name, values)));
    }

    /** Gives the type exactly these values, in this order. A value that goes must not be in use. */
    public void alterEnumType(String name, String... values) {
        context.accept(new Operation.AlterEnumType(enumType(name, values), null));
    }

    private static EnumType enumType(String name, String... values) {
        return new EnumType(Names.qualified(name), Arrays.asList(values));
    }

    public void dropEnumType(String name) {
        context.accept(new Operation.DropEnumType(Names.qualified(name), null));
    }

    public void createSchema(String schema) {
        context.accept(new Operation.CreateSchema(Names.single(schema)));
    }

    public void dropSchema(String schema) {
        context.accept(new Operation.DropSchema(Names.single(schema)));
    }

    // ---- rows and SQL

    /** {@code op.insert("roles", columns("id", "name"), row(1, "admin"), row(2, "guest"))}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final void insert(String table, List<String> columns, List<Literal>... rows) {
        QualifiedName name = Names.qualified(table);
        context.accept(new Operation.InsertRows(
                name, columns.stream().map(Names::single).toList(), List.of(rows)));
    }

    /** Runs one statement as it is, without terminator. Nothing in it is a placeholder. */
    public void execute(String sql) {
        context.accept(new Operation.Execute(sql));
    }

    /** An operation of another project. */
    public void custom(CustomOperation operation) {
        context.accept(operation);
    }

    /** The connection of the run, for what no operation says; throws {@code offline-mode} with {@code --sql}. */
    public Connection connection() {
        return context.connection();
    }

    /** The id of the database's dialect: {@code postgresql}, {@code mariadb}, {@code mysql}, {@code sqlite}, {@code h2}. */
    public String dialect() {
        return context.dialect();
    }

    /** Says that there is no way back; always throws. */
    public void irreversible(String reason) {
        throw new LimbeckException(
                ErrorId.IRREVERSIBLE,
                "this revision cannot be downgraded: " + reason,
                "restore a backup, or write the way back into downgrade()");
    }
}
