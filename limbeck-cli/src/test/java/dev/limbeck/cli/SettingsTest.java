// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which setting wins. */
class SettingsTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;

    @BeforeEach
    void makeProject() {
        shell = new CommandLineRun(directory).withTwoRevisions();
    }

    private String url(String file) {
        return "sqlite:///" + directory.resolve(file);
    }

    /** The database that a command without more would use. */
    private String database() {
        String verbose = shell.type("current -v").err();
        return verbose.lines().findFirst().orElse("").replace("database: jdbc:sqlite:DIR/", "");
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentOverFilesInOrder() {
        shell.file("limbeck.toml", "url = \"" + url("toml.db") + "\"");
        assertThat(database()).isEqualTo("toml.db");

        shell.file(".env", "# comment", "DATABASE_URL=" + url("dotenv-database.db"));
        assertThat(database()).isEqualTo("dotenv-database.db");

        shell.file(".env", "DATABASE_URL=" + url("dotenv-database.db"), "LIMBECK_URL=\"" + url("dotenv.db") + "\"");
        assertThat(database()).isEqualTo("dotenv.db");

        shell.environment("LIMBECK_URL", url("limbeck.db"));
        assertThat(database()).isEqualTo("limbeck.db");

        assertThat(shell.type("current -v --url " + url("line.db")).err()).contains("line.db");
    }

    @Test
    void theVersionOfTheServerDecidesTheWordsOfAScript() {
        shell.file("limbeck.toml", "url = \"oracle://u@host/service\"");
        assertThat(shell.type("ensure-version --sql").out()).contains("CREATE TABLE IF NOT EXISTS limbeck_version");

        shell.file("limbeck.toml", "url = \"oracle://u@host/service\"", "server-version = \"19\"");
        assertThat(shell.type("ensure-version --sql").out())
                .contains("EXECUTE IMMEDIATE 'CREATE TABLE limbeck_version")
                .doesNotContain("IF NOT EXISTS");
    }

    @Test
    void databaseUrlOfTheProcessWinsOverDotenv() {
        shell.file(".env", "DATABASE_URL=" + url("dotenv.db")).environment("DATABASE_URL", url("process.db"));

        assertThat(database()).isEqualTo("process.db");
    }

    @Test
    void theProcessWinsOverDotenvWhateverTheName() {
        shell.file(".env", "LIMBECK_URL=" + url("dotenv.db")).environment("DATABASE_URL", url("process.db"));

        assertThat(database()).isEqualTo("process.db");
    }

    @Test
    void dotenvMayBeWrittenForAShell() {
        shell.file(".env", "\ufeffexport LIMBECK_URL='" + url("shell.db") + "' # ours", "", "A=", "B=x#y # z");

        assertThat(database()).isEqualTo("shell.db");
    }

    @Test
    void aValueOfDotenvMayGoOnOverSeveralLines() {
        shell.file(
                ".env",
                "KEY=\"-----BEGIN-----",
                "# of the key = 'x'",
                "",
                "  A=1",
                "-----END-----\" # the key",
                "OTHER='",
                "'",
                "LIMBECK_URL=\"" + url("after.db") + "\"");

        assertThat(database()).isEqualTo("after.db");
    }

    @Test
    void aValueOfDotenvThatDoesNotEndIsNamedAndNotShown() {
        shell.file(".env", "A=1", "", "PASSWORD='s3cret", "B=2");

        assertThat(shell.type("current").err())
                .contains("error[invalid-config]", ".env', line 3: its quotes do not end", "help: end the value")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = 53124",
                "password = s53124",
                "password = \"s53124",
                "password = ['53124']",
                "url = ['postgresql://bob:53124@host/db']",
                "url = postgresql://bob:53124@host/db",
                "scratch-url = { a = 'postgresql://bob:53124@host/db' }"
            })
    void aPasswordInTheFileIsNotShownWhenItIsWrittenWrongly(String line) {
        shell.file("limbeck.toml", "user = \"bob\"", line);

        assertThat(shell.type("current").err())
                .contains("error[invalid-config]", "limbeck.toml")
                .doesNotContain("53124");
    }

    @Test
    void aBadLineOfDotenvIsNamedAndNotShown() {
        shell.file(".env", "A=1", "s3cret");

        assertThat(shell.type("current").err())
                .contains("error[invalid-config]", ".env', line 2")
                .doesNotContain("s3cret");
    }

    @Test
    void theSettingsMayBeginWithAByteOrderMark() {
        shell.file("limbeck.toml", "\ufeffurl = \"" + url("toml.db") + "\"");

        assertThat(database()).isEqualTo("toml.db");
    }

    @Test
    void aRelativeFileIsBesideTheSettingsWhereverTheCommandIsTyped() {
        shell.file(".env", "DATABASE_URL=sqlite:///data/../app.db");
        shell.file("src/deep/.keep", "").type("upgrade head");

        CommandLineRun deep = new CommandLineRun(directory.resolve("src/deep"));
        assertThat(deep.type("current").out()).isEqualTo("27c6a30d7c24 (head)\n");
        assertThat(shell.path("app.db")).exists();
    }

    @Test
    void aRelativeFileOfTheCommandLineIsWhereTheCommandIsTyped() {
        shell.file("src/deep/.keep", "");

        new CommandLineRun(directory.resolve("src/deep")).type("upgrade head --url h2:./app");
        assertThat(shell.path("src/deep/app.mv.db")).exists();
    }

    @Test
    void settingsAreFoundInADirectoryAbove() {
        shell.file("src/deep/.keep", "");

        assertThat(new CommandLineRun(directory.resolve("src/deep"))
                        .type("heads")
                        .out())
                .isEqualTo("27c6a30d7c24 (head)\n");
    }

    @Test
    void theVersionTableHasTheNameOfTheSettings() {
        shell.file("limbeck.toml", "version-table = \"alembic_version\"").environment("LIMBECK_URL", url("app.db"));
        shell.type("upgrade head");

        shell.file("limbeck.toml", "");

        assertThat(shell.type("current").out()).isEmpty();
    }

    @Test
    void sqlIsPrintedWithoutADatabaseBeingThere() {
        for (String url : new String[] {
            "postgresql://nobody@127.0.0.1:1/none", "mysql://127.0.0.1:1/none", "mariadb://127.0.0.1:1/none"
        }) {
            CommandLineRun.Printed printed = shell.type("upgrade head --sql --url " + url);

            assertThat(printed.exitCode()).as(printed.err()).isZero();
            assertThat(printed.out())
                    .contains("-- Running upgrade  -> 1975ea83b712, create users\n", "ALTER TABLE users ADD COLUMN");
        }
    }
}
