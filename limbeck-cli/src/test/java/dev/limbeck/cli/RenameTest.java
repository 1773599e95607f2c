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

    private EntityProject renamedWithRows() {
        EntityProject project = project("h2:DIR/app");
        project.execute("insert into users (phone) values ('123')");
        project.execute("insert into users (phone) values ('456')");
        return project.entity("users", PHONE_NUMBER);
    }

    @Test
    void refusesToGuessWhereNobodyIsThere() {
        EntityProject project = renamedWithRows();

        assertThat(project.type("revision --autogenerate -m \"the phones\" --rev-id bbbb"))
                .isEqualTo(new Printed(1, "", """
                        error[rows-at-risk]: 'users.phone' is not in the model any more, and rows would go with it
                          'users.phone': 2 rows; it may be 'phone_number' now
                          help: if renamed:  limbeck revision --autogenerate -m "the phones" --rev-id bbbb --rename users.phone:phone_number
                                if unwanted: limbeck revision --autogenerate -m "the phones" --rev-id bbbb --allow-drop users.phone
                        """));
        assertThat(project.shell().path("migrations/Rbbbb_the_phones.java")).doesNotExist();
        assertThat(project.type("check"))
                .isEqualTo(new Printed(3, "addColumn users.phone_number\ndropColumn users.phone\n", """
                note: 'users.phone' may have been renamed to 'phone_number'; if so, say it and the values stay: --rename users.phone:phone_number
                note: column 'users.phone' is dropped with all its values
                error[changes-found]: the model differs from the database in 2 operations
                  help: limbeck revision --autogenerate -m "…"
                """));
    }

    @Test
    void asksWhoIsThere() {
        EntityProject project = renamedWithRows();
        project.shell().answering("what\ny\n");

        assertThat(project.type("revision --autogenerate -m phones --rev-id bbbb")
                        .err())
                .isEqualTo("users.phone -> users.phone_number: renamed? [y/n] "
                        + "users.phone -> users.phone_number: renamed? [y/n] "
                        + "found: alterColumn users.phone\n");
        assertThat(project.type("upgrade head").exitCode()).isZero();
        assertThat(project.query("select phone_number from users order by id")).containsExactly("123", "456");
    }

    @Test
    void dropsOnlyWhatSomebodyLetsGo() {
        EntityProject project = renamedWithRows();
        project.shell().answering("n\nn\n");
        assertThat(project.type("revision --autogenerate -m phones").err())
                .startsWith(
                        "users.phone -> users.phone_number: renamed? [y/n] users.phone is not in the model any more and its"
                                + " table holds 2 rows: drop it with its values? [y/n] error[rows-at-risk]");

        project.shell().answering("n\ny\n");
        assertThat(project.type("revision --autogenerate -m phones --rev-id bbbb")
                        .err())
                .endsWith("found: addColumn users.phone_number\nfound: dropColumn users.phone\n"
                        + "note: column 'users.phone' is dropped with all its values\n");
    }

    @Test
    void takesPermissionFromTheCommandLine() {
        EntityProject project = renamedWithRows();
        project.shell().answering("");

        assertThat(project.type("revision --autogenerate -m phones --allow-drop users.fone")
                        .exitCode())
                .isEqualTo(1);
        assertThat(project.type("revision --autogenerate -m phones --no-input").exitCode())
                .isEqualTo(1);
        assertThat(project.type("revision --autogenerate -m phones --allow-drop users.phone")
                        .exitCode())
                .isZero();
    }

    @Test
    void dropsWhatIsEmptyWithAWordOfWarning() {
        EntityProject project = project("h2:DIR/app").entity("users", PHONE_NUMBER);

        assertThat(project.type("revision --autogenerate -m phones").err())
                .contains("found: dropColumn users.phone\n")
                .contains("'users.phone' may have been renamed to 'phone_number'");
    }

    @Test
    void doesNotTellPasswords() {
        EntityProject project = renamedWithRows();

        assertThat(project.type("revision --autogenerate -m phones --user sa --password secret")
                        .err())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite:///DIR/app.db", "h2:DIR/app"})
    void fillsAColumnThatMustNotBeNull(String url) {
        EntityProject project = project(url);
        project.execute("insert into users (phone) values ('123')");
        project.entity("users", PHONE, "@Column(nullable = false) Integer age;");

        assertThat(project.type("revision --autogenerate -m age")).isEqualTo(new Printed(1, "", """
                error[backfill-needed]: 'users.age' must not be null, and there are rows without a value for it
                  'users.age': 1 row
                  help: say what to fill in, as an SQL expression in place of 0: limbeck revision --autogenerate -m age --backfill users.age:0
                        or give the attribute @ColumnDefault("…")
                """));
        assertThat(project.type("revision --autogenerate -m age --rev-id bbbb --backfill \"users.age:length(phone)\"")
                        .err())
                .isEqualTo("""
                        found: addColumn users.age
                        found: execute UPDATE users SET age = length(phone) WHERE age IS NULL
                        found: alterColumn users.age
                        """);
        assertThat(project.read("migrations/Rbbbb_age.java"))
                .contains("""
                        op.addColumn("users", column("age", integer()));
                        op.execute("UPDATE users SET age = length(phone) WHERE age IS NULL");
                        op.alterColumn("users", column("age", integer()), to -> to.notNull());
                """.indent(0).stripTrailing());
        assertThat(project.type("upgrade head").exitCode()).isZero();
        assertThat(project.query("select age from users")).containsExactly("3");
        assertThat(project.type("check").exitCode()).isZero();
        assertThat(project.type("downgrade -1").exitCode()).isZero();
        assertThat(project.type("upgrade head").exitCode()).isZero();
        assertThat(project.type("revision --autogenerate -m age --backfill users.age")
                        .exitCode())
                .isEqualTo(2);
    }
}
