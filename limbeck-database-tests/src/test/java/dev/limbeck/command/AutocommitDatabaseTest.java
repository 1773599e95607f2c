// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** A script that leaves its transaction: what is committed when, what the journal says, and what a failure leaves. */
class AutocommitDatabaseTest {
    @TempDir
    Path folder;

    private Workshop shop(TestDatabase database, String upgrade) {
        return new Workshop(folder, database).file("Raaaa0001.java", """
                import static dev.limbeck.migration.Definitions.*;
                import static dev.limbeck.migration.Types.*;
                import dev.limbeck.migration.*;

                @Revision(id = "aaaa0001", message = "leaves")
                final class Raaaa0001 implements Migration {
                    @Override public void upgrade(Op op) {
                        op.createTable("t", column("id", integer()), column("a", integer()));
                        %s
                    }
                    @Override public void downgrade(Op op) { op.ifExists().dropTable("t"); op.ifExists().dropTable("u"); }
                }
                """.formatted(upgrade));
    }

    @EachDatabase
    void runsTheBlockBetweenTwoTransactions(TestDatabase database) throws SQLException {
        Workshop shop = shop(database, """
                op.autocommit(() -> {
                    op.createIndex("ix", "t", "a");
                    op.execute("INSERT INTO t VALUES (1, 2)");
                });
                op.createTable("u", column("id", integer()));
                op.autocommit(() -> op.execute("INSERT INTO u VALUES (3)"));
                """);

        shop.upgrade("head");

        assertThat(shop.versions()).containsExactly("aaaa0001");
        assertThat(shop.journal()).containsExactly("aaaa0001 up done 5");
        assertThat(shop.query("SELECT a FROM t")).containsExactly("2");
        assertThat(shop.query("SELECT id FROM u")).containsExactly("3");
        shop.downgrade("base");
        assertThat(shop.reflect().tables()).isEmpty();
    }

    @EachDatabase
    void theScriptDoesTheSame(TestDatabase online, TestDatabase offline) throws SQLException {
        String upgrade =
                "op.autocommit(() -> op.createIndex(\"ix\", \"t\", \"a\")); op.addColumn(\"t\", column(\"b\", integer()));";
        Workshop shop = shop(online, upgrade);
        shop.upgrade("head");
        Workshop other = new Workshop(folder, offline);

        other.run(other.upgradeScript("head"));

        assertThat(other.reflect()).isEqualTo(shop.reflect());
        assertThat(other.journal()).isEqualTo(shop.journal());
        assertThat(other.upgrade("head").steps()).isZero();
    }

    @EachDatabase("postgresql")
    void buildsAnIndexWhileOthersWrite(TestDatabase database) throws SQLException {
        Workshop shop = shop(database, """
                op.autocommit(() -> op.createIndex("t", index("ix", "a").concurrently()));
                op.autocommit(() -> op.ifNotExists().createIndex("t", index("ix", "a").concurrently()));
                op.autocommit(() -> op.dropIndexConcurrently("ix", "t"));
                """);

        shop.upgrade("head");

        assertThat(shop.journal()).containsExactly("aaaa0001 up done 4");
    }

    @EachDatabase("postgresql")
    void saysThatAnIndexCannotBeBuiltSoInATransaction(TestDatabase database) throws SQLException {
        Workshop shop = shop(database, "op.createIndex(\"t\", index(\"ix\", \"a\").concurrently());");

        assertThatThrownBy(() -> shop.upgrade("head"))
                .hasMessage("postgresql cannot do it within a transaction: createIndex ix on t")
                .isInstanceOfSatisfying(LimbeckException.class, e -> {
                    assertThat(e.id()).isEqualTo(ErrorId.UNSUPPORTED_OPERATION);
                    assertThat(e.help()).isEqualTo("write op.autocommit(() -> …) around it");
                });
        assertThat(shop.versions()).isEmpty();
        assertThat(shop.reflect().tables()).isEmpty();
    }

