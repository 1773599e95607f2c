// SPDX-License-Identifier: Apache-2.0

import dev.limbeck.autogenerate.Autogenerator;
import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.GeneratedRevision;
import dev.limbeck.autogenerate.Intentions;
import dev.limbeck.autogenerate.LiveSchema;
import dev.limbeck.autogenerate.ScratchConnections;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.Ownership;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.revision.Revision;
import dev.limbeck.runtime.Databases;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.script.source.JavaRevisionSource;
import dev.limbeck.script.source.NewRevision;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One autogenerate against a database, taken apart. */
final class ScaleRun {
    private final Access access;
    private final List<Long> scratch = new ArrayList<>();
    private final Mode mode;
    private long statements;
    private long rows;

    /** How to reach the database. */
    record Access(String jdbcUrl, String user, String password) {
        /** As a command does it; {@code DriverManager} would load every driver that it finds. */
        Connection connect() throws SQLException {
            return Databases.of(ScaleRun.class.getClassLoader())
                    .at(jdbcUrl, user, password, 0)
                    .connections()
                    .open();
        }

        /** Runs several statements that come as one text, with a semicolon between them. */
        Connection connectForMany() throws SQLException {
            String url = isMysqlFamily() ? jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + "allowMultiQueries=true" : jdbcUrl;
            return DriverManager.getConnection(url, user, password);
        }

        boolean isMysqlFamily() {
            return jdbcUrl.startsWith("jdbc:mariadb:") || jdbcUrl.startsWith("jdbc:mysql:");
        }

        Dialect dialect(Connection connection) throws SQLException {
            return Databases.of(ScaleRun.class.getClassLoader()).dialectOf(connection);
        }
    }

    /** Times in nanoseconds. */
    record Measure(
            long statements, long rows, long reflection, long normalisation, long proof, long write, long total, int written) {
        /** Everything else: names, ownership, the comparison. */
        long rest() {
            return total - reflection - normalisation - proof - write;
        }
    }

    private enum Mode {
        TIMES,
        COUNTS,
        WHOLE
    }

    private ScaleRun(Access access, Mode mode) {
        this.access = access;
        this.mode = mode;
    }

    static Measure timed(Access access, SchemaModel model) throws SQLException {
        return new ScaleRun(access, Mode.TIMES).run(model);
    }

    /** Looking at each row slows it down, so the times of this one mean nothing. */
    static Measure counted(Access access, SchemaModel model) throws SQLException {
        return new ScaleRun(access, Mode.COUNTS).run(model);
    }

    /** Nothing but what a command does. */
    static Measure whole(Access access, SchemaModel model) throws SQLException {
        return new ScaleRun(access, Mode.WHOLE).run(model);
    }

    /** The reading of the database is timed by itself and not again as a part of the whole. */
    private Measure run(SchemaModel model) throws SQLException {
        try (Connection connection = watched(access.connect(), () -> {})) {
            Dialect dialect = access.dialect(connection);
            long reflection = mode == Mode.TIMES ? reflection(connection, dialect) : 0;
            long start = System.nanoTime();
            GeneratedRevision found = new Autogenerator(dialect, scratch())
                    .generate(
                            new LiveSchema(connection, Set.of()),
                            new DesiredModel(model, List.of(), List.of()),
                            Ownership.ofEverything(),
                            Intentions.onlyReporting());
            long generated = System.nanoTime();
            String source = found.isEmpty() ? "" : JavaRevisionSource.of(revision(found));
            long end = System.nanoTime();
            long places = scratch.stream().mapToLong(Long::longValue).sum();
            long proof = found.isEmpty() || scratch.isEmpty() ? 0 : scratch.get(scratch.size() - 1);
            return new Measure(
                    statements, rows, reflection, places - proof, proof, end - generated, end - start, source.length());
        }
    }

    private static NewRevision revision(GeneratedRevision found) {
        Revision revision = new Revision("27c6a30d7c24", List.of(), List.of(), List.of(), "change one table", "");
        return new NewRevision(revision, "2026-11-21T01:30:00Z", found.upgrade(), found.downgrade(), found.notes());
    }

    private static long reflection(Connection connection, Dialect dialect) throws SQLException {
        long start = System.nanoTime();
        dialect.reflector().reflect(connection, new ReflectionScope(Set.of(), Set.of()));
        return System.nanoTime() - start;
    }

    /** Each place is timed from the opening of its connection to the closing. */
    private ScratchConnections scratch() {
        return new ScratchConnections() {
            @Override
            public Connection server() throws SQLException {
                return timed(access.connect());
            }

            @Override
            public Connection inMemory(UnaryOperator<String> jdbcUrl) throws SQLException {
                return timed(DriverManager.getConnection(jdbcUrl.apply(access.jdbcUrl())));
            }

            private Connection timed(Connection connection) {
                long start = System.nanoTime();
                return watched(connection, () -> scratch.add(System.nanoTime() - start));
            }
        };
    }

    // ---- counting

    private Connection watched(Connection connection, Runnable closed) {
        return wrap(Connection.class, connection, (method, result) -> {
            if (method.equals("close")) {
                closed.run();
            }
            return mode == Mode.COUNTS && result instanceof Statement statement ? watched(statement) : result;
        });
    }

    private Statement watched(Statement statement) {
        Class<? extends Statement> type =
                statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return wrap(type, statement, (method, result) -> {
            statements += method.startsWith("execute") ? 1 : 0;
            return result instanceof ResultSet read ? watched(read) : result;
        });
    }

    private ResultSet watched(ResultSet read) {
        return wrap(ResultSet.class, read, (method, result) -> {
            rows += method.equals("next") && Boolean.TRUE.equals(result) ? 1 : 0;
            return result;
        });
    }

    private interface Afterwards {
        Object see(String method, Object result);
    }

    private static <T> T wrap(Class<? extends T> type, T real, Afterwards afterwards) {
        return type.cast(Proxy.newProxyInstance(
                ScaleRun.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return afterwards.see(method.getName(), method.invoke(real, arguments));
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
