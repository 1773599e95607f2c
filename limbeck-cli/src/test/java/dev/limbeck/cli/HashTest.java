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

/** The integrity file, as people and build servers meet it. */
class HashTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;
    private History history;

    @BeforeEach
    void makeHistory() {
        shell = CommandLineRun.onSqlite(directory);
        history = History.inSql(shell).add("aaaa1", "").add("bbbb2", "aaaa1");
    }

    private String sum() throws IOException {
        return Files.readString(shell.path("migrations/limbeck.sum"));
    }

    private void checks() {
        assertThat(shell.type("hash --check").exitCode()).isZero();
    }

    @Test
    void isWrittenAndChecked() throws IOException {
        assertThat(shell.type("hash")).isEqualTo(new Printed(0, "wrote migrations/limbeck.sum\n", "2 revisions\n"));

        assertThat(sum())
                .matches("# Written by limbeck; .*\nheads bbbb2\naaaa1 h1:[0-9a-f]{64}\nbbbb2 h1:[0-9a-f]{64}\n");
        assertThat(shell.type("hash --check")).isEqualTo(new Printed(0, "", "2 revisions as they were written down\n"));
    }

    @Test
    void lineEndsDoNotCount() throws IOException {
        shell.type("hash");
        Path file = shell.path("migrations/aaaa1.sql");
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

        checks();
    }

    @Test
    void aChangeIsToldWhereItIs() {
        shell.type("hash");
        history.sql("aaaa1", "", "CREATE TABLE other (id INTEGER);", "").add("cccc3", "bbbb2");

        assertThat(shell.type("hash --check")).isEqualTo(new Printed(6, "", """
                error[integrity-mismatch]: the scripts are not those that 'limbeck.sum' was written for
                  changed: aaaa1 (aaaa1.sql)
                  new: cccc3 (cccc3.sql)
                  the file has the heads bbbb2; the scripts have cccc3
                  help: limbeck heads   (two of them? then: limbeck rebase, or limbeck merge heads)
                        limbeck hash    (writes limbeck.sum anew, once the scripts are right)
                """));
    }

    @Test
    void withoutAFileThereIsNothingToCheckAndNothingIsKept() {
        assertThat(shell.type("hash --check")).isEqualTo(new Printed(6, "", """
                error[integrity-mismatch]: there is no 'DIR/migrations/limbeck.sum' to check the scripts with
                  help: write it and commit it: limbeck hash
                """));
        shell.type("revision -m more");
        assertThat(shell.path("migrations/limbeck.sum")).doesNotExist();
    }

    @Test
    void revisionRebaseAndMergeKeepIt() throws IOException {
        shell.type("hash");
        String before = sum();

        assertThat(shell.type("revision -m more --rev-id cccc3").exitCode()).isZero();
        assertThat(sum()).startsWith(before.replace("heads bbbb2", "heads cccc3"));
        checks();
        shell.type("revision -m side --rev-id dddd4 --head aaaa1 --splice");
        assertThat(sum()).contains("\nheads cccc3 dddd4\n");
        checks();
        assertThat(shell.type("rebase dddd4").exitCode()).isZero();
        assertThat(sum()).contains("\nheads dddd4\n");
        checks();
        shell.type("revision -m side --rev-id eeee5 --head aaaa1 --splice");
        assertThat(shell.type("merge heads -m join --rev-id ffff6").exitCode()).isZero();
        assertThat(sum()).contains("\nheads ffff6\n");
        checks();
    }

    @Test
    void aConflictOfGitIsToldAndMended() throws IOException {
        history.add("cccc3", "bbbb2");
        shell.type("hash");
        String mine = sum();
        Files.delete(shell.path("migrations/cccc3.sql"));
        history.add("dddd4", "bbbb2");
        shell.type("hash");
        String yours = sum();
        history.add("cccc3", "bbbb2");
        Files.writeString(
                shell.path("migrations/limbeck.sum"),
                "<<<<<<< HEAD\n" + mine + "=======\n" + yours + ">>>>>>> theirs\n");

        assertThat(shell.type("hash --check").err()).contains("\n  git left a conflict in the file\n");
        assertThat(shell.type("rebase cccc3").exitCode()).isZero();
        checks();
        assertThat(sum()).doesNotContain("<<<<<<<");
    }

    @Test
    void whatSomebodyChangedIsNotHidden() throws IOException {
        shell.type("hash");
        String before = sum();
        history.sql("aaaa1", "", "CREATE TABLE other (id INTEGER);", "");

        assertThat(shell.type("revision -m more --rev-id cccc3").err())
                .isEqualTo("note: 'limbeck.sum' is left as it is, since it did not agree with the scripts before:"
                        + " changed: aaaa1 (aaaa1.sql); if that is right: limbeck hash\n");
        history.add("bbbb9", "aaaa1").add("cccc9", "aaaa1");
        assertThat(shell.type("revision -m more --rev-id cccc4 --head cccc3").err())
                .contains("changed: aaaa1 (aaaa1.sql), and 3 more; if that is right: limbeck hash\n");
        assertThat(sum()).isEqualTo(before);
    }
}