    @EachDatabase({"postgresql", "sqlite"})
    void aFailureInsideLeavesWhatWasCommittedAndStopsTheNextRun(TestDatabase database) throws SQLException {
        Workshop shop = shop(database, """
                op.autocommit(() -> { op.execute("INSERT INTO t VALUES (1, 2)"); op.execute("INSERT INTO gone VALUES (1)"); });
                """);

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(failure.facts()).contains("its first 2 statements were committed by op.autocommit and stay");
        assertThat(shop.versions()).isEmpty();
        assertThat(shop.journal()).containsExactly("aaaa0001 up failed 2");
        assertThat(shop.query("SELECT a FROM t")).containsExactly("2");
        LimbeckException again = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));
        assertThat(again.id()).isEqualTo(ErrorId.UNFINISHED_REVISION);
        assertThat(again.facts()).contains("2 statements are done; number 3 failed");
    }

    @EachDatabase({"postgresql", "sqlite"})
    void aFailureAfterwardsRollsBackOnlyWhatFollowed(TestDatabase database) throws SQLException {
        Workshop shop = shop(database, """
                op.autocommit(() -> op.execute("INSERT INTO t VALUES (1, 2)"));
                op.execute("INSERT INTO t VALUES (3, 4)");
                op.execute("INSERT INTO gone VALUES (1)");
                """);

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(failure.facts())
                .contains(
                        "its first 2 statements were committed by op.autocommit and stay; what followed was rolled back");
        assertThat(shop.query("SELECT a FROM t")).containsExactly("2");
        assertThat(shop.journal()).containsExactly("aaaa0001 up failed 2");
    }

    @EachDatabase({"postgresql", "sqlite"})
    void aFailureBeforeLeavesNothing(TestDatabase database) throws SQLException {
        Workshop shop = shop(database, """
                op.execute("INSERT INTO gone VALUES (1)");
                op.autocommit(() -> op.execute("INSERT INTO t VALUES (1, 2)"));
                """);

        assertThatThrownBy(() -> shop.upgrade("head")).hasMessageContaining("gone");

        assertThat(shop.reflect().tables()).isEmpty();
        assertThat(shop.journal()).isEmpty();
    }

    @EachDatabase
    void looksAtWhatIsThere(TestDatabase database) throws SQLException {
        Workshop shop = shop(database, """
                op.ifNotExists().createTable("t", column("z", integer()));
                op.ifNotExists().addColumn("t", column("b", integer()));
                op.ifNotExists().addColumn("t", column("b", integer()));
                op.ifExists().dropColumn("t", "a");
                op.ifExists().dropColumn("t", "a");
                op.ifExists().renameColumn("t", "gone", "c");
                op.ifExists().renameColumn("t", "b", "c");
                op.ifExists().renameTable("gone", "gone2");
                op.batch("t", b -> { b.addColumn(column("d", integer())); b.createIndex(index("ix", "d")); });
                op.onDialect("sqlite", o -> o.renameColumn("t", "c", "only_sqlite"));
                op.execute(onDialect("sqlite", "INSERT INTO t VALUES (1, 2, 3)"), otherwise("INSERT INTO t VALUES (4, 5, 6)"));
                op.execute(onDialect("no", "THIS"), otherwiseNothing());
                """);

        shop.upgrade("head");

        boolean sqlite = shop.query("SELECT id FROM t").contains("1");
        assertThat(shop.query("SELECT d FROM t")).containsExactly(sqlite ? "3" : "6");
        assertThat(shop.query("SELECT " + (sqlite ? "only_sqlite" : "c") + " FROM t"))
                .hasSize(1);
        shop.downgrade("base");
        assertThat(shop.reflect().tables()).isEmpty();
    }

    @EachDatabase("sqlite")
    void saysWhichDialectHasNoSql(TestDatabase database) {
        Workshop shop = shop(database, "op.execute(onDialect(\"mysql\", \"SELECT 1\"));");

        assertThatThrownBy(() -> shop.upgrade("head")).hasMessage("no SQL is given for sqlite");
    }

    @EachDatabase("sqlite")
    void refusesAConditionThatMakesNoSense(TestDatabase database) {
        Workshop shop = shop(database, "op.ifNotExists().dropTable(\"t\");");

        assertThatThrownBy(() -> shop.upgrade("head"))
                .hasMessage("table 't' cannot be changed or dropped if it does not exist");
    }

    @EachDatabase
    void namesWhatTheScriptLeavesUnnamed(TestDatabase database) throws SQLException {
        Workshop shop = shop(database, """
                op.createUniqueConstraint("t", unique(null, "a"));
                op.createUniqueConstraint("t", unique("mine", "id", "a"));
                op.createIndex("t", index(null, "id"));
                op.ifNotExists().createIndex("t", index(null, "id"));
                """)
                .naming(Map.of("uq", "u_%(table_name)s_%(column_0_N_name)s", "ix", "i_%(column_0_label)s"));

        shop.upgrade("head");

        Table table = shop.reflect().table(QualifiedName.of("t")).orElseThrow();
        assertThat(table.uniques())
                .extracting(unique -> String.valueOf(unique.name()))
                .containsExactlyInAnyOrder("u_t_a", "mine");
        assertThat(table.indexes())
                .extracting(index -> String.valueOf(index.name()))
                .containsExactly("i_t_id");
    }

    @EachDatabase("postgresql")
    void doesNotTakeAnIndexForThereThatCouldNotBeFinished(TestDatabase database) throws SQLException {
        String unique = "op.autocommit(() -> op.ifNotExists().createIndex(\"t\","
                + " index(\"Ix 1\", \"a\").unique().concurrently()));";
        Workshop shop = shop(database, "op.execute(\"INSERT INTO t VALUES (1, 1), (2, 1)\");" + unique);
        assertThat(catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"))
                        .id())
                .isEqualTo(ErrorId.SQL_FAILED);
        shop.run(
                "UPDATE t SET a = id; UPDATE limbeck_journal SET state = 'done'; INSERT INTO limbeck_version VALUES ('aaaa0001');");
        shop.file("Rbbbb0002.java", """
                import static dev.limbeck.migration.Definitions.*;
                import dev.limbeck.migration.*;

                @Revision(id = "bbbb0002", down = "aaaa0001", message = "again")
                final class Rbbbb0002 implements Migration {
                    @Override public void upgrade(Op op) { %s }
                    @Override public void downgrade(Op op) {}
                }
                """.formatted(unique));

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(failure.id()).isEqualTo(ErrorId.INVALID_INDEX);
        assertThat(failure.report())
                .contains(
                        "index 'Ix 1' is there, but not valid",
                        "script: Rbbbb0002.java:6",
                        "DROP INDEX CONCURRENTLY \"Ix 1\"");
        shop.run("DROP INDEX \"Ix 1\"; UPDATE limbeck_journal SET state = 'done'");
        shop.upgrade("head");
        assertThat(shop.query("SELECT indisvalid FROM pg_index WHERE indexrelid = '\"Ix 1\"'::regclass"))
                .containsExactly("t");
    }
}
