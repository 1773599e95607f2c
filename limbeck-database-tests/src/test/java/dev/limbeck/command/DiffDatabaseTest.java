// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.runtime.Databases;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Two schemas side by side on the engine that they are for. */
class DiffDatabaseTest {
    @TempDir
    Path folder;

    private static DiffSchemas diff(Workshop shop) {
        return new DiffSchemas(
                shop.settings(),
                url -> Databases.of(DiffDatabaseTest.class.getClassLoader()).at(url, null, null, 0),
                Path::of);
    }

    private static List<String> titles(DiffSchemas.Result result) {
        return result.found().stream().map(FoundChange::title).toList();
    }

    private Workshop withAView(TestDatabase database) {
        Workshop shop = new Workshop(folder, database).twoRevisions();
        return shop.script(
                "cccc0003",
                "bbbb0002",
                "CREATE VIEW named AS SELECT id, name FROM users WHERE name <> 'nobody';\n"
                        + "ALTER TABLE users ADD CONSTRAINT uq_users_name UNIQUE (name);",
                "");
    }

    @EachDatabase({"h2", "postgresql", "mariadb", "mysql"})
    void aDatabaseIsWhatItsRevisionsMake(TestDatabase database) throws SQLException {
        Workshop shop = withAView(database);
        shop.upgrade("head");

        DiffSchemas.Result equal = diff(shop).run("database", "head");
        assertThat(titles(equal)).isEmpty();
        assertThat(equal.notes()).isEmpty();
        assertThat(titles(diff(shop).run("current", "database"))).isEmpty();

        shop.execute("DROP VIEW named");
        shop.execute("ALTER TABLE users ADD nickname VARCHAR(10)");

        assertThat(titles(diff(shop).run("head", "database")))
                .containsExactly("addColumn users.nickname", "dropView named");
        assertThat(titles(diff(shop).run("database", "head")))
                .containsExactly("dropColumn users.nickname", "createView named");
        assertThat(new CheckModel(shop.with(new DesiredModel(shop.reflect(), List.of(), List.of())))
                        .run(StartingPoint.REPLAY)
                        .drift())
                .hasValueSatisfying(drift -> assertThat(
                                drift.found().stream().map(FoundChange::title).toList())
                        .containsExactly("addColumn users.nickname", "dropView named"));
    }

    @EachDatabase
    void theStatementsLeadThere(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).twoRevisions();
        shop.upgrade("aaaa0001");

        DiffSchemas.Result found = diff(shop).run("database", "head");
        assertThat(titles(found)).containsExactly("createTable orders", "addColumn users.address");
        assertThat(diff(shop).run("aaaa0001", "head")).isEqualTo(found);
        for (String statement : found.statements()) {
            shop.execute(statement.substring(0, statement.length() - 1));
        }

        assertThat(titles(diff(shop).run("database", "head"))).isEmpty();
        for (String statement : diff(shop).run("database", "aaaa0001").statements()) {
            shop.execute(statement.substring(0, statement.length() - 1));
        }
        assertThat(titles(diff(shop).run("database", "aaaa0001"))).isEmpty();
    }
}
