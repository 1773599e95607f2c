// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found, shown to people and to programs. */
class PreviewTest {
    @TempDir
    Path directory;

    private EntityProject project;

    @BeforeEach
    void aTableAndAModelThatDiffers() {
        project = new EntityProject(directory, "h2:DIR/app")
                .entity("users", "@Column(length = 20) String phone;", "String note;", "Integer age;")
                .installed("aaaa");
        project.execute("insert into users (phone) values ('123')");
        project.entity(
                "users",
                "@Column(name = \"phone_number\", length = 40) String phone;",
                "Integer age;",
                "@Column(nullable = false) Integer points;");
    }

    @Test
    void aDryRunShowsATreeAndWritesNothing() {
        assertThat(project.type("revision --autogenerate --dry-run --rename users.phone:phone_number"))
                .isEqualTo(new Printed(0, """
                        users
                          ~ alterColumn users.phone  name: phone_number
                          + addColumn users.points  INTEGER not null
                          ~ alterColumn users.phone_number  type: VARCHAR(40)
                          - dropColumn users.note
                        """, """
                        note: column 'users.note' is dropped with all its values
                        note: column 'users.points' is not null and has no default: adding it fails if the table has rows; give it a default, or say what to fill in: --backfill users.points:EXPRESSION
                        """));
        assertThat(directory.resolve("migrations")).isDirectoryContaining("glob:**aaaa*");
        assertThat(directory.resolve("migrations").toFile().list()).hasSize(1);
        assertThat(project.type("revision --dry-run").exitCode()).isEqualTo(2);
    }

    @Test
    void coloursAreForTerminals() {
        project.shell().onTerminal();

        assertThat(project.type("revision --autogenerate --dry-run --rename users.phone:phone_number")
                        .out())
                .contains("  \u001b[31;1m- dropColumn users.note\u001b[0m\n")
                .contains("  \u001b[32m+ addColumn users.points  INTEGER not null\u001b[0m\n");
    }

    @Test
    void aCheckIsToldToPrograms() {
        Printed json = project.type("check --format json");
        assertThat(json.exitCode()).isEqualTo(3);
        assertThat(json.out())
                .startsWith(
                        "{\"equal\": false, \"changes\": [{\"operation\": \"addColumn\", \"sign\": \"+\", \"table\":"
                                + " \"users\", \"title\": \"addColumn users.")
                .contains("\"details\": [\"INTEGER not null\"]")
                .contains("\"notes\": [\"")
                .hasLineCount(1);

        Printed sarif = project.type("check --format sarif");
        assertThat(sarif.exitCode()).isEqualTo(3);
        assertThat(sarif.out())
                .startsWith(
                        "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", \"runs\":")
                .contains(
                        "{\"ruleId\": \"dropColumn\", \"level\": \"error\", \"message\": {\"text\": \"the model differs from"
                                + " the database: dropColumn users.note\"}, \"locations\": [{\"physicalLocation\":"
                                + " {\"artifactLocation\": {\"uri\": \"limbeck.toml\"}}}]}")
                .hasLineCount(1);
        assertThat(project.type("check --format xml").exitCode()).isEqualTo(2);
    }

    @Test
    void equalSidesAreToldToo() {
        project.entity("users", "@Column(length = 20) String phone;", "String note;", "Integer age;");

        assertThat(project.type("check --format json").out())
                .isEqualTo("{\"equal\": true, \"changes\": [], \"notes\": []}\n");
        assertThat(project.type("check --format sarif").exitCode()).isZero();
        assertThat(project.type("revision --autogenerate --dry-run"))
                .isEqualTo(new Printed(0, "", "nothing to do: the database equals the model\n"));
    }
}
