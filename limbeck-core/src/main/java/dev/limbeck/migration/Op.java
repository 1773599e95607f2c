// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.CustomOperation;
import dev.limbeck.op.Existence;
import dev.limbeck.op.Literal;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.op.Operation;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a migration, one method each. Tables are named as {@code users} or {@code app.users}; see {@link Names} for
 * names with dots or quotes. Every operation runs at once, in order. Used by one thread.
 */
public final class Op extends SchemaOps {
    public Op(OpContext context) {
        super(context);
    }

    // ---- rows and SQL

    /** {@code op.insert("roles", columns("id", "name"), row(1, "admin"), row(2, "guest"))}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final void insert(String table, List<String> columns, List<Literal>... rows) {
        bulkInsert(table, columns, List.of(rows));
    }

    /**
     * The rows of a list: {@code op.bulkInsert("countries", columns("code", "name"), rows)}, where each row was made by
     * {@link Definitions#row}.
     */
    public void bulkInsert(String table, List<String> columns, List<List<Literal>> rows) {
        context.accept(new Operation.InsertRows(
                Names.qualified(table), columns.stream().map(Names::single).toList(), rows));
    }

    /**
     * {@code op.execute("UPDATE users SET active = true")}: one statement as it is, without terminator. Nothing in it is a
     * placeholder.
     */
    public void execute(String sql) {
        context.accept(new Operation.Execute(sql));
    }

    /** The statement for the database's dialect: {@code op.execute(onDialect("mysql", "…"), otherwise("…"))}. */
    public void execute(DialectSql... variants) {
        DialectSql chosen = Arrays.stream(variants)
                .filter(variant -> dialect().equals(variant.dialect()))
                .findFirst()
                .or(() -> Arrays.stream(variants)
                        .filter(variant -> variant.dialect() == null)
                        .findFirst())
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.UNSUPPORTED_OPERATION,
                        "no SQL is given for " + dialect(),
                        "add onDialect(\"" + dialect() + "\", \"…\"), otherwise(\"…\") or otherwiseNothing()"));
        if (chosen.sql() != null) {
            execute(chosen.sql());
        }
    }

    /**
     * A value in the words of the database, for SQL that is put together:
     * {@code op.execute("UPDATE t SET day = " + op.literal(LocalDate.of(2026, 11, 21)))}. Takes what {@link Definitions#row}
     * takes.
     */
    public String literal(@Nullable Object value) {
        return context.literal(Literals.of(value));
    }

    // ---- views

    /** {@code op.ifExists().dropTable("users")}: passed over where what it drops or changes is not there. */
    public Op ifExists() {
        return new Op(new ConditionalContext(context, Existence.IF_EXISTS));
    }

    /** {@code op.ifNotExists().createTable(…)}: passed over where what it makes is there. */
    public Op ifNotExists() {
        return new Op(new ConditionalContext(context, Existence.IF_NOT_EXISTS));
    }

    /**
     * {@code op.batch("users", b -> { b.dropColumn("a"); b.addColumn(column("b", integer())); })}: several operations on one
     * table, for which SQLite rebuilds it once.
     */
    public void batch(String table, Consumer<TableBatch> work) {
        TableBatch batch = new TableBatch(table, context);
        work.accept(batch);
        context.accept(new Operation.Batch(Names.qualified(table), batch.operations()));
    }

    /** {@code op.onDialect("postgresql", o -> o.createExtension("citext"))}: done on databases of this dialect alone. */
    public void onDialect(String dialect, Consumer<Op> work) {
        if (dialect().equals(dialect)) {
            work.accept(this);
        }
    }

    /**
     * {@code op.autocommit(() -> op.createIndex("users", index("ix", "mail").concurrently()))}: outside of the transaction.
     * What was done so far is committed before; a run that ends inside must be finished by hand.
     */
    public void autocommit(Runnable work) {
        context.autocommit(work);
    }

    Op naming(NamingConvention convention) {
        return new Op(new NamingContext(context, convention));
    }

    // ---- the rest

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
