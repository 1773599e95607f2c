// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.dialect.StatementSplitter.Part;
import dev.limbeck.migration.Migration;
import dev.limbeck.migration.Op;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.RevisionPlanner;
import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.runtime.Bookkeeping;
import dev.limbeck.runtime.SchemaReplay;
import dev.limbeck.runtime.ScriptRun;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.script.ScriptsInMemory;
import dev.limbeck.script.source.SqlRevisionSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlServerScriptTest {
    private static final Revision REVISION = new Revision("a001", List.of(), List.of(), List.of(), "", "a001");
    private final Dialect dialect =
            new SqlServerDialectProvider().dialect(new SqlServerDialectProvider().defaultServer());

    private String script() {
        Migration migration = new Migration() {
            @Override
            public void upgrade(Op op) {
                op.addColumn("t", column("c", varchar(5)));
                op.execute("UPDATE t SET c = 'x'; UPDATE t SET c = 'y' -- both");
            }

            @Override
            public void downgrade(Op op) {
                op.dropColumn("t", "c");
            }
        };
        RevisionPlanner planner = new RevisionPlanner(RevisionGraph.of(List.of(REVISION)));
        return new ScriptRun(dialect, Bookkeeping.standard(), (step, before, after) -> {})
                .write(
                        planner.upgradeOffline(RevisionSelector.parse("a001")),
                        Map.of("a001", ScriptsInMemory.of(REVISION, migration)),
                        () -> new SchemaReplay.Replayed(SchemaModel.empty(), List.of()));
    }

    @Test
    void givesEachStatementABatch() {
        assertThat(script())
                .contains("run with: sqlcmd -b -I -x -f 65001 -d DATABASE -i FILE")
                .contains("BEGIN TRANSACTION;\n\nGO\n\n")
                .contains(
                        "ALTER TABLE t ADD c VARCHAR(5) NULL;\n\nGO\n\nUPDATE t SET c = 'x'; UPDATE t SET c = 'y' -- both\n;"
                                + "\n\nGO\n\n")
                .contains("INSERT INTO limbeck_version (version_num) VALUES ('a001');\n\nGO\n\n")
                .contains("COMMIT;\n\nGO\n\n");
    }

    @Test
    void makesItsOwnTablesWhereTheyAreMissing() {
        assertThat(script()).contains("""
                IF object_id(N'limbeck_version', 'U') IS NULL
                CREATE TABLE limbeck_version (
                    version_num NVARCHAR(255) NOT NULL,
                """);
    }

    @Test
    void runsNothingMoreWhereTheDatabaseIsSomewhereElse() {
        assertThat(script())
                .contains("""
                        IF NOT ((SELECT COUNT(*) FROM limbeck_version) = 0)
                        BEGIN
                            RAISERROR('the database is not at the start of this script', 16, 1);
                            SET NOEXEC ON;
                        END;

                        GO
                        """)
                .endsWith("SET NOEXEC OFF;\nIF @@TRANCOUNT > 0 ROLLBACK;\n\nGO\n\n")
                .doesNotContain("TEMPORARY");
    }

    @Test
    void readsItsOwnScriptBackBatchByBatch() {
        assertThat(dialect.splitter().split(script(), 1))
                .extracting(Part::text)
                .contains("ALTER TABLE t ADD c VARCHAR(5) NULL;")
                .allSatisfy(text -> assertThat(text).doesNotContain("\nGO"));
    }

    @Test
    void endsTheStatementsOfARevisionWithGo() {
        List<SqlStatement> statements =
                List.of(new SqlStatement("ALTER TABLE t ADD c INT NULL"), new SqlStatement("declare @a int\nexec(@a)"));
        assertThat(new SqlRevisionSource(dialect.splitter())
                        .of(REVISION, "2026-11-21T01:30:00Z", statements, List.of(), List.of()))
                .contains("ALTER TABLE t ADD c INT NULL\nGO\n\ndeclare @a int\nexec(@a)\nGO\n");
    }
}
