// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities whose names change, from the command line. */
class RenameTest {
    private static final String PHONE = "@Column(length = 20) String phone;";
    private static final String PHONE_NUMBER = "@Column(name = \"phone_number\", length = 20) String phone;";

    @TempDir
    Path directory;

    private EntityProject project(String url, String... settings) {
        return new EntityProject(directory, url, settings)
                .entity("users", PHONE)
                .installed("aaaa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite:///DIR/app.db", "h2:DIR/app"})
    void keepsTheValuesOfARenamedColumn(String url) {
        EntityProject project = project(url);
        project.execute("insert into users (phone) values ('123')");
        project.entity("users", PHONE_NUMBER);

        assertThat(project.type("revision --autogenerate -m phones --rename users.phone:phone_number --rev-id bbbb"))
                .isEqualTo(
                        new Printed(0, "created migrations/Rbbbb_phones.java\n", "found: alterColumn users.phone\n"));
        assertThat(project.read("migrations/Rbbbb_phones.java"))
                .contains("op.renameColumn(\"users\", \"phone\", \"phone_number\");")
                .contains("op.renameColumn(\"users\", \"phone_number\", \"phone\");");
        assertThat(project.type("upgrade head").exitCode()).isZero();
        assertThat(project.query("select phone_number from users")).containsExactly("123");
        assertThat(project.type("check").exitCode()).isZero();
        assertThat(project.type("downgrade -1").exitCode()).isZero();
        assertThat(project.query("select phone from users")).containsExactly("123");
    }

    @Test
    void followsTheSettingsInEveryCommand() {
        EntityProject project =
                project("h2:DIR/app", "[renames]", "users = \"customers\"", "customers.phone = \"phone_number\"");
        project.execute("insert into users (phone) values ('123')");
        project.entity("customers", PHONE_NUMBER);

        assertThat(project.type("check").out())
                .isEqualTo("renameTable users to customers\nalterColumn customers.phone\n");
        assertThat(project.type("revision --autogenerate -m customers").exitCode())
                .isZero();
        assertThat(project.type("upgrade head").exitCode()).isZero();
        assertThat(project.query("select phone_number from customers")).containsExactly("123");
        assertThat(project.type("check").exitCode()).isZero();
    }

    @Test
    void saysWhatIsNearAWrongName() {
        EntityProject project = project("h2:DIR/app").entity("users", PHONE_NUMBER);

        assertThat(project.type("revision --autogenerate -m phones --rename users.fone:phone_number"))
                .isEqualTo(new Printed(1, "", """
                        error[unknown-name]: table 'users' has no column 'fone' in the database
                          said with: --rename users.fone:phone_number
                          help: there are: id, phone
                        """));
        assertThat(project.type("revision --autogenerate -m phones --rename phone")
                        .exitCode())
                .isEqualTo(2);
    }
}
