// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.ordering;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.StatementSplitter;
import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.ExactComparison;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.op.Operation;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.runtime.Bookkeeping;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at databases through the dialect, past the tables that Limbeck keeps for itself. */
final class Schemas {
    private Schemas() {}

    static SchemaModel read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            ReflectionScope scope =
                    new ReflectionScope(Set.of(), Bookkeeping.standard().tables());
            return dialect(connection).reflector().reflect(connection, scope);
        }
    }

    /** What leads from the one to the other; names of constraints and indexes do not count. */
    static List<Operation> differences(SchemaModel from, SchemaModel to) {
        return new SchemaDiffer(new ExactComparison())
                .diff(from, new DesiredSchema(to, to, Set.of()), Ownership.ofEverything(), List.of())
                .operations();
    }

    /** Runs a script as a client of the database would: statement after statement. */
    static void run(TestDatabase database, String script) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Dialect dialect = dialect(connection);
            // a word to the command line client, which is not SQL
            String statements = script.lines()
                    .filter(line ->
                            line.isEmpty() || !line.equals(dialect.script().opening()))
                    .collect(Collectors.joining("\n"));
            for (StatementSplitter.Part part : dialect.splitter().split(statements, 1)) {
                try {
                    statement.execute(part.text());
                } catch (SQLException failure) {
                    throw new SQLException("line " + part.line() + ": " + part.text(), failure);
                }
            }
        }
    }

    private static Dialect dialect(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        ServerInfo server = new ServerInfo(
                data.getDatabaseProductName(), data.getDatabaseMajorVersion(), data.getDatabaseMinorVersion());
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.speaks(server))
                .findFirst()
                .orElseThrow()
                .dialect(server);
    }
}
