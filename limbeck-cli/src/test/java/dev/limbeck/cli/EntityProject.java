// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A directory with one entity that changes, a database and commands. */
final class EntityProject {
    private final CommandLineRun shell;
    private final String jdbcUrl;

    /**
     * @param url with DIR for the directory
     * @param settings more lines of limbeck.toml
     */
    EntityProject(Path directory, String url, String... settings) {
        String real = url.replace("DIR", directory.toString());
        List<String> lines = new ArrayList<>(List.of("[model]", "source = \"hibernate\"", "classpath = [\"classes\"]"));
        lines.addAll(List.of(settings));
        this.shell = new CommandLineRun(directory)
                .environment("LIMBECK_URL", real)
                .file("limbeck.toml", lines.toArray(String[]::new));
        this.jdbcUrl = "jdbc:" + real.replace("sqlite:///", "sqlite:");
    }

    /** Compiles the entity with an id and these members. */
    EntityProject entity(String table, String... members) {
        compile(shell, table, members);
        return this;
    }

    /** The same in a directory with settings of its own. */
    static void compile(CommandLineRun shell, String table, String... members) {
        shell.file(
                "src/User.java",
                "import jakarta.persistence.*;",
                "@Entity @Table(name = \"" + table + "\") public class User {",
                "    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;",
                String.join("\n", members),
                "}");
        shell.compile("src/User.java");
    }

    /** Brings the entity as it is into the database. */
    EntityProject installed(String id) {
        assertThat(type("revision --autogenerate -m " + id + " --rev-id " + id).exitCode())
                .isZero();
        assertThat(type("upgrade head").exitCode()).isZero();
        return this;
    }

    Printed type(String line) {
        return shell.type(line);
    }

    CommandLineRun shell() {
        return shell;
    }

    String read(String file) {
        try {
            return Files.readString(shell.path(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The first column of each row. */
    List<String> query(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
