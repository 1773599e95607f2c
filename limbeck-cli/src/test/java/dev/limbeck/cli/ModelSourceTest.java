// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects without entities: {@code [model]} names a file or another database. */
class ModelSourceTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;

    @BeforeEach
    void emptyDirectory() {
        shell = new CommandLineRun(directory);
    }

    private void project(String... model) {
        String[] lines = new String[model.length + 3];
        lines[0] = "url = \"sqlite:///app.db\"";
        lines[1] = "format = \"sql\"";
        lines[2] = "[model]";
        System.arraycopy(model, 0, lines, 3, model.length);
        shell.file("limbeck.toml", lines);
    }

    private void succeeds(String line) {
        assertThat(shell.type(line)).extracting(Printed::exitCode).as(line).isEqualTo(0);
    }

    private void nothingIsLeft() {
        assertThat(shell.type("check")).isEqualTo(new Printed(0, "", "nothing to do: the database equals the model\n"));
    }

    @Test
    void aFileInSqlIsTheModel() {
        project("source = \"sql\"", "file = \"schema.sql\"");
        shell.file("schema.sql", "create table users (", "    id integer primary key,", "    name text unique", ");");
        assertThat(shell.type("revision --autogenerate -m users --rev-id aaaa"))
                .isEqualTo(new Printed(0, "created migrations/aaaa_users.sql\n", "found: createTable users\n"));
        succeeds("upgrade head");
        nothingIsLeft();

        shell.file("schema.sql", "create table users (id integer primary key, name text unique, phone text);");
        assertThat(shell.type("check").exitCode()).isEqualTo(3);
        succeeds("revision --autogenerate -m phone --rev-id bbbb");
        succeeds("upgrade head");
        nothingIsLeft();
        succeeds("downgrade -1");
        shell.file("schema.sql", "create table users (id integer primary key, name text unique);");
        assertThat(shell.type("check").err()).contains("not-all-heads");
    }

    @Test
    void filesAndDirectoriesAreReadInOrder() {
        project("source = \"sql\"", "file = [\"schema\", \"more.sql\"]");
        shell.file("schema/2_orders.sql", "create index ix_users on users (id);")
                .file("schema/1_users.sql", "create table users (id integer);")
                .file("schema/notes.txt", "no sql")
                .file("more.sql", "alter table users add column more text;");
        assertThat(shell.type("revision --autogenerate -m users --rev-id aaaa").exitCode())
                .isZero();
        assertThat(shell.path("migrations/aaaa_users.sql")).content().contains("more TEXT", "ix_users");
    }

    @Test
    void aMistakeIsShownWithItsLine() {
        project("source = \"sql\"", "file = \"schema.sql\"");
        shell.file("schema.sql", "create table users (id integer);", "", "create table users (id integer);");
        assertThat(shell.type("check")).isEqualTo(new Printed(1, "", """
                error[invalid-schema-file]: the database does not accept a statement of the schema file
                  at DIR/schema.sql:3
                  statement: create table users (id integer)
                  [SQLITE_ERROR] SQL error or missing database (table users already exists)
                  help: correct it, then run the command again
                """));
        shell.file("schema.sql", "create table users (id integer);", "insert into users values (1);");
        assertThat(shell.type("check").err()).isEqualTo("""
                error[invalid-schema-file]: a schema file says what there is, not which rows
                  at DIR/schema.sql:2
                  statement: insert into users values (1)
                  help: put the statement into a revision of its own: limbeck revision -m "first rows"
                """);
        project("source = \"sql\"", "file = \"other.sql\"");
        assertThat(shell.type("check").err()).isEqualTo("""
                error[no-model]: there is no schema file 'DIR/other.sql'
                  help: write it, or correct limbeck.toml:
                        [model]
                        source = "sql"
                        file = "schema.sql"
                """);
    }

    @Test
    void whatIsNotComparedIsTold() {
        project("source = \"sql\"", "file = \"schema.sql\"");
        shell.file(
                "schema.sql",
                "create table users (id integer);",
                "create view v as select id from users;",
                "create view w as select 1;",
                "create trigger t after insert on users begin select 1; end;");
        assertThat(shell.type("revision --autogenerate -m users --rev-id aaaa").err())
                .isEqualTo("""
                found: createTable users
                note: left alone, for it is not compared: trigger 't', view 'v', 'w'
                """);
    }

    private static final String[] SHOP = {
        "import static dev.limbeck.migration.Definitions.*;",
        "import static dev.limbeck.migration.Types.*;",
        "import dev.limbeck.migration.Schema;",
        "import dev.limbeck.migration.SchemaBuilder;",
        "",
        "final class Shop implements Schema {",
        "    @Override public void define(SchemaBuilder schema) {",
        "        schema.createTable(\"users\",",
        "            column(\"id\", bigint()).identity(),",
        "            column(\"name\", varchar(Sizes.NAME)).notNull(),",
        "            primaryKey(\"id\"), unique(null, \"name\"));",
        "        schema.onDialect(\"oracle\", s -> s.createTable(\"users\"));",
        "    }",
        "}"
    };

    private void shop(String... lines) {
        shell.file("schema/Shop.java", lines)
                .file("schema/Sizes.java", "final class Sizes {", "    static final int NAME = 40;", "}");
    }

    @Test
    void aClassInJavaIsTheModel() {
        project("source = \"java\"", "file = \"schema/Shop.java\"");
        shop(SHOP);
        assertThat(shell.type("revision --autogenerate -m users --rev-id aaaa"))
                .isEqualTo(new Printed(0, "created migrations/aaaa_users.sql\n", "found: createTable users\n"));
        assertThat(shell.path("migrations/aaaa_users.sql")).content().contains("VARCHAR(40)", "uq_users_name");
        succeeds("upgrade head");
        nothingIsLeft();
        shell.file("schema/Sizes.java", "final class Sizes {", "    static final int NAME = 50;", "}");
        assertThat(shell.type("check").exitCode()).isEqualTo(3);
    }

    @Test
    void aCompiledClassIsTheModel() {
        shop(SHOP);
        shell.compile("schema/Shop.java", "schema/Sizes.java");
        project("source = \"java\"", "class = \"Shop\"", "classpath = [\"classes\"]");
        succeeds("revision --autogenerate -m users --rev-id aaaa");
        succeeds("upgrade head");
        nothingIsLeft();
        project("source = \"java\"", "class = \"Ship\"", "classpath = [\"classes\"]");
        assertThat(shell.type("check").err()).isEqualTo("""
                error[invalid-config]: the schema 'Ship' cannot be loaded
                  java.lang.ClassNotFoundException: Ship
                  named by [model] class in limbeck.toml
                  help: put the class on the class path ([model] classpath, or classpath), or take its name away there
                """);
    }

    @Test
    void aMistakeInTheClassIsShownWithItsLine() {
        project("source = \"java\"", "file = \"schema/Shop.java\"");
        String[] twice = SHOP.clone();
        twice[11] = "        schema.createTable(\"users\");";
        shop(twice);
        assertThat(shell.type("check").err()).isEqualTo("""
                error[model-failed]: table 'users' exists already
                  at Shop.java:12
                  help: check the names in Shop.java, and that it makes a table before what belongs to it
                """);
        twice[11] = "        throw new IllegalStateException(\"no\");";
        shop(twice);
        assertThat(shell.type("check").err()).isEqualTo("""
                error[model-failed]: the schema threw java.lang.IllegalStateException: no
                  at Shop.java:12
                  help: mend Shop.java; see the whole stack trace with: --debug
                """);
        twice[11] = "        nonsense";
        shop(twice);
        assertThat(shell.type("check").err())
                .startsWith("error[script-does-not-compile]: the script 'Shop.java' does not compile")
                .contains("at Shop.java:12");
        shop("final class Shop {}");
        assertThat(shell.type("check").err())
                .contains("'Shop' is no schema", "write: final class Shop implements Schema");
        project("source = \"java\"", "file = \"schema/Ship.java\"");
        assertThat(shell.type("check").err())
                .contains("error[no-model]: there is no schema file 'DIR/schema/Ship.java'");
        project("source = \"java\"");
        assertThat(shell.type("check").err()).contains("error[no-model]", "file = \"schema/Tables.java\"");
    }

    @Test
    void anotherProjectBringsAKindOfModel() {
        shell.file(
                        "Provider.java",
                        "import dev.limbeck.autogenerate.*;",
                        "import dev.limbeck.model.*;",
                        "import dev.limbeck.schema.*;",
                        "import java.util.List;",
                        "public class Provider implements ModelSourceProvider {",
                        "    @Override public String id() { return \"one-table\"; }",
                        "    @Override public ModelSource source(ModelSettings settings) {",
                        "        Column column = Column.of(\"id\", new SqlType.IntegerType(32, false));",
                        "        Table table = new Table(QualifiedName.of(settings.properties().get(\"table\")),",
                        "            List.of(column), null, List.of(), List.of(), null);",
                        "        return context -> new DesiredModel(",
                        "            SchemaModel.ofTables(List.of(table)), List.of(), List.of());",
                        "    }",
                        "}")
                .file("classes/META-INF/services/dev.limbeck.model.ModelSourceProvider", "Provider");
        shell.compile("Provider.java");
        project("source = \"one-table\"", "classpath = [\"classes\"]", "[model.properties]", "table = \"things\"");
        assertThat(shell.type("revision --autogenerate -m things --rev-id aaaa"))
                .isEqualTo(new Printed(0, "created migrations/aaaa_things.sql\n", "found: createTable things\n"));
        succeeds("upgrade head");
        nothingIsLeft();
        project("source = \"two-tables\"", "classpath = [\"classes\"]");
        assertThat(shell.type("check").err())
                .endsWith("\"java\" or \"database\", or of the class path: \"one-table\"\n");
    }

    @Test
    void anotherDatabaseIsTheModel() throws SQLException {
        project("source = \"database\"", "url = \"sqlite:///staging.db\"");
        try (Connection staging = DriverManager.getConnection("jdbc:sqlite:" + shell.path("staging.db"));
                Statement statement = staging.createStatement()) {
            statement.execute("create table users (id integer primary key, name text unique)");
            statement.execute("create table limbeck_version (version_num varchar(32) not null primary key)");
            assertThat(shell.type("revision --autogenerate -m users --rev-id aaaa"))
                    .isEqualTo(new Printed(0, "created migrations/aaaa_users.sql\n", "found: createTable users\n"));
            succeeds("upgrade head");
            nothingIsLeft();
            statement.execute("alter table users add column phone text");
        }
        assertThat(shell.type("check").exitCode()).isEqualTo(3);
    }

    @Test
    void thePasswordOfTheModelIsNotShown() {
        project("source = \"database\"", "url = \"postgresql://app:secret@localhost:1/shop\"", "password = \"hidden\"");
        Printed printed = shell.type("check");
        assertThat(printed.err())
                .startsWith("error[database-unreachable]")
                .contains("it is the database of [model] url in limbeck.toml")
                .doesNotContain("secret", "hidden");
        shell.file("limbeck.toml", "[model]", "password = hidden");
        assertThat(shell.type("check").err()).contains("invalid-config").doesNotContain("hidden");
        shell.file("limbeck.toml", "[model]", "password = [\"hidden\"]");
        assertThat(shell.type("check").err()).contains("invalid-config").doesNotContain("hidden");
    }
}
