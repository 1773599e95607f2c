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

/** Two people have gone on from one revision: what rebase and merge do about it, and what they say. */
class RebaseTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;
    private History history;

    @BeforeEach
    void makeHistory() {
        shell = CommandLineRun.onSqlite(directory);
        history = History.inSql(shell)
                .sql("aaaa1", "", "CREATE TABLE users (id INTEGER);", "DROP TABLE users;")
                .sql(
                        "mine1",
                        "aaaa1",
                        "ALTER TABLE users ADD COLUMN phone VARCHAR(20);",
                        "ALTER TABLE users DROP COLUMN phone;")
                .add("mine2", "mine1")
                .sql(
                        "yours",
                        "aaaa1",
                        "ALTER TABLE users ADD COLUMN email VARCHAR(20);",
                        "ALTER TABLE users DROP COLUMN email;");
    }

    private String file(String id) throws IOException {
        return Files.readString(shell.path("migrations/" + id + ".sql"));
    }

    @Test
    void theLowestOfARowMoves() throws IOException {
        String before = file("mine1");

        assertThat(shell.type("rebase mine2 --onto head"))
                .isEqualTo(new Printed(
                        0,
                        "changed migrations/mine1.sql\n",
                        "note: both sides work on table 'users':"
                                + " mine1 execute ALTER TABLE users ADD COLUMN phone VARCHAR(20);"
                                + " yours execute ALTER TABLE users ADD COLUMN email VARCHAR(20)\n"
                                + "mine1, mine2 go on from yours\n"));
        assertThat(file("mine1")).isEqualTo(before.replace("down aaaa1", "down yours"));
        assertThat(shell.type("heads").out()).isEqualTo("mine2 (head)\n");
        assertThat(shell.type("upgrade head").exitCode()).isZero();
        assertThat(shell.type("rebase mine2 --onto yours").err())
                .isEqualTo("nothing to do: 'mine2' is above yours already\n");
    }

    @Test
    void headIsTheOneThatIsNotTheChainsOwn() {
        history.add("third", "aaaa1");

        assertThat(shell.type("rebase mine1")).isEqualTo(new Printed(7, "", """
                error[multiple-heads]: cannot resolve 'head': there are 2 heads besides the one that is to move
                  third  step third
                  yours  step yours
                  help: limbeck rebase mine1 --onto third
                """));
        assertThat(shell.type("rebase mine1 --onto yours").exitCode()).isZero();
        assertThat(shell.type("rebase third").exitCode()).isZero();
        assertThat(shell.type("history").out())
                .startsWith("mine2 -> third (head), step third\nmine1 -> mine2, step mine2\n");
    }

    @Test
    void whatIsInForceStaysWhereItIs() throws IOException {
        shell.type("upgrade mine1");
        String before = file("mine1");

        assertThat(shell.type("rebase mine2")).isEqualTo(new Printed(1, "", """
                error[already-applied]: revision 'mine1' is in force in the database, so it cannot stand elsewhere
                  in jdbc:sqlite:DIR/app.db
                  help: join the heads instead: limbeck merge heads -m "merge"
                        or take it back first:   limbeck downgrade mine1@aaaa1
                """));
        assertThat(shell.type("rebase mine2 --force").exitCode()).isEqualTo(1);
        assertThat(file("mine1")).isEqualTo(before);

        assertThat(shell.type("downgrade mine1@aaaa1").exitCode()).isZero();
        assertThat(shell.type("rebase mine2").exitCode()).isZero();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNoProof() {
        shell.environment("LIMBECK_URL", "");

        assertThat(shell.type("rebase mine1")).isEqualTo(new Printed(1, "", """
                error[no-url]: it is not known which database is meant
                  looked at: --url, LIMBECK_URL, DATABASE_URL, .env, url in limbeck.toml
                  so it is not known whether revision 'mine1' was applied there
                  help: limbeck --url sqlite:///app.db …, or in limbeck.toml: url = "postgresql://user@host/database"
                        or, if it was never applied anywhere: limbeck rebase mine1 --onto head --force
                """));
        assertThat(shell.type("rebase mine1 --force"))
                .isEqualTo(new Printed(
                        0,
                        "changed migrations/mine1.sql\n",
                        "note: not compared: the sides were not compared: error[no-url]: it is not known which database is meant\n"
                                + "mine1, mine2 go on from yours\n"));
    }

    @Test
    void whatCannotMove() {
        assertThat(shell.type("rebase aaaa1")).isEqualTo(new Printed(1, "", """
                error[not-ancestor]: the only head stands on 'aaaa1', so there is nothing to move it onto
                  help: see the history with: limbeck history
                """));
        assertThat(shell.type("rebase mine1 --onto mine2").err()).isEqualTo("""
                error[not-ancestor]: 'mine2' stands on 'mine1' already, so there is nothing to move
                  help: name the revision that is to move first: limbeck rebase <local> --onto mine1
                """);
        history.add("third", "aaaa1").add("joined", "mine2, third");
        assertThat(shell.type("rebase joined --onto yours").err()).isEqualTo("""
                error[not-ancestor]: revision 'joined' joins several, so it cannot be moved onto one
                  joined  step joined
                  help: join the heads instead: limbeck merge heads -m "merge"
                """);
        history.add("below", "aaaa1", "depends-on mine2").add("other", "below");
        assertThat(shell.type("rebase mine1 --onto other").err())
                .startsWith("error[dependency-cycle]: 4 revisions need each other in a ring\n");
    }

    @Test
    void aFirstRevisionOfTwoGetsAParent() {
        history.add("lone1", "");

        assertThat(shell.type("rebase lone1 --onto yours").err()).isEqualTo("""
                the sides work on nothing in common
                lone1 goes on from yours
                """);
        assertThat(shell.type("show lone1").out()).contains("parent: yours\n");
    }

    @Test
    void mergeSaysWhatBothSidesWorkOn() {
        shell.file(
                "migrations/Rjava1.java",
                "import static dev.limbeck.migration.Definitions.*;",
                "import static dev.limbeck.migration.Types.*;",
                "import dev.limbeck.migration.*;",
                "@Revision(id = \"java1\", down = \"aaaa1\")",
                "final class Rjava1 implements Migration {",
                "    public void upgrade(Op op) { op.addColumn(\"users\", column(\"phone\", varchar(500))); }",
                "    public void downgrade(Op op) { op.dropColumn(\"users\", \"phone\"); }",
                "}");
        history.sql("opaque", "aaaa1", "VACUUM; CREATE VIEW v AS SELECT 1;", "DROP VIEW v;");

        Printed merge = shell.type("merge mine2 java1 -m join --rev-id joined");

        assertThat(merge)
                .isEqualTo(
                        new Printed(
                                0,
                                "created migrations/joined_join.sql\n",
                                "note: both sides work on column 'users.phone':"
                                        + " mine1 execute ALTER TABLE users ADD COLUMN phone VARCHAR(20); java1 addColumn users.phone\n"));
        assertThat(shell.type("merge joined opaque -m all").err()).isEqualTo("""
                note: not compared: opaque execute CREATE VIEW v AS SELECT 1
                """);
    }

    @Test
    void mergeOfSidesThatDoNotMeetSaysSo() {
        history.add("third", "aaaa1");

        assertThat(shell.type("merge mine2 third -m join").err()).isEqualTo("the sides work on nothing in common\n");
    }
}
