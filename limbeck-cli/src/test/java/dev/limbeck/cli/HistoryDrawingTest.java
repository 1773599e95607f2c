// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code limbeck history --graph} and {@code --format}. */
class HistoryDrawingTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;

    @BeforeEach
    void makeProject() {
        shell = new CommandLineRun(directory)
                .environment("LIMBECK_URL", "sqlite:///" + directory.resolve("app.db"))
                .environment("LANG", "de_DE.utf8")
                .withTwoRevisions()
                .file(
                        "migrations/begin_billing.sql",
                        "-- limbeck revision 3a9f00aa1b2c",
                        "-- limbeck down 1975ea83b712",
                        "-- limbeck message begin billing",
                        "-- limbeck labels billing",
                        "-- limbeck upgrade",
                        "SELECT 1;");
    }

    @Test
    void drawsWhatTheFilesSayWithoutADatabase() {
        shell.environment("LIMBECK_URL", "");

        assertThat(shell.type("history --graph")).isEqualTo(new Printed(0, """
                        ●   27c6a30d7c24 (head) add address
                        │ ● 3a9f00aa1b2c [billing] (head) begin billing
                        ├─╯
                        ●   1975ea83b712 (branchpoint) create users
                        """, ""));
    }

    @Test
    void marksWhatTheDatabaseHas() {
        shell.type("upgrade 1975");

        assertThat(shell.type("history --graph -i").out()).isEqualTo("""
                        ○   27c6a30d7c24 (head) add address
                        │ ○ 3a9f00aa1b2c [billing] (head) begin billing
                        ├─╯
                        ◉   1975ea83b712 (branchpoint) (current) create users
                        """);
        assertThat(shell.type("history --format json -i").out()).contains("\"current\": [\"1975ea83b712\"]");
    }

    @Test
    void saysMoreOfEachRevisionBesideTheLines() {
        shell.file(
                "migrations/later.sql",
                "-- limbeck revision 4b0c11bb2c3d",
                "-- limbeck depends-on billing",
                "-- limbeck upgrade",
                "SELECT 1;");

        assertThat(shell.type("history --graph -v")).isEqualTo(new Printed(0, """
                        ●   27c6a30d7c24 (head) add address
                        │     parent: 1975ea83b712
                        │     created: 2026-11-21T01:30:00Z
                        │     file: DIR/migrations/R27c6a30d7c24_add_address.java
                        │ ● 4b0c11bb2c3d (head)
                        │ ┊   parent: <base>
                        │ ┊   depends on: billing
                        │ ┊   file: DIR/migrations/later.sql
                        │ ● 3a9f00aa1b2c [billing] (effective head) begin billing
                        │ │   parent: 1975ea83b712
                        │ │   file: DIR/migrations/begin_billing.sql
                        ├─╯
                        ●   1975ea83b712 (branchpoint) create users
                              parent: <base>
                              goes on with: 27c6a30d7c24, 3a9f00aa1b2c
                              created: 2026-11-21T01:00:00Z
                              file: DIR/migrations/1975ea83b712_create_users.sql
                        """, ""));
        assertThat(shell.type("history --format svg -v")).isEqualTo(new Printed(2, "", """
                        error[usage]: '-v' is for the terminal and says nothing to --format
                          help: limbeck history --format svg, or: limbeck history --graph -v
                        """));
    }

    @Test
    void drawsInAsciiWhereTheTerminalKnowsNoMore() {
        String ascii = shell.type("history --graph --ascii").out();

        assertThat(ascii).contains("| * 3a9f00aa1b2c", "|-/");
        assertThat(shell.type("history --ascii").out()).isEqualTo(ascii);
        assertThat(shell.environment("LC_ALL", "POSIX").type("history --graph").out())
                .isEqualTo(ascii);
        assertThat(shell.environment("LIMBECK_LOCALE", "C.UTF-8")
                        .type("history --graph")
                        .out())
                .contains("├─╯");
    }

    @Test
    void drawsThePartOfARange() {
        assertThat(shell.type("history --graph -r 27c6:").out())
                .isEqualTo("● 27c6a30d7c24 (head) add address (after 1975ea83b712)\n");
    }

    @Test
    void coloursAreForTerminalsOnly() {
        assertThat(shell.type("history --graph").out()).doesNotContain("\u001b");
        assertThat(shell.onTerminal().type("history --graph").out()).contains("\u001b[36m●\u001b[0m");
        assertThat(shell.environment("NO_COLOR", "1").type("history --graph").out())
                .doesNotContain("\u001b");
    }

    @Test
    void writesEachFormat() {
        assertThat(shell.type("history --format svg").out()).startsWith("<svg ").endsWith("</svg>\n");
        assertThat(shell.type("history --format mermaid").out()).startsWith("flowchart BT\n");
        assertThat(shell.type("history --format dot").out()).startsWith("digraph history {\n");
        assertThat(shell.type("history --format json").out()).startsWith("{\n  \"format\": 1,\n");
    }

    @Test
    void knowsItsFormats() {
        assertThat(shell.type("history --format png"))
                .isEqualTo(
                        new Printed(
                                2,
                                "",
                                "error[usage]: there is no format 'png'\n  help: use one of svg, mermaid, dot, json: limbeck history --format svg\n"));
    }

    @Test
    void drawsAnEmptyHistory(@TempDir Path empty) {
        Printed drawn = new CommandLineRun(empty)
                .file("limbeck.toml", "scripts = \"m\"")
                .type("history --format json");

        assertThat(drawn.exitCode()).isZero();
        assertThat(drawn.out()).contains("\"revisions\": [\n  ]");
        assertThat(drawn.err()).isEqualTo("no revisions; write the first one: limbeck revision -m \"first\"\n");
    }
}
