// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** From the first entity to the second revision and back, with the commands that the team types. */
class OrderingStoryDatabaseTest {
    private static final String SECOND = "เพิ่ม address และ date_of_birth ให้ users";

    @TempDir
    Path directory;

    @EachDatabase
    void walksTheStoryInJava(TestDatabase database, TestDatabase hibernates) throws Exception {
        walk(database, hibernates, "java");
    }

    @EachDatabase
    void walksTheStoryInSql(TestDatabase database, TestDatabase hibernates) throws Exception {
        walk(database, hibernates, "sql");
    }

    private void walk(TestDatabase database, TestDatabase hibernates, String format) throws Exception {
        Project project = new Project(directory, database, directory.resolve("cache"));
        project.begin(format);
        SchemaModel start = Schemas.read(database);

        Model.FIRST.compileInto(project.classes());
        project.run("revision", "--autogenerate", "-m", "create users");
        project.run("upgrade", "head");
        SchemaModel first = Schemas.read(database);
        insertSomchai(database);

        Model.PRESENT.compileInto(project.classes());
        List<Class<?>> entities = Model.PRESENT.load(project.classes());
        assertThat(project.type("check").exitCode()).isEqualTo(3);
        project.run("revision", "--autogenerate", "-m", SECOND);
        assertThat(project.type("check").exitCode()).isEqualTo(3);
        project.run("upgrade", "head");
        assertThat(project.run("history")).contains(SECOND);
        Hibernate.create(hibernates, entities);
        SchemaModel second = Schemas.read(database);
        assertSame(second, Schemas.read(hibernates));
        assertThat(Hibernate.validation(database, entities)).isEqualTo(Hibernate.validation(hibernates, entities));
        if (database.kind() != DatabaseKind.SQLITE) {
            assertThat(Hibernate.validation(database, entities)).isEqualTo("valid");
        }
        assertThatNothingIsLeftToDo(project);
        assertThat(phoneOfSomchai(database)).isEqualTo("0812345678");

        project.run("downgrade", "-1");
        assertSame(Schemas.read(database), first);
        assertThat(phoneOfSomchai(database)).isEqualTo("0812345678");
        project.run("upgrade", "head");
        assertSame(Schemas.read(database), second);
        assertThat(phoneOfSomchai(database)).isEqualTo("0812345678");

        project.run("downgrade", "base");
        assertSame(Schemas.read(database), start);
        assertThat(project.run("current")).isEmpty();
    }

    private static void assertThatNothingIsLeftToDo(Project project) throws IOException {
        List<Path> before = project.scripts();
        Project.Outcome again = project.type("revision", "--autogenerate", "-m", "once more");
        assertThat(again.exitCode()).as(again.toString()).isZero();
        assertThat(project.scripts()).isEqualTo(before);
        project.run("check");
    }

    private static void assertSame(SchemaModel one, SchemaModel other) {
        assertThat(Schemas.differences(one, other)).isEmpty();
        assertThat(Schemas.differences(other, one)).isEmpty();
    }

    private static void insertSomchai(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into users (name, email, phone)"
                    + " values ('สมชาย', 'somchai@example.com', '0812345678')");
        }
    }

    private static String phoneOfSomchai(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select phone from users where name = 'สมชาย'")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
