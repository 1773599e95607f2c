// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's own code in {@code migrations/Environment.java}. */
class OwnEnvironmentTest {
    @TempDir
    Path directory;

    private EntityProject project() {
        return new EntityProject(directory, "h2:DIR/app")
                .entity("users", "String name;", "@Column(length = 20) String phone;");
    }

    private static void environment(EntityProject project, String... members) {
        project.shell()
                .file(
                        "migrations/Environment.java",
                        "import dev.limbeck.filter.*;",
                        "import dev.limbeck.migration.*;",
                        "import dev.limbeck.op.*;",
                        "import java.util.*;",
                        "",
                        "final class OurEnvironment implements Environment {",
                        String.join("\n", members),
                        "}");
    }

    @Test
    void leavesOutWhatTheModelDoesNotHave() {
        EntityProject project = project().installed("aaaa");
        project.entity("users", "String name;");
        assertThat(project.type("check").exitCode()).isEqualTo(3);

        environment(
                project,
                "    @Override public boolean includes(SchemaObject object) {",
                "        return object.inModel();",
                "    }");

        assertThat(project.type("check"))
                .isEqualTo(new Printed(0, "", "nothing to do: the database equals the model\n"));
    }

    @Test
    void rewritesBothDirections() {
        EntityProject project = project();
        environment(
                project,
                "    @Override public Draft rewrite(Draft draft) {",
                "        return draft.rewriting(Operation.CreateTable.class, create -> List.of(create,",
                "                        new Operation.SetTableComment(create.table().name(), \"ours\", null)))",
                "                .adding(op -> op.execute(\"CREATE ROLE reader\"), op -> op.execute(\"DROP ROLE reader\"))",
                "                .withMessage(draft.message() + \" (\" + draft.dialect() + \")\");",
                "    }");

        assertThat(project.type("revision --autogenerate -m users --rev-id aaaa"))
                .isEqualTo(new Printed(0, """
                        created migrations/Raaaa_users_h2.java
                        """, """
                        found: createTable users
                        found: commentOnTable users
                        found: execute CREATE ROLE reader
                        note: as the environment wants it, the revision leads elsewhere than the model; left over: commentOnTable users
                        """));
        assertThat(project.read("migrations/Raaaa_users_h2.java"))
                .contains("message = \"users (h2)\"")
                .endsWith("""
                    @Override
                    public void downgrade(Op op) {
                        op.execute("DROP ROLE reader");
                        op.dropTableComment("users");
                        op.dropTable("users");
                    }
                }
                """);
        assertThat(project.type("upgrade head").exitCode()).isZero();
        assertThat(project.type("downgrade base").exitCode()).isZero();
    }

    @Test
    void whatItTakesAwayIsNotFoundAgain() {
        EntityProject project = project().installed("aaaa");
        project.execute("insert into users (name, phone) values ('ada', '1')");
        project.entity("users", "String name;", "Integer age;");
        environment(
                project,
                "    @Override public Draft rewrite(Draft draft) {",
                "        return draft.without(Operation.DropColumn.class::isInstance);",
                "    }");

        assertThat(project.type("revision --autogenerate -m age --rev-id bbbb --no-input")
                        .err())
                .isEqualTo("""
                        found: addColumn users.age
                        note: as the environment wants it, the revision leads elsewhere than the model; left over: dropColumn users.phone
                        """);
        assertThat(project.type("upgrade head").exitCode()).isZero();
        assertThat(project.type("check"))
                .isEqualTo(new Printed(0, "", "nothing to do: the database equals the model\n"));
        assertThat(project.type("revision --autogenerate -m again").out()).isEmpty();
        assertThat(project.query("select phone from users")).containsExactly("1");
    }

    @Test
    void givesNamesAndWorksForSqlToo() {
        EntityProject project = new EntityProject(directory, "sqlite:///DIR/app.db")
                .entity("users", "@Column(unique = true) String name;");
        project.shell()
                .file(
                        "limbeck.toml",
                        "format = \"sql\"",
                        "[model]",
                        "source = \"hibernate\"",
                        "classpath = [\"classes\"]");
        environment(
                project,
                "    @Override public Map<String, String> naming() {",
                "        return Map.of(\"uq\", \"only_one_%(column_0_name)s\");",
                "    }");

        project.type("revision --autogenerate -m users --rev-id aaaa");

        assertThat(project.read("migrations/aaaa_users.sql")).contains("CONSTRAINT only_one_name UNIQUE (name)");
    }

