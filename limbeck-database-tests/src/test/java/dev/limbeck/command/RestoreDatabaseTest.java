// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class RestoreDatabaseTest {
    @TempDir
    Path folder;

    @EachDatabase
    void theJournalKeepsTheScriptsAsTheyRan(TestDatabase database) throws IOException {
        Workshop shop = new Workshop(folder, database).twoRevisions();
        shop.script(
                "cccc0003",
                "bbbb0002",
                "-- ไทย 'quoted' \\ back\nCREATE TABLE later (id INTEGER);",
                "DROP TABLE later;");
        String sql = Files.readString(folder.resolve("cccc0003.sql"));
        String java = Files.readString(folder.resolve("Rbbbb0002.java"));
        shop.upgrade("head");
        Files.delete(folder.resolve("cccc0003.sql"));
        Files.delete(folder.resolve("Rbbbb0002.java"));

        List<Path> files = new RestoreRevision(shop.settings()).run(List.of(), null);

        assertThat(files)
                .containsExactly(folder.resolve("cccc0003_step_cccc0003.sql"), folder.resolve("Rbbbb0002.java"));
        assertThat(files.get(0)).content().isEqualTo(sql);
        assertThat(files.get(1)).content().isEqualTo(java);
        assertThat(new RestoreRevision(shop.settings()).run(List.of(), null)).isEmpty();
        assertThat(shop.downgrade("base").steps()).isEqualTo(3);
    }

    @EachDatabase
    void aJournalOfTheFirstVersionGetsTheColumn(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).twoRevisions();
        shop.upgrade("aaaa0001");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE limbeck_journal DROP COLUMN script_source");
        }
        LimbeckException empty = catchThrowableOfType(
                LimbeckException.class, () -> new RestoreRevision(shop.settings()).run(List.of("zzzz"), null));

        shop.upgrade("head");

        assertThat(empty.id()).isEqualTo(ErrorId.NOT_IN_JOURNAL);
        assertThat(shop.query("SELECT revision FROM limbeck_journal WHERE script_source IS NOT NULL"))
                .containsExactly("bbbb0002");
    }

    @EachDatabase
    void aRowTooManyOrTooFewLeavesTheDatabaseAsItWas(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database);
        shop.script("aaaa0001", "", "CREATE TABLE one (id INTEGER);", "DROP TABLE one;");
        shop.script("bbbb0002", "aaaa0001", "DELETE FROM limbeck_version;", "SELECT 1;");
        shop.upgrade("aaaa0001");

        LimbeckException error = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(error.id()).isEqualTo(ErrorId.VERSION_TABLE_MISMATCH);
        assertThat(error.getMessage())
                .isEqualTo("the version table changed during the run: a statement was to hit one row and hit 0");
        if (shop.dialect().transactions().ddl()) {
            assertThat(shop.versions()).containsExactly("aaaa0001");
            assertThat(shop.journal()).containsExactly("aaaa0001 up done 1");
        } else {
            assertThat(shop.journal()).containsExactly("aaaa0001 up done 1", "bbbb0002 up failed 1");
        }
    }
}
