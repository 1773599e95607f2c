// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.runtime.Bookkeeping;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.OnlineRun;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;

class LockDatabaseTest {
    @TempDir
    Path folder;

    private static LimbeckException failsWhileAnotherRunHoldsTheDatabase(Workshop shop) {
        try (DatabaseSession other = shop.settings().database().get().open();
                OnlineRun held = OnlineRun.begin(
                        other, Bookkeeping.standard(), Duration.ofSeconds(1), (step, before, after) -> {})) {
            assertThat(held.rows()).isEmpty();

            LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

            assertThat(failure.id()).isEqualTo(ErrorId.LOCK_TIMEOUT);
            return failure;
        }
    }

    @EachDatabase({"h2", "postgresql", "mariadb", "mysql"})
    void givesUpAfterTheTimeAndNamesTheHolder(TestDatabase database) {
        Workshop shop = new Workshop(folder, database).twoRevisions().lockTimeout(Duration.ofMillis(300));
        LimbeckException failure = failsWhileAnotherRunHoldsTheDatabase(shop);

        assertThat(failure.report()).contains("another run holds the database", "held by: ");
        assertThat(failure.facts().get(0)).doesNotContain("does not show").doesNotContain("just ended");
        assertThat(shop.upgrade("head").steps()).isEqualTo(2);
    }

    @EachDatabase("sqlite")
    void waitsForAWriterOfTheFile(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).twoRevisions().lockTimeout(Duration.ofMillis(300));
        try (Connection writer = database.connect();
                Statement statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

            assertThat(failure.id()).isEqualTo(ErrorId.LOCK_TIMEOUT);
            statement.execute("ROLLBACK");
        }
        assertThat(shop.upgrade("head").steps()).isEqualTo(2);
    }

    @EachDatabase({"h2", "postgresql"})
    void saysWhoIsInTheWayBeforeItGivesUp(TestDatabase database) {
        Workshop shop = new Workshop(folder, database).twoRevisions().lockTimeout(Duration.ofMillis(2_500));
        failsWhileAnotherRunHoldsTheDatabase(shop);

        assertThat(shop.notes())
                .singleElement()
                .asString()
                .startsWith("waiting, at most 2 seconds, for a lock that is held by: ")
                .contains(database.kind() == DatabaseKind.POSTGRESQL ? "application limbeck" : ", process ");
    }

    @EachDatabase("sqlite")
    void waitsOnlyForAnotherWriter(TestDatabase database) {
        Workshop shop = new Workshop(folder, database)
                .lockTimeout(Duration.ofMillis(300))
                .file("Raaaa0001.java", """
                import dev.limbeck.migration.*;

                @Revision(id = "aaaa0001", message = "leaves a transaction open")
                final class Raaaa0001 implements Migration {
                    @Override public void upgrade(Op op) {
                        op.autocommit(() -> op.execute("BEGIN"));
                    }
                    @Override public void downgrade(Op op) {}
                }
                """);

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(failure.id()).isEqualTo(ErrorId.SQL_FAILED);
        assertThat(failure.getMessage()).startsWith("cannot begin a transaction: ");
    }

    @EachDatabase("h2")
    void takesOverALeaseThatHasEnded(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).twoRevisions().lockTimeout(Duration.ofMillis(300));
        shop.upgrade("aaaa0001");
        String insert =
                "INSERT INTO limbeck_lock (id, owner, holder, ends_at) VALUES (1, 'x', 'bob@elsewhere, process 7', ";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(insert + (System.currentTimeMillis() + 50_000) + ")");
            LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));
            assertThat(failure.report()).contains("held by: bob@elsewhere, process 7, for 4");

            statement.execute("UPDATE limbeck_lock SET ends_at = " + (System.currentTimeMillis() - 1));
        }

        assertThat(shop.upgrade("head").steps()).isEqualTo(1);
        assertThat(shop.query("SELECT owner FROM limbeck_lock")).isEmpty();
    }

    @EachDatabase
    void severalAtOnceRunEachRevisionOnce(TestDatabase database) throws Exception {
        int runs = 4;
        new Workshop(folder, database).twoRevisions();
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<RunResult>> results = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            results.add(threads.submit(() -> {
                start.await();
                return new Workshop(folder, database).upgrade("head");
            }));
        }
        start.countDown();
        for (Future<RunResult> result : results) {
            assertThat(succeeded(result).rowsAfter()).containsExactly("bbbb0002");
        }
        threads.shutdown();
        assertThat(new Workshop(folder, database).journal())
                .containsExactly("aaaa0001 up done 2", "bbbb0002 up done 3");
    }

    private static RunResult succeeded(Future<RunResult> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException failure) {
            throw new AssertionError("a run failed: " + failure.getCause(), failure.getCause());
        }
    }
}
