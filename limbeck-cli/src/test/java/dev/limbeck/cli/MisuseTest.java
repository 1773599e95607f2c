// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads who uses a command wrongly: the whole text. */
class MisuseTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;

    @BeforeEach
    void makeProject() {
        shell = new CommandLineRun(directory).environment("LIMBECK_URL", "sqlite:///" + directory.resolve("app.db"));
    }

    private void fails(String line, int exitCode, String text) {
        assertThat(shell.type(line)).isEqualTo(new Printed(exitCode, "", text));
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
        fails("upgrade head", 1, """
                error[no-scripts]: the folder of the migration scripts does not exist
                  looked for: DIR/db/revisions
                  help: bring the folder along, or set scripts in limbeck.toml; for a new project: limbeck revision -m "first"
                """);
    }

    // ---- usage

    @Test
    void noCommand() {
        fails("", 2, """
                error[usage]: a command is missing
                  help: limbeck --help
                """);
    }

    @Test
    void anUnknownCommand() {
        fails("upgarde head", 2, """
                error[usage]: there is no command 'upgarde'
                  help: did you mean: limbeck upgrade
                """);
    }

    @Test
    void anUnknownOption() {
        fails("upgrade --dry-run", 2, """
                error[usage]: unknown option '--dry-run'
                  help: limbeck upgrade --help
                """);
    }

    @Test
    void aMissingArgument() {
        fails("upgrade", 2, """
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

        fails("revision -m x --rev-id head", 1, """
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

    // ---- settings

    @Test
    void noSettings() {
        fails("heads", 1, """
                error[no-config]: there is no limbeck.toml in 'DIR' or above it
                  help: make one with: limbeck init, or name one: limbeck --config FILE
                """);
    }

    @Test
    void settingsThatAreNotThere() {
        fails("heads -c other.toml", 1, """
                error[no-config]: there is no file 'other.toml'
                  help: write it with: limbeck init
                """);
    }

    @Test
    void settingsThatExistAlready() {
        shell.type("init");

        fails("init", 1, """
                error[config-exists]: 'DIR/limbeck.toml' exists already
                  help: go on with it: limbeck revision -m "first", or choose another directory: limbeck init <dir>
                """);
    }

    @Test
    void aSettingThatIsSpeltWrongly() {
        shell.file("limbeck.toml", "scripts = \"migrations\"", "", "[model]", "claspath = []");

        fails("heads", 1, """
                error[invalid-config]: 'model.claspath' is no setting
                  in DIR/limbeck.toml, line 4
                  help: did you mean 'model.classpath'?
                """);
    }

    @Test
    void aSettingOfTheWrongKind() {
        shell.file("limbeck.toml", "lock-timeout = \"5\"");

        fails("heads", 1, """
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

        fails("current", 1, """
                error[no-url]: it is not known which database is meant
                  looked at: --url, LIMBECK_URL, DATABASE_URL, .env, url in limbeck.toml
                  help: limbeck --url sqlite:///app.db …, or in limbeck.toml: url = "postgresql://user@host/database"
                """);
    }

    @Test
    void aUrlThatNobodyKnows() {
        shell.file("limbeck.toml", "");

        fails("current --url db2://scott:tiger@host/db", 1, """
                error[invalid-url]: no database is known for the URL 'db2://scott:***@host/db'
                  known databases: h2, mariadb, mysql, oracle, postgresql, sqlite, sqlserver
                  help: write a URL such as sqlite:///app.db, postgresql://user@host/database or jdbc:postgresql://host/database
                """);
    }

    @Test
    void anSqlServerThatCannotBeReached() {
        shell.file("limbeck.toml", "");

        fails("current --url mssql://sa:secret@127.0.0.1:1/app", 1, """
                error[database-unreachable]: cannot connect to 'jdbc:sqlserver://127.0.0.1:1;databaseName=app'
                  as user 'sa'
                  the driver says: The TCP/IP connection to the host 127.0.0.1, port 1 has failed. Error: "Connection refused. Verify the connection properties. Make sure that an instance of SQL Server is running on the host and accepting TCP/IP connections at the port. Make sure that TCP connections to the port are not blocked by a firewall.".
                  help: check that the database runs and that host, port, database name, user and password are right
                """);
    }

    @Test
    void aDatabaseThatCannotBeReached() {
        shell.file("limbeck.toml", "");

        fails("current --url postgresql://bob:s3cret@127.0.0.1:1/none", 1, """
                error[database-unreachable]: cannot connect to 'jdbc:postgresql://127.0.0.1:1/none'
                  as user 'bob'
                  the driver says: Connection to 127.0.0.1:1 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.
                  help: check that the database runs and that host, port, database name, user and password are right
                """);
    }

    // ---- revisions

    @Test
    void anUnknownRevision() {
        shell.withTwoRevisions();

        fails("upgrade 27c7", 1, """
                error[unknown-revision]: there is no revision or branch label '27c7'
                  help: list the revisions with: limbeck history
                """);
    }

    @Test
    void severalHeads() {
        twoHeads();

        fails("upgrade head", 7, """
                error[multiple-heads]: cannot resolve 'head': the history has 2 heads
                  3333cccc3333  third
                  27c6a30d7c24  add address
                  help: limbeck upgrade heads              (all of them)
                        limbeck upgrade 3333cccc3333       (one of them)
                        limbeck merge heads -m "merge"     (join them in one revision)
                        limbeck rebase <yours>             (let yours go on from the other)
                """);
    }

    @Test
    void severalHeadsAndANewRevision() {
        twoHeads();

        fails("revision -m next", 7, """
                error[multiple-heads]: cannot resolve 'head': the history has several heads
                  3333cccc3333  third
                  27c6a30d7c24  add address
                  help: limbeck revision --head 3333cccc3333 -m "..."   (go on with one of them)
                        limbeck merge heads -m "merge"           (join them first)
                """);
    }

    @Test
    void whatTheHelpOfSeveralHeadsSaysWorks() {
        twoHeads();

        assertThat(shell.type("revision --head 3333cccc3333 -m next --rev-id 4444")
                        .exitCode())
                .isZero();
        assertThat(shell.type("merge heads -m joined --rev-id 5555").out())
                .isEqualTo("created migrations/R5555_joined.java\n");
        assertThat(shell.type("heads").out()).isEqualTo("5555 (head) (mergepoint)\n");
        assertThat(shell.type("upgrade head").exitCode()).isZero();
    }

    private void twoHeads() {
        shell.withTwoRevisions()
                .file(
                        "migrations/3333cccc3333_third.sql",
                        "-- limbeck revision 3333cccc3333",
                        "-- limbeck down 1975ea83b712",
                        "-- limbeck message third",
                        "-- limbeck upgrade",
                        "CREATE TABLE third (id INTEGER);",
                        "-- limbeck downgrade",
                        "DROP TABLE third;");
    }

    @Test
    void aDatabaseThatIsNotAtHead() {
        shell.withTwoRevisions()
                .file("limbeck.toml", "[model]", "source = \"hibernate\"", "classpath = [\"target/classes\"]");

        fails("revision --autogenerate -m next", 1, """
                error[database-not-at-head]: the database lacks revisions, so a difference to the model would repeat them
                  not in force: 27c6a30d7c24  add address
                  help: limbeck upgrade heads, then run the command again
                """);
        fails("check", 3, """
                error[not-all-heads]: the database lacks 1 head
                  27c6a30d7c24  add address
                  help: limbeck upgrade heads
                """);
    }

    @Test
    void noModel() {
        shell.file("limbeck.toml", "");

        fails("check", 1, """
                error[no-model]: it is not known where the entities are
                  limbeck.toml needs a [model] with source and classpath
                  help: write into limbeck.toml:
                        [model]
                        source = "hibernate"
                        classpath = ["target/classes"]
                """);
    }

    @Test
    void noEntities() {
        shell.file("limbeck.toml", "[model]", "source = \"hibernate\"", "classpath = [\"target/classes\"]");

        fails("check", 1, """
                error[entities-not-found]: found no class annotated with @Entity on the class path
                  'DIR/target/classes': does not exist
                  help: compile the project (mvn compile), then repeat the command; or set classpath = ["target/classes"] in limbeck.toml to where the classes are
                """);
    }

    // ---- scripts

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
    void aScriptThatThrows() {
        script("Integer.parseInt(\"seven\");");

        fails("upgrade head", 1, """
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
    void aStatementThatFails() {
        script("op.execute(\"INSERT INTO nowhere VALUES (1)\");");

        fails("upgrade head", 1, """
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

        fails("upgrade head --sql", 1, """
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

        fails("downgrade -1", 1, """
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
