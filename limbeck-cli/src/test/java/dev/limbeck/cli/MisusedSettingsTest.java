// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads whose settings are wrong: the whole text, and no password. */
class MisusedSettingsTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;

    @BeforeEach
    void makeProject() {
        shell = CommandLineRun.onSqlite(directory);
    }

    @Test
    void noSettings() {
        shell.fails("heads", 1, """
                error[no-config]: there is no limbeck.toml in 'DIR' or above it
                  help: make one with: limbeck init, or name one: limbeck --config FILE
                """);
    }

    @Test
    void settingsThatAreNotThere() {
        shell.fails("heads -c other.toml", 1, """
                error[no-config]: there is no file 'other.toml'
                  help: write it with: limbeck init
                """);
    }

    @Test
    void settingsThatExistAlready() {
        shell.type("init");

        shell.fails("init", 1, """
                error[config-exists]: 'DIR/limbeck.toml' exists already
                  help: go on with it: limbeck revision -m "first", or choose another directory: limbeck init <dir>
                """);
    }

    @Test
    void aSettingThatIsSpeltWrongly() {
        shell.file("limbeck.toml", "scripts = \"migrations\"", "", "[model]", "claspath = []");

        shell.fails("heads", 1, """
                error[invalid-config]: 'model.claspath' is no setting
                  in DIR/limbeck.toml, line 4
                  help: did you mean 'model.classpath'?
                """);
    }

    @Test
    void aSettingOfTheWrongKind() {
        shell.file("limbeck.toml", "lock-timeout = \"5\"");

        shell.fails("heads", 1, """
                error[invalid-config]: 'lock-timeout' takes a whole number, not "5"
                  in DIR/limbeck.toml, line 1
                  help: write: lock-timeout = 60
                """);
    }

    @Test
    void settingsThatCannotBeRead() {
        shell.file("limbeck.toml", "scripts = \"migrations");

        Printed printed = shell.type("heads");

        assertThat(printed.exitCode()).isEqualTo(1);
        assertThat(printed.err())
                .startsWith("error[invalid-config]: 'limbeck.toml' is not valid TOML\n  in DIR/limbeck.toml\n")
                .endsWith("  help: write each setting as: key = \"value\"\n");
    }

    @Test
    void noUrl() {
        shell.file("limbeck.toml", "").environment("LIMBECK_URL", "");

        shell.fails("current", 1, """
                error[no-url]: it is not known which database is meant
                  looked at: --url, LIMBECK_URL, DATABASE_URL, .env, url in limbeck.toml
                  help: limbeck --url sqlite:///app.db …, or in limbeck.toml: url = "postgresql://user@host/database"
                """);
    }

    @Test
    void aUrlThatNobodyKnows() {
        shell.file("limbeck.toml", "");

        shell.fails("current --url db2://scott:tiger@host/db", 1, """
                error[invalid-url]: no database is known for the URL 'db2://scott:***@host/db'
                  known databases: h2, mariadb, mysql, oracle, postgresql, sqlite, sqlserver
                  help: write a URL such as sqlite:///app.db, postgresql://user@host/database or jdbc:postgresql://host/database
                """);
    }

    @Test
    void anSqlServerThatCannotBeReached() {
        shell.file("limbeck.toml", "");

        shell.fails("current --url mssql://sa:secret@127.0.0.1:1/app", 1, """
                error[database-unreachable]: cannot connect to 'jdbc:sqlserver://127.0.0.1:1;databaseName=app'
                  as user 'sa'
                  the driver says: The TCP/IP connection to the host 127.0.0.1, port 1 has failed. Error: "Connection refused. Verify the connection properties. Make sure that an instance of SQL Server is running on the host and accepting TCP/IP connections at the port. Make sure that TCP connections to the port are not blocked by a firewall.".
                  help: check that the database runs and that host, port, database name, user and password are right
                """);
    }

    @Test
    void aDatabaseThatCannotBeReached() {
        shell.file("limbeck.toml", "");

        shell.fails("current --url postgresql://bob:s3cret@127.0.0.1:1/none", 1, """
                error[database-unreachable]: cannot connect to 'jdbc:postgresql://127.0.0.1:1/none'
                  as user 'bob'
                  the driver says: Connection to 127.0.0.1:1 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.
                  help: check that the database runs and that host, port, database name, user and password are right
                """);
    }

    @Test
    void noPasswordIsEverPrinted() {
        shell.file("limbeck.toml", "");

        for (String url : new String[] {
            "postgresql://bob:s3cret@127.0.0.1:1/none",
            "jdbc:postgresql://127.0.0.1:1/none?user=bob&password=s3cret",
            "mysql://bob:s3cret@127.0.0.1:1/none",
            "mariadb://bob:s3cret@127.0.0.1:1/none?password=s3cret",
            "oracle://bob:s3cret@127.0.0.1:1/none",
            "postgresql://bob:s3cret@[bad",
        }) {
            Printed printed = shell.type("current --debug --url " + url);
            assertThat(printed.exitCode()).as(url).isEqualTo(1);
            assertThat(printed.err() + printed.out()).as(url).doesNotContain("s3cret");
        }
        shell.environment("LIMBECK_PASSWORD", "s3cret");
        assertThat(shell.type("current --debug --url postgresql://127.0.0.1:1/none")
                        .err())
                .doesNotContain("s3cret");
    }
}
