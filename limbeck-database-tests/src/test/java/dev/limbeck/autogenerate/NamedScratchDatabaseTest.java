// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.diff.Ownership;
import dev.limbeck.runtime.Databases;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A dialect without a scratch place of its own builds in the database of {@code scratch-url}: Oracle, SQL Server. */
class NamedScratchDatabaseTest {
    private static final Table TABLE = new Table(
            QualifiedName.of("t"),
            List.of(
                    Column.of("id", new IntegerType(32, false)).withNullable(false),
                    Column.of("n", new IntegerType(32, false)).withDefault(new ColumnDefault.Expression("( 1 +  1 )"))),
            new PrimaryKey(null, List.of(Identifier.of("id"))),
            List.of(),
            List.of(),
            null);

    private final String scratchUrl = "jdbc:h2:mem:scratch" + UUID.randomUUID();

    @EachDatabase("h2")
    void buildsAndEmptiesTheNamedDatabase(TestDatabase database) throws SQLException {
        try (Connection kept = DriverManager.getConnection(scratchUrl, "sa", "")) {
            GeneratedRevision revision = generate(database, true);

            assertThat(revision.upgrade()).hasSize(1);
            assertThat(revision.notes()).noneMatch(note -> note.contains("scratch-url"));
            assertThat(tables(kept)).isZero();
        }
    }

    @EachDatabase("h2")
    void writesNothingIntoADatabaseThatIsNotEmpty(TestDatabase database) throws SQLException {
        try (Connection kept = DriverManager.getConnection(scratchUrl, "sa", "");
                Statement statement = kept.createStatement()) {
            statement.execute("CREATE TABLE precious (a INTEGER)");

            GeneratedRevision revision = generate(database, true);

            assertThat(revision.notes()).anyMatch(note -> note.contains("is not empty: it has 'precious'"));
            assertThat(tables(kept)).isEqualTo(1);
        }
    }

    @EachDatabase("h2")
    void comparesTextsWhereNoDatabaseIsNamed(TestDatabase database) throws SQLException {
        GeneratedRevision revision = generate(database, false);

        assertThat(revision.upgrade()).hasSize(1);
        assertThat(revision.notes()).anyMatch(note -> note.contains("set scratch-url"));
    }

    private GeneratedRevision generate(TestDatabase database, boolean apart) throws SQLException {
        ScratchConnections scratch = new ScratchConnections() {
            @Override
            public Connection server() throws SQLException {
                return DriverManager.getConnection(scratchUrl, "sa", "");
            }

            @Override
            public Connection inMemory(UnaryOperator<String> jdbcUrl) {
                throw new IllegalStateException("nobody asks for it");
            }

            @Override
            public boolean apart() {
                return apart;
            }
        };
        try (Connection connection = database.connect()) {
            Dialect dialect =
                    withoutScratch(Databases.of(getClass().getClassLoader()).dialectOf(connection));
            return new Autogenerator(dialect, scratch)
                    .generate(
                            new LiveSchema(connection, Set.of()),
                            new DesiredModel(SchemaModel.ofTables(List.of(TABLE)), List.of(), List.of()),
                            Ownership.ofEverything(),
                            Intentions.onlyReporting());
        }
    }

    private static Dialect withoutScratch(Dialect dialect) {
        return (Dialect) Proxy.newProxyInstance(
                Dialect.class.getClassLoader(), new Class<?>[] {Dialect.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("scratch")) {
                        return new Scratch.None();
                    }
                    try {
                        return method.invoke(dialect, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private static int tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
