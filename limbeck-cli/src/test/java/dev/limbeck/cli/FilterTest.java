// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code [filter]} in {@code limbeck.toml} leaves out. */
class FilterTest {
    @TempDir
    Path directory;

    private EntityProject project(String... filter) {
        String[] settings = new String[filter.length + 1];
        settings[0] = "[filter]";
        System.arraycopy(filter, 0, settings, 1, filter.length);
        return new EntityProject(directory, "h2:DIR/app", settings)
                .entity("users", "String name;", "@Column(name = \"legacy_code\") String code;");
    }

    @Test
    void whatIsLeftOutIsNeitherMadeNorDropped() {
        EntityProject project = project("exclude = [\"spring_*\", \"column:users.legacy_*\"]");
        project.execute("create table spring_session (id bigint primary key)");

        assertThat(project.type("revision --autogenerate -m users --rev-id aaaa"))
                .isEqualTo(new Printed(0, "created migrations/Raaaa_users.java\n", "found: createTable users\n"));
        assertThat(project.read("migrations/Raaaa_users.java"))
                .contains("column(\"name\"")
                .doesNotContain("legacy_code");
        assertThat(project.type("upgrade head").exitCode()).isZero();
        assertThat(project.type("check"))
                .isEqualTo(new Printed(0, "", "nothing to do: the database equals the model\n"));
    }

    @Test
    void aPatternThatMeansNothingIsTold() {
        EntityProject project = project("include = [\"users\"]", "exclude = [\"usres\"]");

        assertThat(project.type("revision --autogenerate -m users --rev-id aaaa")
                        .err())
                .isEqualTo("""
                found: createTable users
                note: the pattern 'usres' of [filter] means nothing in the database or the model
                """);
    }

    @Test
    void aPatternForWhatNoRevisionMakesIsNoNewsAfterAReplay() {
        EntityProject project = project("exclude = [\"spring_*\"]").installed("aaaa");
        project.execute("create table spring_session (id bigint primary key)");

        assertThat(project.type("check --from replay"))
                .isEqualTo(
                        new Printed(
                                0,
                                "",
                                "nothing to do: what the revisions make equals the model\nthe database is as its revisions make it\n"));
    }

    @Test
    void whatIsNoPatternIsRefused() {
        assertThat(project("exclude = [\"users.legacy.code\"]").type("check").err())
                .isEqualTo("""
                error[invalid-config]: 'users.legacy.code' is no pattern of names: it has more than a schema and a name
                  in [filter] of limbeck.toml
                  help: say what it is, if it is in a table: "column:users.legacy.code", "index:users.legacy.code", "constraint:users.legacy.code"
                """);
        assertThat(project("exclude = [\"tabel:users\"]").type("check").err()).isEqualTo("""
                error[invalid-config]: 'tabel:users' is no pattern of names: there is no kind 'tabel'
                  in [filter] of limbeck.toml
                  help: the kinds are: table, view, column, index, constraint, sequence, type
                """);
        assertThat(project("excludes = [\"users\"]").type("check").err()).isEqualTo("""
                error[invalid-config]: 'filter.excludes' is no setting
                  in DIR/limbeck.toml, line 5
                  help: did you mean 'filter.exclude'?
                """);
    }
}
