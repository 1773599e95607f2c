// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.revision.Step;
import dev.limbeck.runtime.Bookkeeping;
import dev.limbeck.runtime.Database;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.Databases;
import dev.limbeck.runtime.RunListener;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.script.ScriptFormat;
import dev.limbeck.script.ScriptSettings;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A folder of scripts and one database, with the commands at hand. */
final class Workshop {
    final List<String> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Path folder;
    private final TestDatabase database;
    private Bookkeeping tables = Bookkeeping.standard();
    private Map<String, String> naming = Map.of();
    private Duration lockTimeout = Duration.ofSeconds(30);
    private String user;

    Workshop(Path folder, TestDatabase database) {
        this.folder = folder;
        this.database = database;
        this.user = database.user();
    }

    /** Commands run as this user, who needs no other password; what a test does itself is still done by the owner. */
    Workshop commandsAs(String name) {
        user = name;
        return this;
    }

    Workshop tables(Bookkeeping names) {
        tables = names;
        return this;
    }

    /** Templates of a naming convention, by key. */
    Workshop naming(Map<String, String> templates) {
        naming = templates;
        return this;
    }

    Workshop lockTimeout(Duration time) {
        lockTimeout = time;
        return this;
    }

    /** Writes an SQL script. */
    Workshop script(String id, String down, String upgrade, String downgrade) {
        String text = "-- limbeck revision " + id + "\n" + (down.isEmpty() ? "" : "-- limbeck down " + down + "\n")
                + "-- limbeck message step " + id + "\n-- limbeck upgrade\n" + upgrade + "\n-- limbeck downgrade\n"
                + downgrade + "\n";
        return file(id + ".sql", text);
    }

    Workshop file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Two revisions: a table with a row in SQL, a column and a table with a foreign key in Java. */
    Workshop twoRevisions() {
        script(
                "aaaa0001",
                "",
                "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL);\n"
                        + "INSERT INTO users (id, name) VALUES (1, 'ada; -- or not');",
                "DROP TABLE users;");
        return file("Rbbbb0002.java", """
                import static dev.limbeck.migration.Definitions.*;
                import static dev.limbeck.migration.Types.*;
                import dev.limbeck.migration.*;

                @Revision(id = "bbbb0002", down = "aaaa0001", message = "orders")
                final class Rbbbb0002 implements Migration {
                    @Override public void upgrade(Op op) {
                        op.addColumn("users", column("address", varchar(500)));
                        op.createTable("orders",
                                column("id", integer()).notNull(),
                                column("user_id", integer()).notNull(),
                                primaryKey("id"),
                                foreignKey("fk_orders_user", "user_id").references("users", "id"));
                        op.createIndex("ix_orders_user", "orders", "user_id");
                    }
                    @Override public void downgrade(Op op) {
                        op.dropTable("orders");
                        op.dropColumn("users", "address");
                    }
                }
                """);
    }

    /** Settings with this model and a server for scratch places, and without a database. */
    Settings wanting(DesiredModel model) {
        return with(model, () -> {
            throw new LimbeckException(ErrorId.NO_URL, "no database in this test", "none");
        });
    }

    /** Settings with this model. */
    Settings with(DesiredModel model) {
        return with(model, settings().database());
    }

    private Settings with(DesiredModel model, Supplier<Database> target) {
        Settings known = settings();
        return new Settings(
                known.scripts(),
                known.format(),
                target,
                known.scratch(),
                known.tables(),
                known.lockTimeout(),
                () -> dialect -> model,
                known.unmanaged(),
                known.naming(),
                known.renames(),
                known.authoring());
    }

    Settings settings() {
        Database target =
                Databases.of(Workshop.class.getClassLoader()).at(database.jdbcUrl(), user, database.password(), 0);
        return new Settings(
                ScriptSettings.of(folder),
                ScriptFormat.JAVA,
                () -> target,
                () -> target,
                tables,
                lockTimeout,
                () -> {
                    throw new LimbeckException(ErrorId.NO_MODEL, "no model in this test", "none");
                },
                Settings.Unmanaged.KEEP,
                naming.isEmpty() ? Optional.empty() : Optional.of(NamingConvention.of(naming)),
                List.of(),
                Authoring.standard());
    }

    /** What the commands told the user. */
    List<String> notes() {
        return notes;
    }

    private RunListener listener() {
        return new RunListener() {
            @Override
            public void starting(Step step, List<String> before, List<String> after) {
                steps.add(before + " -> " + after);
            }

            @Override
            public void note(String sentence) {
                notes.add(sentence);
            }
        };
    }

    RunResult upgrade(String target) {
        return new Upgrade(settings(), listener()).run(target);
    }

    String upgradeScript(String target) {
        return new Upgrade(settings(), listener()).script(target);
    }

    RunResult downgrade(String target) {
        return new Downgrade(settings(), listener()).run(target);
    }

    String downgradeScript(String target) {
        return new Downgrade(settings(), listener()).script(target);
    }

    RunResult stamp(String target) {
        return new Stamp(settings(), listener()).run(List.of(target));
    }

    /** The schema without Limbeck's own tables. */
    SchemaModel reflect(Identifier... schemas) throws SQLException {
        try (DatabaseSession session = settings().database().get().open()) {
            return session.dialect()
                    .reflector()
                    .reflect(session.connection(), new ReflectionScope(Set.of(schemas), tables.tables()));
        }
    }

    Dialect dialect() {
        try (DatabaseSession session = settings().database().get().open()) {
            return session.dialect();
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of each row. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    /** Runs a script through JDBC, statement by statement; a line for the command line is left out. */
    void run(String written) throws SQLException {
        String opening = dialect().script().opening();
        String script = written.startsWith(opening) ? written.substring(opening.length()) : written;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (var part : dialect().splitter().split(script, 1)) {
                statement.execute(part.text());
            }
        }
    }

    List<String> versions() throws SQLException {
        return query("SELECT version_num FROM limbeck_version ORDER BY version_num");
    }

    List<String> journal() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT revision, direction, state, statements FROM limbeck_journal ORDER BY entry")) {
            while (row.next()) {
                lines.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getInt(4));
            }
        }
        return lines;
    }
}
