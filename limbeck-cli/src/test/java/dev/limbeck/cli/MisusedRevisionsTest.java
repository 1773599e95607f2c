// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads who asks for what the history or the database does not have: the whole text. */
class MisusedRevisionsTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;

    @BeforeEach
    void makeProject() {
        shell = CommandLineRun.onSqlite(directory);
    }

    @Test
    void anUnknownRevision() {
        shell.withTwoRevisions();

        shell.fails("upgrade 27c7", 1, """
                error[unknown-revision]: there is no revision or branch label '27c7'
                  help: list the revisions with: limbeck history
                """);
    }

    @Test
    void severalHeads() {
        twoHeads();

        shell.fails("upgrade head", 7, """
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

        shell.fails("revision -m next", 7, """
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

        shell.fails("revision --autogenerate -m next", 1, """
                error[database-not-at-head]: the database lacks revisions, so a difference to the model would repeat them
                  not in force: 27c6a30d7c24  add address
                  help: limbeck upgrade heads, then run the command again
                """);
        shell.fails("check", 3, """
                error[not-all-heads]: the database lacks 1 head
                  27c6a30d7c24  add address
                  help: limbeck upgrade heads
                """);
    }

    @Test
    void noModel() {
        shell.file("limbeck.toml", "");

        shell.fails("check", 1, """
                error[no-model]: it is not known what the database shall look like
                  limbeck.toml needs a [model] with a source: "hibernate", "sql", "java" or "database"
                  help: write into limbeck.toml:
                        [model]
                        source = "hibernate"
                        classpath = ["target/classes"]
                """);
    }

    @Test
    void noPlaceOfTheModel() {
        shell.file("limbeck.toml", "[model]", "source = \"hibernate\"");
        shell.fails("check", 1, """
                error[no-model]: it is not known where the entities are
                  limbeck.toml needs a [model] with source and classpath
                  help: write into limbeck.toml:
                        [model]
                        source = "hibernate"
                        classpath = ["target/classes"]
                """);
        shell.file("limbeck.toml", "[model]", "source = \"sql\"");
        shell.fails("check", 1, """
                error[no-model]: it is not known which file says what the database shall look like
                  limbeck.toml needs a [model] with source and file
                  help: write into limbeck.toml:
                        [model]
                        source = "sql"
                        file = "schema.sql"
                """);
        shell.file("limbeck.toml", "[model]", "source = \"database\"");
        shell.fails("check", 1, """
                error[no-model]: it is not known which database is the model
                  looked at: LIMBECK_MODEL_URL, .env, url of [model] in limbeck.toml
                  help: write into limbeck.toml:
                        [model]
                        source = "database"
                        url = "postgresql://user@staging/database"
                """);
        shell.file("limbeck.toml", "[model]", "source = \"prisma\"");
        shell.fails("check", 1, """
                error[invalid-config]: there is no model source 'prisma'
                  in DIR/limbeck.toml, line 2
                  help: write: source = "hibernate", "sql", "java" or "database"
                """);
    }

    @Test
    void noEntities() {
        shell.file("limbeck.toml", "[model]", "source = \"hibernate\"", "classpath = [\"target/classes\"]");

        shell.fails("check", 1, """
                error[entities-not-found]: found no class annotated with @Entity on the class path
                  'DIR/target/classes': does not exist
                  help: compile the project (mvn compile), then repeat the command; or set classpath = ["target/classes"] in limbeck.toml to where the classes are
                """);
    }
}
