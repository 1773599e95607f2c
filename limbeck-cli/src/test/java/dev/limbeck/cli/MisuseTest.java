// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads who types a command wrongly: the whole text. */
class MisuseTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;

    @BeforeEach
    void makeProject() {
        shell = CommandLineRun.onSqlite(directory);
    }

    @Test
    void lettersThatTheLocaleDoesNotHaveAreNoFaultOfLimbeck() {
        assertThat(shell.type("revision -m \uFFFD\uFFFD").err())
                .contains("error[usage]: '\uFFFD\uFFFD' has letters that", "export LC_ALL=C.UTF-8");
        assertThat(shell.type("heads --config a\0b").err())
                .contains("error[file-failed]: ", "cannot be the name of a file here", "export LC_ALL=C.UTF-8");
    }

    @Test
    void aForgottenScriptsFolderIsNotNothingToDo() {
        shell.file("limbeck.toml", "scripts = \"db/revisions\"");
        shell.fails("upgrade head", 1, """
                error[no-scripts]: the folder of the migration scripts does not exist
                  looked for: DIR/db/revisions
                  help: bring the folder along, or set scripts in limbeck.toml; for a new project: limbeck revision -m "first"
                """);
    }

    @Test
    void noCommand() {
        shell.fails("", 2, """
                error[usage]: a command is missing
                  help: limbeck --help
                """);
    }

    @Test
    void anUnknownCommand() {
        shell.fails("upgarde head", 2, """
                error[usage]: there is no command 'upgarde'
                  help: did you mean: limbeck upgrade
                """);
    }

    @Test
    void anUnknownOption() {
        shell.fails("upgrade --dry-run", 2, """
                error[usage]: unknown option '--dry-run'
                  help: limbeck upgrade --help
                """);
    }

    @Test
    void aMissingArgument() {
        shell.fails("upgrade", 2, """
                error[usage]: missing required parameter: 'REVISION'
                  help: limbeck upgrade head
                        limbeck upgrade +1
                        limbeck upgrade --help
                """);
        assertThat(shell.type("downgrade").err()).contains("  help: limbeck downgrade -1\n");
        assertThat(shell.type("stamp").err()).contains("  help: limbeck stamp head\n");
        assertThat(shell.type("rebase").exitCode()).isEqualTo(2);
    }

    @Test
    void anIdThatIsAWordOfTheGrammar() {
        shell.withTwoRevisions();

        shell.fails("revision -m x --rev-id head", 1, """
                error[invalid-identifier]: 'head' cannot be the id of a revision
                  an id has none of '@', '+', '-', ':', ',', '\\' or a blank, and is not head, heads, base or current
                  help: leave out --rev-id, or write letters and digits
                """);
    }

    @Test
    void anSqlFileThatIsNoRevision() {
        shell.withTwoRevisions().file("migrations/V1__users.sql", "CREATE TABLE elsewhere (id INTEGER);");
        String note = "note: V1__users.sql is no revision and never runs: there is no line '-- limbeck revision <id>'"
                + " (what is not meant to be one may lie in another folder)\n";

        assertThat(shell.type("history").err()).isEqualTo(note);
        assertThat(shell.type("history --graph").err()).isEqualTo(note);
        assertThat(shell.type("upgrade head").err()).startsWith(note).contains("Running upgrade");
        assertThat(shell.type("upgrade head -q").err()).isEmpty();
    }
}
