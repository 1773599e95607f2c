// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Branches, labels, dependencies and merges as they are typed. */
class BranchesTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;

    @BeforeEach
    void makeHistory() {
        shell = CommandLineRun.onSqlite(directory);
        History.forked(shell);
    }

    private String out(String line) {
        Printed printed = shell.type(line);
        assertThat(printed.err()).isEmpty();
        assertThat(printed.exitCode()).isZero();
        return printed.out();
    }

    private String says(String line) {
        Printed printed = shell.type(line);
        assertThat(printed.exitCode()).as(printed.err()).isZero();
        return printed.err();
    }

    @Test
    void branchesListsForksWithTheirChildren() {
        assertThat(out("branches")).isEqualTo("""
                aaaa1 -> aaaa2 (branchpoint), step aaaa2
                      -> bbbb1 (billing), step bbbb1
                      -> cccc1 (head), step cccc1

                """);
        assertThat(out("branches -v")).contains("goes on with: bbbb1, cccc1\n", "      -> cccc1 (head), step cccc1\n");
    }

    @Test
    void aHistoryWithoutForksSaysSo() {
        shell.file("limbeck.toml", "scripts = \"others\"");

        assertThat(shell.type("branches")).isEqualTo(new Printed(0, "", "the history has no branches\n"));
    }

    @Test
    void headsThatSomethingDependsOnAreEffectiveHeads() {
        new History(shell).add("dddd1", "cccc1", "depends-on bbbb2");

        assertThat(out("heads")).isEqualTo("bbbb2 (effective head)\ndddd1 (head)\n");
        assertThat(out("heads --resolve-dependencies")).isEqualTo("dddd1 (head)\n");
    }

    @Test
    void aRevisionTakesLabelsAndDependencies() throws IOException {
        assertThat(out("revision -m stock --rev-id dddd1 --head base --branch-label stock"
                        + " --depends-on billing --depends-on cccc"))
                .isEqualTo("created migrations/dddd1_stock.sql\n");

        assertThat(Files.readString(shell.path("migrations/dddd1_stock.sql")))
                .startsWith("-- limbeck revision dddd1\n-- limbeck message stock\n")
                .contains("-- limbeck labels stock\n-- limbeck depends-on billing, cccc1\n");
        assertThat(out("show stock")).contains("parent: <base>\n", "labels: stock\n");
        assertThat(out("history -r stock@base:stock@head")).startsWith("<base> -> dddd1 (stock) (head), stock\n");
    }

    @Test
    void aRevisionGoesOnFromTheHeadOfALabel() {
        assertThat(out("revision -m more --rev-id dddd1 --head billing@head")).isNotEmpty();

        assertThat(out("show dddd1")).contains("parent: bbbb2\n");
    }

    @Test
    void aRevisionIsSplicedIntoTheMiddle() {
        assertThat(shell.type("revision -m more --rev-id dddd1 --head bbbb1").err())
                .isEqualTo("""
                error[not-a-head]: revision 'bbbb1' is not a head
                  above it: bbbb2  step bbbb2
                  help: add --splice to start a new branch there, or build upon a head; list them with: limbeck heads
                """);
        assertThat(out("revision -m more --rev-id dddd1 --head bbbb1 --splice")).isNotEmpty();
        assertThat(out("branches")).contains("bbbb1 (billing) (branchpoint)");
    }

    @Test
    void mergesMayHaveLabelsAndLieDeeper() {
        assertThat(shell.type("merge bbbb1 cccc1 -m join --rev-id dddd1 --splice --branch-label joined"))
                .isEqualTo(
                        new Printed(0, "created migrations/dddd1_join.sql\n", "the sides work on nothing in common\n"));

        assertThat(out("show joined")).contains("revision: dddd1 (head) (mergepoint)\n", "parents: bbbb1, cccc1\n");
    }

    @Test
    void showTakesSeveralAndListsAndDistances() {
        says("upgrade bbbb1");

        assertThat(out("show aaaa1,bbbb2 billing@head-1 current head:".replace(" head:", "")))
                .contains("revision: aaaa1\n", "revision: bbbb2 (head)\n", "revision: bbbb1\n")
                .containsOnlyOnce("revision: bbbb1\n");
    }

    @Test
    void everyIdentifierLeadsSomewhere() {
        assertThat(says("upgrade billing@+1")).isEqualTo("Running upgrade  -> aaaa1, step aaaa1\n");
        assertThat(says("upgrade aaaa1+1")).isEqualTo("Running upgrade aaaa1 -> aaaa2, step aaaa2\n");
        assertThat(says("upgrade billing@head")).contains("aaaa2 -> bbbb1", "bbbb1 -> bbbb2");
        assertThat(says("upgrade heads")).isEqualTo("Running upgrade aaaa2 -> cccc1, step cccc1\n");
        assertThat(out("current")).isEqualTo("bbbb2 (head)\ncccc1 (head)\n");
        assertThat(says("downgrade billing@-1")).isEqualTo("Running downgrade bbbb2 -> bbbb1, step bbbb2\n");
        assertThat(says("downgrade aaaa2+0")).contains("downgrade cccc1", "downgrade bbbb1");
        assertThat(says("upgrade cccc1,bbbb2")).contains("bbbb2", "cccc1");
        assertThat(says("downgrade base")).contains("downgrade aaaa1");
    }

    @Test
    void manyHeadsAreNotAllListed() {
        History history = new History(shell);
        for (int number = 0; number < 30; number++) {
            history.add("many" + number, "aaaa2");
        }

        Printed printed = shell.type("upgrade head");

        assertThat(printed.exitCode()).isEqualTo(7);
        assertThat(printed.err())
                .startsWith("error[multiple-heads]: cannot resolve 'head': the history has 32 heads\n")
                .contains("  help: limbeck upgrade heads ", "limbeck upgrade billing@head ", "limbeck merge heads")
                .doesNotContain("limbeck rebase");
    }

    @Test
    void currentChecksThatAllHeadsAreInForce() {
        says("upgrade billing@head");

        assertThat(shell.type("current --check-heads")).isEqualTo(new Printed(3, "", """
                error[not-all-heads]: the database lacks 1 head
                  cccc1  step cccc1
                  help: limbeck upgrade heads
                """));
        says("upgrade heads");
        assertThat(out("current --check-heads")).isEqualTo("bbbb2 (head)\ncccc1 (head)\n");
    }

    @Test
    void stampTakesSeveralAndDistancesFromLabels() {
        assertThat(says("stamp billing@head-1 cccc1")).endsWith("the database is at cccc1\n");
        assertThat(says("stamp bbbb2")).endsWith("the database is at cccc1, bbbb2\n");
        assertThat(says("stamp --purge heads")).isEqualTo("""
                Running stamp, every row goes
                Running stamp  -> bbbb2
                Running stamp  -> cccc1
                the database is at bbbb2, cccc1
                """);
        assertThat(says("stamp aaaa2")).startsWith("""
                Running stamp bbbb2 ->\s
                Running stamp cccc1 -> aaaa2
                """);
    }

    @Test
    void stampAsAScriptIsGuarded() {
        String script = shell.type("stamp aaaa1:bbbb1 --sql").out();

        assertThat(script)
                .contains(
                        "-- stops here unless the database is at aaaa1\n",
                        "UPDATE limbeck_version SET version_num = 'bbbb1' WHERE version_num = 'aaaa1'",
                        "'bbbb1', 'stamp', 'done'");
        assertThat(shell.type("stamp aaaa2 --sql").out())
                .contains("CREATE TABLE IF NOT EXISTS limbeck_version", "-- stops here unless the database is at base");
        assertThat(shell.type("stamp --purge heads --sql").out())
                .contains("DELETE FROM limbeck_version;")
                .doesNotContain("stops here");
        assertThat(directory.resolve("app.db")).doesNotExist();
    }

    @Test
    void rangesBecomeScripts() {
        assertThat(shell.type("upgrade aaaa2:billing@head --sql").out())
                .contains("CREATE TABLE t_bbbb1", "CREATE TABLE t_bbbb2")
                .doesNotContain("t_aaaa2", "t_cccc1");
        assertThat(shell.type("downgrade bbbb2:aaaa2 --sql").out())
                .contains("DROP TABLE t_bbbb2", "DROP TABLE t_bbbb1")
                .doesNotContain("t_aaaa2");
    }

    @Test
    void ensureVersionMakesTheTablesOnly() {
        assertThat(shell.type("ensure-version --sql").out())
                .contains("CREATE TABLE IF NOT EXISTS limbeck_version", "CREATE TABLE IF NOT EXISTS limbeck_journal");
        assertThat(directory.resolve("app.db")).doesNotExist();
        assertThat(says("ensure-version")).isEqualTo("the database is at base\n");
        assertThat(says("ensure-version")).isEqualTo("the database is at base\n");
        assertThat(directory.resolve("app.db")).exists();
    }

    @Test
    void severalFoldersAreOneHistory() {
        shell.file("limbeck.toml", "scripts = [\"migrations\", \"billing/migrations\"]", "format = \"sql\"");
        new History(shell, "billing/migrations").add("eeee1", "", "labels ledger");

        assertThat(out("revision -m more --rev-id eeee2 --head ledger@head"))
                .isEqualTo("created billing/migrations/eeee2_more.sql\n");
        assertThat(out("revision -m root --rev-id eeee3 --head base")).isEqualTo("created migrations/eeee3_root.sql\n");
        assertThat(out("revision -m root --rev-id eeee4 --head base --version-path billing/migrations"))
                .isEqualTo("created billing/migrations/eeee4_root.sql\n");
        assertThat(out("heads")).isEqualTo("bbbb2 (head)\ncccc1 (head)\neeee2 (head)\neeee3 (head)\neeee4 (head)\n");
        assertThat(says("upgrade ledger@head")).contains("eeee1", "eeee2");
        assertThat(shell.type("revision -m lost --version-path elsewhere --head cccc1"))
                .isEqualTo(new Printed(1, "", """
                error[invalid-config]: 'DIR/elsewhere' is not in a folder of scripts, so the revision would never be found there
                  scripts are in DIR/migrations
                  scripts are in DIR/billing/migrations
                  help: name one of these, or add it to limbeck.toml: scripts = ["…", "…"]
                """));
    }

    @Test
    void editOpensTheFiles() throws IOException {
        Path script = shell.path("editor.sh");
        shell.file("editor.sh", "#!/bin/sh", "printf '%s\\n' \"$@\" >> edited");
        assertThat(script.toFile().setExecutable(true)).isTrue();

        shell.environment("EDITOR", "false").environment("VISUAL", script + " --wait");
        assertThat(out("edit bbbb1,cccc1")).isEmpty();

        assertThat(shell.path("edited"))
                .content()
                .isEqualTo("--wait\n" + shell.path("migrations/bbbb1.sql") + "\n" + shell.path("migrations/cccc1.sql")
                        + "\n");
    }

    @Test
    void editNeedsAnEditor() {
        shell.environment("PATH", directory.toString());

        assertThat(shell.type("edit bbbb1")).isEqualTo(new Printed(1, "", """
                error[editor-failed]: it is not known which editor to use
                  looked at: VISUAL, EDITOR; on the PATH: sensible-editor, editor, nano, vim, vi, code, notepad.exe
                  help: name one: EDITOR=nano limbeck edit head
                """));
        shell.environment("EDITOR", "false");
        assertThat(shell.type("edit bbbb1").err())
                .startsWith("error[editor-failed]: the editor ended with exit code 1\n");
        shell.environment("EDITOR", "nowhere-to-be-found");
        assertThat(shell.type("edit bbbb1").err())
                .startsWith("error[editor-failed]: the editor 'nowhere-to-be-found' cannot be started\n");
    }
}
