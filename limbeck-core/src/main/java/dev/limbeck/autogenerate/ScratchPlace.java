// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.ExactComparison;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.op.Operation;
import dev.limbeck.reflect.CatalogQuery;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An empty schema on the side, where operations run for real and are read back. Closing it leaves nothing behind. Used by one
 * thread.
 */
final class ScratchPlace implements AutoCloseable {
    private final Dialect dialect;
    private final Connection connection;
    private final ReflectionScope scope;
    private final List<String> leave;
    private final boolean emptied;
    private final Elsewhere elsewhere;

    /** @param leave statements that undo the place, run in order; the connection is closed after them */
    ScratchPlace(Dialect dialect, Connection connection, Set<Identifier> schemas, List<String> leave) {
        this(dialect, connection, new ReflectionScope(schemas, Set.of()), leave, false, Elsewhere.nowhere());
    }

    private ScratchPlace(
            Dialect dialect,
            Connection connection,
            ReflectionScope scope,
            List<String> leave,
            boolean emptied,
            Elsewhere elsewhere) {
        this.dialect = dialect;
        this.connection = connection;
        this.scope = scope;
        this.leave = List.copyOf(leave);
        this.emptied = emptied;
        this.elsewhere = elsewhere;
    }

    /** The same place; everything in it is dropped at the end. */
    ScratchPlace emptiedWhenClosed() {
        return new ScratchPlace(dialect, connection, scope, leave, true, elsewhere);
    }

    /** The same place, where named schemas are other ones than they are called. */
    ScratchPlace standingFor(Elsewhere schemas) {
        return new ScratchPlace(dialect, connection, scope, leave, emptied, schemas);
    }

    /** Whether a name of a schema in SQL would reach the schema itself. */
    boolean isElsewhere() {
        return !elsewhere.isNowhere();
    }

    /** For scripts, and for reading. */
    Connection connection() {
        return connection;
    }

    /** The names of what is in it. */
    List<String> contents() throws SQLException {
        SchemaModel there = read();
        return Stream.of(there.tables(), there.views(), there.sequences(), there.enumTypes())
                .flatMap(things -> things.keySet().stream())
                .map(QualifiedName::toString)
                .toList();
    }

    private void empty() throws SQLException, Failure {
        run(new SchemaDiffer(new ExactComparison())
                .diff(read(), DesiredSchema.of(SchemaModel.empty()), Ownership.ofEverything(), List.of())
                .operations());
    }

    /** Runs the operations in order. A failure says which one and how: {@link Failure}. */
    void run(List<Operation> operations) throws Failure {
        for (Operation operation : operations) {
            String running = "";
            try {
                List<SqlStatement> statements = dialect.ddl().render(elsewhere.there(operation), this::readUnchecked);
                for (SqlStatement statement : statements) {
                    running = statement.text();
                    execute(running);
                }
            } catch (SQLException failure) {
                throw new Failure(operation, running, failure);
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            // an error in a later statement of a batch shows only when its result is asked for
            while (rows || statement.getUpdateCount() != -1) {
                rows = statement.getMoreResults();
            }
        }
    }

    /** The schema of names without one; null = it has no name. */
    @Nullable
    Identifier defaultSchema() throws SQLException {
        return DefaultSchema.of(connection, dialect.identifiers());
    }

    /** The first column of what a query of the catalogue gives. */
    List<String> names(String query, String... parameters) throws SQLException {
        return CatalogQuery.rows(connection, query, List.of(parameters), row -> row.getString(1));
    }

    /** What the engine has made of everything that ran. */
    SchemaModel read() throws SQLException {
        return elsewhere.back(readAsItIs());
    }

    private SchemaModel readAsItIs() throws SQLException {
        return dialect.reflector().reflect(connection, scope);
    }

    private SchemaModel readUnchecked() {
        try {
            return readAsItIs();
        } catch (SQLException failure) {
            throw new IllegalStateException("the scratch place could not be read: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        try (Connection closing = connection) {
            if (emptied) {
                empty();
            }
            for (String statement : leave) {
                execute(statement);
            }
        } catch (SQLException | Failure gone) {
            System.getLogger(ScratchPlace.class.getName())
                    .log(System.Logger.Level.WARNING, "the scratch place was not left cleanly: " + gone.getMessage());
        }
    }

    /** An operation that did not run in the scratch place. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Operation operation;
        private final String statement;
        private final String state;

        Failure(Operation operation, String statement, SQLException reason) {
            super(String.valueOf(reason.getMessage()), reason);
            this.state = String.valueOf(reason.getSQLState());
            this.operation = operation;
            this.statement = statement;
        }

        Operation operation() {
            return operation;
        }

        String statement() {
            return statement;
        }

        /**
         * Whether the server lacked memory, disk or locks (class 53 of the standard's states), which says nothing about the
         * operation: PostgreSQL has room for some thousand locks in one transaction.
         */
        boolean isOfResources() {
            return state.startsWith("53");
        }

        /** Whether a type is not there that no model makes: an extension's, or a composite one. */
        boolean isOfUnknownType() {
            return state.equals("42704");
        }
    }
}
