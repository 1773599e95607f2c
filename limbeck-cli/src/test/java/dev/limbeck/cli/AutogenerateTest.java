// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From an entity to a database and back, typed. */
class AutogenerateTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite:///DIR/app.db", "h2:DIR/app"})
    void walksFromAnEntityToTheDatabaseAndBack(String url) {
        CommandLineRun shell = new CommandLineRun(directory)
                .environment("LIMBECK_URL", url.replace("DIR", directory.toString()))
                .file("limbeck.toml", "[model]", "source = \"hibernate\"", "classpath = [\"classes\"]");
        entity(shell, "");

        assertThat(shell.type("revision --autogenerate -m \"create users\" --rev-id aaaa"))
                .isEqualTo(
                        new Printed(0, "created migrations/Raaaa_create_users.java\n", "found: createTable users\n"));
        assertThat(shell.type("upgrade head").exitCode()).isZero();
        assertThat(shell.type("check")).isEqualTo(new Printed(0, "", "nothing to do: the database equals the model\n"));
        assertThat(shell.type("revision --autogenerate -m again"))
                .isEqualTo(new Printed(0, "", "nothing to do: the database equals the model\n"));

        entity(shell, "@jakarta.persistence.Column(length = 500) String address;");

        assertThat(shell.type("check")).isEqualTo(new Printed(3, "addColumn users.address\n", """
                        error[changes-found]: the model differs from the database in 1 operation
                          help: limbeck revision --autogenerate -m "…"
                        """));
        assertThat(shell.type("revision --autogenerate -m \"เพิ่มที่อยู่\" --rev-id bbbb")
                        .out())
                .isEqualTo("created migrations/Rbbbb_เพิ่มที่อยู่.java\n");
        assertThat(shell.type("upgrade head").err()).isEqualTo("Running upgrade aaaa -> bbbb, เพิ่มที่อยู่\n");
        assertThat(shell.type("check").exitCode()).isZero();
        assertThat(shell.type("downgrade base").exitCode()).isZero();
        assertThat(shell.type("upgrade head").exitCode()).isZero();
        assertThat(shell.type("check").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite:///DIR/app.db", "h2:DIR/app"})
    void writesSqlWhereTheSettingsSaySo(String url) {
        CommandLineRun shell = new CommandLineRun(directory)
                .environment("LIMBECK_URL", url.replace("DIR", directory.toString()))
                .file(
                        "limbeck.toml",
                        "format = \"sql\"",
                        "[model]",
                        "source = \"hibernate\"",
                        "classpath = [\"classes\"]");
        entity(shell, "");

        assertThat(shell.type("revision --autogenerate -m users --rev-id aaaa").out())
                .isEqualTo("created migrations/aaaa_users.sql\n");
        assertThat(shell.type("upgrade head").exitCode()).isZero();
        assertThat(shell.type("check").exitCode()).isZero();

        entity(shell, "@jakarta.persistence.Column(length = 500) String address;");
        shell.type("revision --autogenerate -m address --rev-id bbbb");
        shell.type("upgrade head");

        assertThat(shell.type("check").exitCode()).isZero();
        assertThat(shell.type("downgrade base").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "sql"})
    void changesTablesOfAnotherSchema(String format) {
        CommandLineRun shell = new CommandLineRun(directory)
                .environment("LIMBECK_URL", "h2:" + directory + "/app")
                .file(
                        "limbeck.toml",
                        "format = \"" + format + "\"",
                        "[model]",
                        "source = \"hibernate\"",
                        "classpath = [\"classes\"]",
                        "[model.properties]",
                        "\"hibernate.default_schema\" = \"app\"");
        entity(shell, "");
        assertThat(shell.type("revision --autogenerate -m users").err())
                .isEqualTo("found: createSchema app\nfound: createTable app.users\n");
        assertThat(shell.type("upgrade head").exitCode()).isZero();
        assertThat(shell.type("check").exitCode()).isZero();

        entity(shell, "@jakarta.persistence.Column(length = 500) String address;");

        assertThat(shell.type("revision --autogenerate -m address").err())
                .isEqualTo("found: addColumn app.users.address\n");
        assertThat(shell.type("upgrade head").exitCode()).isZero();
        assertThat(shell.type("check").exitCode()).isZero();
        assertThat(shell.type("downgrade base").exitCode()).isZero();
    }

    private static void entity(CommandLineRun shell, String more) {
        EntityProject.compile(shell, "users", "    @Column(nullable = false, length = 50) String name;", "    " + more);
    }
}