    @Test
    void mayBeAClassOfTheClassPath() {
        EntityProject project = project();
        project.shell()
                .file(
                        "limbeck.toml",
                        "environment = \"com.acme.Ours\"",
                        "[model]",
                        "source = \"hibernate\"",
                        "classpath = [\"classes\"]");
        assertThat(project.type("check").err()).isEqualTo("""
                error[invalid-config]: the environment 'com.acme.Ours' cannot be loaded
                  java.lang.ClassNotFoundException: com.acme.Ours
                  named by environment in limbeck.toml
                  help: put the class on the class path ([model] classpath, or classpath), or take its name away there
                """);
        project.shell().file("limbeck.toml", """
                environment = "dev.limbeck.cli.OwnEnvironmentTest$Named"
                [model]
                source = "hibernate"
                classpath = ["classes"]""");
        assertThat(project.type("check").err())
                .contains(
                        "error[environment-failed]: the environment threw" + " java.lang.IllegalStateException: named");
        environment(project, "");
        assertThat(project.type("check").err()).isEqualTo("""
                error[invalid-script]: there is more than one environment
                  there is DIR/migrations/Environment.java
                  help: leave one of them, or take 'environment' out of limbeck.toml
                """);
    }

    /** Throws as soon as it is asked. */
    public static final class Named implements dev.limbeck.migration.Environment {
        @Override
        public java.util.Map<String, String> naming() {
            throw new IllegalStateException("named");
        }
    }

    @Test
    void whatItThrowsIsToldWithItsPlace() {
        EntityProject project = project();
        environment(
                project,
                "    @Override public Draft rewrite(Draft draft) {",
                "        return draft.withMessage(Objects.requireNonNull(null, \"no message\"));",
                "    }");

        assertThat(project.type("revision --autogenerate -m users --rev-id aaaa")
                        .err())
                .isEqualTo("""
                error[environment-failed]: the environment threw java.lang.NullPointerException: no message
                  at Environment.java:8
                  in rewrite of Environment.java
                  help: mend Environment.java; see the whole stack trace with: --debug
                """);
        assertThat(directory.resolve("migrations/Raaaa_users.java")).doesNotExist();

        environment(project, "    @Override public Draft rewrite(Draft draft) { return null; }");
        assertThat(project.type("check").err()).startsWith("error[environment-failed]: the environment gave null\n");
        environment(project, "    oops");
        assertThat(project.type("check").err())
                .startsWith("error[script-does-not-compile]: the script 'Environment.java' does not compile")
                .contains("at Environment.java:7");
        project.shell().file("migrations/Environment.java", "final class Nothing {}");
        assertThat(project.type("check").err()).isEqualTo("""
                error[invalid-script]: the script 'Environment.java' is not valid: 'Nothing' is no environment
                  help: write: final class Nothing implements Environment
                """);
    }

    @Test
    void operationsMustFitAndTheWayBackOfSqlMustBeSaid() {
        EntityProject project = project();
        environment(
                project,
                "    @Override public Draft rewrite(Draft draft) {",
                "        List<Operation> more = new ArrayList<>(draft.operations());",
                "        more.add(new Operation.Execute(\"CREATE ROLE reader\"));",
                "        return draft.withOperations(more);",
                "    }");

        assertThat(project.type("revision --autogenerate -m users").err())
                .startsWith(
                        "error[environment-failed]: the way back does not follow from what the environment made of the"
                                + " operations\n")
                .contains("  help: say it: draft.adding(op -> …, op -> …), or draft.withDowngrade(op -> …)\n");

        environment(
                project,
                "    @Override public Draft rewrite(Draft draft) {",
                "        return draft.rewriting(Operation.CreateTable.class, create -> List.of(create,",
                "                new Operation.DropColumn(create.table().name(), dev.limbeck.schema.Identifier.of(\"nope\"), null)));",
                "    }");
        assertThat(project.type("revision --autogenerate -m users").err()).isEqualTo("""
                error[environment-failed]: what the environment made of the operations does not fit the database
                  table 'users' has no column 'nope'
                  help: mend rewrite(…) of the environment; what it adds to tables that are left out is SQL: op.execute(…)
                """);
    }
}
