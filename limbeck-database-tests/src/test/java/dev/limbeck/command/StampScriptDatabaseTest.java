// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** What {@code stamp --sql} and {@code ensure-version --sql} print leaves what the commands leave. */
class StampScriptDatabaseTest {
    @TempDir
    Path folder;

    private Workshop branches(TestDatabase database) {
        return new Workshop(folder, database)
                .script("aaaa0001", "", "CREATE TABLE a (id INTEGER);", "DROP TABLE a;")
                .script("bbbb0002", "aaaa0001", "CREATE TABLE b (id INTEGER);", "DROP TABLE b;")
                .script("cccc0003", "aaaa0001", "CREATE TABLE c (id INTEGER);", "DROP TABLE c;")
                .script("dddd0004", "bbbb0002, cccc0003", "CREATE TABLE d (id INTEGER);", "DROP TABLE d;");
    }

    /** Limbeck's own tables; the command has made one more where the lock is a row. */
    private static Map<QualifiedName, Table> made(Workshop shop) {
        try (DatabaseSession session = shop.settings().database().get().open()) {
            return session.dialect()
                    .reflector()
                    .reflect(session.connection(), new ReflectionScope(Set.of(), Set.of()))
                    .tables();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void sameRows(Workshop offline, Workshop online, String... expected) throws SQLException {
        assertThat(offline.versions()).containsExactly(expected);
        assertThat(online.versions()).containsExactly(expected);
        assertThat(offline.journal()).isEqualTo(online.journal());
    }

    @EachDatabase
    void theTablesAreThoseThatTheCommandMakes(TestDatabase one, TestDatabase other) throws SQLException {
        Workshop online = branches(one);
        Workshop offline = new Workshop(folder, other);
        new EnsureVersion(online.settings()).run();

        offline.run(new EnsureVersion(offline.settings()).script());

        assertThat(made(offline))
                .hasSize(2)
                .allSatisfy((name, table) -> assertThat(made(online)).containsEntry(name, table));
        assertThat(offline.versions()).isEmpty();
        offline.run(new EnsureVersion(offline.settings()).script());
        assertThat(offline.upgrade("head").rowsAfter()).containsExactly("dddd0004");
    }

    @EachDatabase
    void theRowsAreThoseThatTheCommandWrites(TestDatabase one, TestDatabase other) throws SQLException {
        Workshop online = branches(one);
        Workshop offline = new Workshop(folder, other);

        both(online, offline, List.of("aaaa0001"), ":aaaa0001");
        sameRows(offline, online, "aaaa0001");
        both(online, offline, List.of("bbbb0002"), "aaaa0001:bbbb0002");
        sameRows(offline, online, "bbbb0002");
        both(online, offline, List.of("head"), "bbbb0002:head");
        sameRows(offline, online, "dddd0004");
        both(online, offline, List.of("aaaa0001"), "dddd0004:aaaa0001");
        sameRows(offline, online, "aaaa0001");
        both(online, offline, List.of("base"), "aaaa0001:base");
        sameRows(offline, online);
        both(online, offline, List.of("bbbb0002", "cccc0003"), "bbbb0002", "cccc0003");
        sameRows(offline, online, "bbbb0002", "cccc0003");
        both(online, offline, List.of("aaaa0001"), "bbbb0002,cccc0003:aaaa0001");
        sameRows(offline, online, "aaaa0001");
    }

    private static void both(Workshop online, Workshop offline, List<String> targets, String... scripted)
            throws SQLException {
        new Stamp(online.settings(), (step, before, after) -> {}).run(targets);
        offline.run(new Stamp(offline.settings(), (step, before, after) -> {}).script(Arrays.asList(scripted)));
    }

    @EachDatabase
    void aPurgeRunsWhereverTheDatabaseIs(TestDatabase one, TestDatabase other) throws SQLException {
        Workshop online = branches(one);
        Workshop offline = new Workshop(folder, other);
        for (Workshop shop : List.of(online, offline)) {
            shop.upgrade("bbbb0002");
            shop.run("INSERT INTO limbeck_version (version_num) VALUES ('zzzz9999')");
        }

        new Stamp(online.settings(), (step, before, after) -> {}).purge(List.of("cccc0003", "bbbb0002"));
        offline.run(new Stamp(offline.settings(), (step, before, after) -> {})
                .purgeScript(List.of("cccc0003", "bbbb0002")));

        sameRows(offline, online, "bbbb0002", "cccc0003");
    }

    @EachDatabase
    void theScriptChangesNothingElsewhere(TestDatabase database) throws SQLException {
        Workshop shop = branches(database);
        shop.upgrade("bbbb0002");
        List<String> journal = shop.journal();
        String script = new Stamp(shop.settings(), (step, before, after) -> {}).script(List.of("aaaa0001:head"));

        assertThatThrownBy(() -> shop.run(script))
                .isInstanceOf(SQLException.class)
                .message()
                .containsIgnoringCase("database_is_not_at_the_start_of_this_script");

        assertThat(shop.versions()).containsExactly("bbbb0002");
        assertThat(shop.journal()).isEqualTo(journal);
    }
}
