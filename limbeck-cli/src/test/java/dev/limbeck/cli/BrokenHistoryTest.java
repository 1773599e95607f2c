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

/** What a person reads whose history is broken: the whole text. */
class BrokenHistoryTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;
    private History history;

    @BeforeEach
    void makeProject() {
        shell = CommandLineRun.onSqlite(directory);
        history = History.inSql(shell).add("aaaa1111", "").add("bbbb2222", "aaaa1111");
    }

    @Test
    void aParentThatNoScriptHas() {
        history.add("cccc3333", "bbbb2223");

        shell.fails("heads", 6, """
                error[missing-parent]: revision 'cccc3333' needs 'bbbb2223', which no script has
                  named by 'cccc3333' (cccc3333.sql) as its parent
                  the nearest id is 'bbbb2222'
                  this happens when a script was deleted, renamed inside, or lies on a git branch not merged here
                  help: find the lost script with: git log --all --oneline -S bbbb2223
                        or write it back, if the database ran it: limbeck restore bbbb2223
                        or write 'bbbb2222' if that was meant
                """);
    }

    @Test
    void aDependencyThatNoScriptHas() {
        history.add("cccc3333", "bbbb2222", "depends-on zzzzzzzz");

        shell.fails("heads", 6, """
                error[missing-parent]: revision 'cccc3333' needs 'zzzzzzzz', which no script has
                  named by 'cccc3333' (cccc3333.sql) as its dependency
                  this happens when a script was deleted, renamed inside, or lies on a git branch not merged here
                  help: find the lost script with: git log --all --oneline -S zzzzzzzz
                        or write it back, if the database ran it: limbeck restore zzzzzzzz
                """);
    }

    @Test
    void aLabelForAParent() {
        history.add("cccc3333", "bbbb2222", "labels billing").add("dddd4444", "billing");

        shell.fails("heads", 6, """
                error[missing-parent]: revision 'dddd4444' names the branch label 'billing' as its parent
                  in 'dddd4444' (dddd4444.sql)
                  a dependency may be a label; a parent must be an id
                  help: write the id of the revision that is meant in place of the label
                """);
    }

    @Test
    void aRing() {
        history.add("aaaa1111", "dddd4444").add("cccc3333", "bbbb2222").add("dddd4444", "cccc3333");

        shell.fails("history", 6, """
                error[revision-cycle]: 4 revisions are each other's parents in a ring
                  aaaa1111 -> dddd4444 -> cccc3333 -> bbbb2222 -> aaaa1111
                  'aaaa1111' is in aaaa1111.sql
                  'dddd4444' is in dddd4444.sql
                  'cccc3333' is in cccc3333.sql
                  'bbbb2222' is in bbbb2222.sql
                  help: change one 'down' of these scripts so that the ring is open
                """);
    }

    @Test
    void aRevisionThatIsItsOwnParent() {
        history.add("cccc3333", "cccc3333");

        shell.fails("heads", 6, """
                error[revision-cycle]: revision 'cccc3333' names itself as parent
                  cccc3333 -> cccc3333
                  'cccc3333' is in cccc3333.sql
                  help: change one 'down' of these scripts so that the ring is open
                """);
    }

    @Test
    void oneIdInTwoFiles() throws IOException {
        Files.copy(shell.path("migrations/bbbb2222.sql"), shell.path("migrations/copy of bbbb2222.sql"));

        shell.fails("heads", 6, """
                error[duplicate-revision]: two revisions have the id 'bbbb2222'
                  first: bbbb2222.sql, 'step bbbb2222'
                  second: copy of bbbb2222.sql, 'step bbbb2222'
                  help: delete one of the two if it is a copy; if not, give the newer one an id of its own
                """);
    }

    @Test
    void oneLabelTwice() {
        history.add("cccc3333", "bbbb2222", "labels billing").add("dddd4444", "bbbb2222", "labels billing");

        shell.fails("heads", 6, """
                error[label-clash]: the branch label 'billing' of revision 'dddd4444' is already used
                  'billing' belongs to 'cccc3333' (cccc3333.sql)
                  and is declared by 'dddd4444' (dddd4444.sql)
                  help: write another label in dddd4444.sql
                """);
    }

    @Test
    void anIdWithSignsOfTheGrammar() {
        history.add("cc-33", "bbbb2222");

        shell.fails("heads", 6, """
                error[invalid-revision-id]: the id 'cc-33' in cc-33.sql is not allowed
                  an id has at least one character and none of '@', '+', '-', ':', ',', '\\' or a blank: these belong to expressions such as 'label@head' and 'id-1'
                  help: write another id in the script, and in the scripts that name it as parent
                """);
    }

    @Test
    void revisionsThatNeedEachOther() {
        history.add("cccc3333", "bbbb2222", "depends-on dddd4444").add("dddd4444", "bbbb2222", "depends-on cccc3333");

        shell.fails("heads", 6, """
                error[dependency-cycle]: 2 revisions need each other in a ring
                  cccc3333 -> dddd4444 -> cccc3333
                  'cccc3333' is in cccc3333.sql
                  'dddd4444' is in dddd4444.sql
                  help: change one 'depends on' of these scripts so that the ring is open
                """);
    }

    @Test
    void aDatabaseThatKnowsMoreThanTheFiles() throws IOException {
        shell.type("upgrade head");
        String lost = Files.readString(shell.path("migrations/bbbb2222.sql"));
        Files.delete(shell.path("migrations/bbbb2222.sql"));

        shell.fails("upgrade head", 6, """
                error[unknown-revision-in-database]: the database is at revision 'bbbb2222', which no script has
                  the script may lie on a git branch that is not merged here; find it with: git log --all --oneline -S bbbb2222
                  the journal of the database keeps the scripts that ran on it
                  help: limbeck restore bbbb2222   (writes the script back from the journal)
                        limbeck stamp --purge <revision>   (if it is gone for good, after checking the schema)
                """);
        shell.fails("current", 6, """
                error[unknown-revision-in-database]: the database is at revision 'bbbb2222', which no script has
                  the script may lie on a git branch that is not merged here; find it with: git log --all --oneline -S bbbb2222
                  the journal of the database keeps the scripts that ran on it
                  help: limbeck restore bbbb2222   (writes the script back from the journal)
                        limbeck stamp --purge <revision>   (if it is gone for good, after checking the schema)
                """);
        assertThat(shell.type("restore"))
                .isEqualTo(new Printed(0, "created migrations/bbbb2222_step_bbbb2222.sql\n", ""));
        assertThat(shell.path("migrations/bbbb2222_step_bbbb2222.sql"))
                .content()
                .isEqualTo(lost);
        assertThat(shell.type("current").out()).isEqualTo("bbbb2222 (head)\n");
        assertThat(shell.type("restore"))
                .isEqualTo(new Printed(
                        0, "", "nothing to do: the revisions that the database is at have their scripts\n"));
    }

    @Test
    void aLostParentIsRestoredThoughTheHistoryIsBroken() throws IOException {
        shell.type("upgrade head");
        Files.delete(shell.path("migrations/aaaa1111.sql"));

        assertThat(shell.type("heads").exitCode()).isEqualTo(6);
        assertThat(shell.type("restore aaaa").out()).isEqualTo("created migrations/aaaa1111_step_aaaa1111.sql\n");
        assertThat(shell.type("heads").out()).isEqualTo("bbbb2222 (head)\n");
    }

    @Test
    void whatTheJournalHasNot() {
        shell.fails("restore zzzz", 1, """
                error[not-in-journal]: the journal of the database has no source of revision 'zzzz'
                  it has no sources at all: nothing ran yet, or only scripts of --sql, of an older Limbeck or of another tool
                  help: find the script with: git log --all --oneline -S zzzz
                """);
        shell.type("upgrade head");
        shell.fails("restore zzzz", 1, """
                error[not-in-journal]: the journal of the database has no source of revision 'zzzz'
                  it has those of 2 others
                  help: find the script with: git log --all --oneline -S zzzz
                """);
        shell.fails("restore bbbb2222", 1, """
                error[file-exists]: revision 'bbbb2222' has its script
                  help: see where it is with: limbeck show bbbb2222
                """);
    }
}
