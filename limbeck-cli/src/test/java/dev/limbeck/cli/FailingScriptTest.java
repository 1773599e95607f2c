// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads whose script is wrong: the whole text. */
class FailingScriptTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;

    @BeforeEach
    void makeProject() {
        shell = CommandLineRun.onSqlite(directory);
    }

    private void script(String body) {
        shell.file("limbeck.toml", "")
                .file(
                        "migrations/R1.java",
                        "import dev.limbeck.migration.*;",
                        "@Revision(id = \"aaaa1111\", message = \"first\")",
                        "final class R1 implements Migration {",
                        "    public void upgrade(Op op) {",
                        "        " + body,
                        "    }",
                        "    public void downgrade(Op op) {",
                        "        op.irreversible(\"the rows are gone\");",
                        "    }",
                        "}");
    }

    @Test
    void aScriptThatDoesNotCompile() {
        script("op.addColum(\"users\");");

        Printed printed = shell.type("upgrade head");

        assertThat(printed.exitCode()).isEqualTo(1);
        assertThat(printed.err())
                .startsWith(
                        "error[script-does-not-compile]: the script 'R1.java' does not compile: cannot find symbol\n"
                                + "  at R1.java:5: cannot find symbol\n")
                .contains("method addColum(java.lang.String)", "op.addColum(\"users\");", "  help: ");
    }

    @Test
    void aMessageOfH2DoesNotRepeatTheStatement() {
        script("op.execute(\"update nowhere set id = 1\");");
        shell.environment("LIMBECK_URL", "h2:" + directory.resolve("app"));

        assertThat(shell.type("upgrade head").err())
                .contains("failed: Table \"NOWHERE\" not found\n", "  statement: update nowhere set id = 1\n")
                .doesNotContain("SQL statement");
    }

    @Test
    void aScriptThatThrows() {
        script("Integer.parseInt(\"seven\");");

        shell.fails("upgrade head", 1, """
                Running upgrade  -> aaaa1111, first
                error[script-failed]: the script of revision 'aaaa1111' threw java.lang.NumberFormatException: For input string: "seven"
                  at R1.java:5
                  script: R1.java
                  upgrade, before its first operation
                  it was rolled back; the database is as it was before
                  help: correct R1.java and run the command again; --debug shows the whole stack
                """);
    }

    @Test
    void aKeyWithoutColumns() {
        script("op.createUniqueConstraint(\"users\", Definitions.unique(\"email\"));");

        Printed printed = shell.type("upgrade head");

        assertThat(printed.exitCode()).isEqualTo(1);
        assertThat(printed.err())
                .contains(
                        "the first word of unique is its name, and the columns follow: unique(null, \"email\")",
                        "at R1.java:5");
    }

    @Test
    void aStatementThatFails() {
        script("op.execute(\"INSERT INTO nowhere VALUES (1)\");");

        shell.fails("upgrade head", 1, """
                Running upgrade  -> aaaa1111, first
                error[sql-failed]: revision 'aaaa1111' failed: [SQLITE_ERROR] SQL error or missing database (no such table: nowhere)
                  script: R1.java:5
                  upgrade, operation 1: execute INSERT INTO nowhere VALUES (1)
                  it was rolled back; the database is as it was before
                  statement: INSERT INTO nowhere VALUES (1)
                  SQLSTATE unknown, vendor code 1
                  help: correct the script and run it again: limbeck upgrade head
                """);
    }

    @Test
    void aConnectionWithoutADatabase() {
        script("op.connection();");

        shell.fails("upgrade head --sql", 1, """
                Running upgrade  -> aaaa1111, first
                error[offline-mode]: the migration asks for a connection, and --sql opens none
                  revision: aaaa1111, script: R1.java:5
                  upgrade, before its first operation
                  help: write it with op.execute(…), or run it without --sql
                """);
    }

    @Test
    void noWayBack() {
        script("op.execute(\"SELECT 1\");");
        shell.type("upgrade head");

        shell.fails("downgrade -1", 1, """
                Running downgrade aaaa1111 -> , first
                error[irreversible]: this revision cannot be downgraded: the rows are gone
                  script: R1.java:8
                  downgrade, before its first operation
                  it was rolled back; the database is as it was before
                  help: restore a backup, or write the way back into downgrade()
                """);
    }

    @Test
    void debugShowsTheStack() {
        script("Integer.parseInt(\"seven\");");

        assertThat(shell.type("upgrade head --debug").err())
                .contains(
                        "error[script-failed]", "Caused by: java.lang.NumberFormatException", "R1.upgrade(R1.java:5)");
    }
}
