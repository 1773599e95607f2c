// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.dialect.Transactions;
import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.ExactComparison;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.runtime.Databases;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A test database with its dialect, and what the laws of autogenerate need: generate, apply, read, compare. */
public final class Workbench implements AutoCloseable {
    private final TestDatabase database;
    private final Connection connection;
    private final KeptConnection side;
    private final Dialect dialect;
    private final Set<Identifier> schemas = new HashSet<>();

    public Workbench(TestDatabase database) throws SQLException {
        this.database = database;
        this.connection = database.connect();
        this.side = new KeptConnection(database);
        this.dialect = Databases.of(Workbench.class.getClassLoader()).dialectOf(connection);
        for (String statement : dialect.transactions().before()) {
            execute(statement);
        }
    }

    /** The same bench; what is read from now on comes from these schemas too, where the database has several. */
    Workbench lookingAt(List<Identifier> others) {
        if (!(dialect.scratch() instanceof Scratch.TemporaryDatabase)
                && !dialect.id().equals("sqlite")) {
            schemas.addAll(others);
        }
        return this;
    }

    public Dialect dialect() {
        return dialect;
    }

    public Connection connection() {
        return connection;
    }

    /** Autogenerate, as the command does it; nothing is written. */
    public GeneratedRevision generate(DesiredModel model, Ownership ownership) {
        try {
            return generate(model, ownership, Intentions.onlyReporting());
        } catch (LimbeckException failure) {
            throw new AssertionError(failure.report(), failure);
        }
    }

    /** The same, where these tables are no part of the schema; throws as it does. */
    public GeneratedRevision generate(DesiredModel model, Ownership ownership, Set<QualifiedName> bookkeeping) {
        return generate(model, ownership, bookkeeping, Intentions.onlyReporting());
    }

    /** The same with what somebody says of it; throws as it does. */
    public GeneratedRevision generate(DesiredModel model, Ownership ownership, Intentions intentions) {
        return generate(model, ownership, Set.of(), intentions);
    }

    /** The same where not everything is compared; throws as it does. */
    public GeneratedRevision generate(DesiredModel model, Ownership ownership, Guidance guidance) {
        return generate(model, ownership, Set.of(), Intentions.onlyReporting(), guidance);
    }

    private GeneratedRevision generate(
            DesiredModel model, Ownership ownership, Set<QualifiedName> bookkeeping, Intentions intentions) {
        return generate(model, ownership, bookkeeping, intentions, Guidance.none());
    }

    private GeneratedRevision generate(
            DesiredModel model,
            Ownership ownership,
            Set<QualifiedName> bookkeeping,
            Intentions intentions,
            Guidance guidance) {
        return new Autogenerator(dialect, scratch(), guidance)
                .generate(new LiveSchema(connection, bookkeeping), model, ownership, intentions);
    }

    /** The same where the engine is asked about every part of the model, also what the database shows already. */
    GeneratedRevision generateAskingEverything(DesiredModel model, Ownership ownership) {
        return new Autogenerator(dialect, scratch())
                .askingEverything()
                .generate(new LiveSchema(connection, Set.of()), model, ownership, Intentions.onlyReporting());
    }

    /** Connections to places on the side, as the command gives them. */
    public ScratchConnections scratch() {
        return new ScratchConnections() {
            @Override
            public Connection server() throws SQLException {
                return database.kind() == DatabaseKind.POSTGRESQL ? side.lend() : database.connect();
            }

            @Override
            public Connection inMemory(UnaryOperator<String> jdbcUrl) throws SQLException {
                return DriverManager.getConnection(jdbcUrl.apply(database.jdbcUrl()));
            }
        };
    }

    /** As a revision does it: in one transaction, where the database has that for DDL, but for what runs only outside. */
    public void apply(List<Operation> operations) throws SQLException {
        Transactions words = dialect.transactions();
        boolean together = words.ddl() && !words.begin().isEmpty();
        if (together) {
            execute(words.begin());
        }
        try {
            for (Operation operation : operations) {
                for (SqlStatement statement : dialect.ddl().render(operation, this::readUnchecked)) {
                    apply(statement, together);
                }
            }
        } catch (SQLException | RuntimeException failure) {
            if (together) {
                execute(words.rollback());
            }
            throw failure;
        }
        if (together) {
            execute(words.commit());
        }
    }

    private void apply(SqlStatement statement, boolean inTransaction) throws SQLException {
        boolean leaves = inTransaction && statement.outside();
        if (leaves) {
            execute(dialect.transactions().commit());
        }
        try {
            execute(statement.text());
        } catch (SQLException failure) {
            throw new SQLException(failure.getMessage() + "\nin: " + statement.text(), failure);
        }
        if (leaves) {
            execute(dialect.transactions().begin());
        }
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public SchemaModel read(Identifier... others) throws SQLException {
        Set<Identifier> scope = new HashSet<>(schemas);
        scope.addAll(List.of(others));
        return dialect.reflector().reflect(connection, new ReflectionScope(scope, Set.of()));
    }

    private SchemaModel readUnchecked() {
        try {
            return read();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Both ways: nothing leads from one to the other. Names count. */
    public static void assertSame(SchemaModel one, SchemaModel other) {
        assertThat(differences(one, DesiredSchema.of(other))).isEmpty();
        assertThat(differences(other, DesiredSchema.of(one))).isEmpty();
    }

    /** Both ways, where names of constraints do not count. */
    public static void assertSameButForNames(SchemaModel one, SchemaModel other) {
        assertThat(differencesButForNames(one, other)).isEmpty();
        assertThat(differencesButForNames(other, one)).isEmpty();
    }

    /** What would have to be done, where names of constraints do not count. */
    public static List<Operation> differencesButForNames(SchemaModel from, SchemaModel to) {
        return differences(from, new DesiredSchema(to, to, Set.of()));
    }

    /** What makes this schema in an empty place. */
    public static List<Operation> creating(SchemaModel schema) {
        return differences(SchemaModel.empty(), DesiredSchema.of(schema));
    }

    private static List<Operation> differences(SchemaModel from, DesiredSchema to) {
        return new SchemaDiffer(new ExactComparison())
                .diff(from, to, Ownership.ofEverything(), List.of())
                .operations();
    }

    @Override
    public void close() throws SQLException {
        side.close();
        connection.close();
    }
}
