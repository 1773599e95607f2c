// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.ServerInfo;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code --sql} writes for SQL*Plus. */
class OracleScriptTest {
    private static final Revision REVISION = new Revision("a001", List.of(), List.of(), List.of(), "", "a001");

    private static Dialect dialect(int version) {
        return new OracleDialectProvider().dialect(new ServerInfo("Oracle", version, 0));
    }

    private static String script(int version) {
        Migration migration = new Migration() {
            @Override
            public void upgrade(Op op) {
                op.ifExists().dropTable("old");
                op.ifExists().dropColumn("t", "c");
                op.addColumn("t", column("c", varchar(5)));
                op.execute("BEGIN NULL; END;");
            }

            @Override
            public void downgrade(Op op) {
                op.dropColumn("t", "c");
            }
        };
        RevisionPlanner planner = new RevisionPlanner(RevisionGraph.of(List.of(REVISION)));
        return new ScriptRun(dialect(version), Bookkeeping.standard(), (step, before, after) -> {})
                .write(
                        planner.upgradeOffline(RevisionSelector.parse("a001")),
                        Map.of("a001", ScriptsInMemory.of(REVISION, migration)),
                        () -> new SchemaReplay.Replayed(SchemaModel.empty(), List.of()));
    }

    @Test
    void endsEachStatementWithASlashAndStopsAtErrors() {
        assertThat(script(23))
                .startsWith("""
                        WHENEVER SQLERROR EXIT FAILURE ROLLBACK
                        SET DEFINE OFF SQLBLANKLINES ON
                        """)
                .contains("CREATE TABLE IF NOT EXISTS limbeck_version (\n")
                .contains("DROP TABLE IF EXISTS old\n\n/\n")
                .contains("ALTER TABLE t ADD c VARCHAR2(5 CHAR)\n\n/\n")
                .contains("BEGIN NULL; END;\n\n/\n")
                .contains("INSERT INTO limbeck_version (version_num) VALUES ('a001')\n\n/\n")
                .endsWith("COMMIT\n\n/\n\n");
    }

    @Test
    void guardsByABlockAndBeginsNoTransaction() {
        assertThat(script(19))
                .contains("""
                        BEGIN
                            FOR limbeck_guard IN (SELECT 1 FROM dual WHERE NOT ((SELECT COUNT(*) FROM limbeck_version) = 0)) LOOP
                                RAISE_APPLICATION_ERROR(-20000, 'the database is not at the start of this script');
                            END LOOP;
                        END;

                        /
                        """)
                .contains("ALTER SESSION SET NLS_DATE_FORMAT")
                .doesNotContain("TEMPORARY", "START TRANSACTION", "\n\n/\n\n\n/");
    }

    @Test
    void passesOverWhatIsNotThereByItsErrorBefore23() {
        assertThat(script(19))
                .contains("""
                        BEGIN
                            EXECUTE IMMEDIATE 'DROP TABLE old';
                        EXCEPTION
                            WHEN OTHERS THEN
                                IF SQLCODE NOT IN (-942) THEN
                                    RAISE;
                                END IF;
                        END;

                        /
                        """)
                .contains("    EXECUTE IMMEDIATE 'CREATE TABLE limbeck_version (\n", "NOT IN (-955)")
                .contains("    EXECUTE IMMEDIATE 'ALTER TABLE t DROP COLUMN c';\n");
        assertThat(script(23)).contains("    EXECUTE IMMEDIATE 'ALTER TABLE t DROP COLUMN c';\n");
    }

    @Test
    void isReadBackAsTheStatementsThatItHolds() {
        String script = script(19);
        String statements = script.substring(script.indexOf("-- written by limbeck"));
        List<String> texts = dialect(19).splitter().split(statements, 1).stream()
                .map(Part::text)
                .toList();
        assertThat(texts).contains("BEGIN NULL; END;", "ALTER TABLE t ADD c VARCHAR2(5 CHAR)", "COMMIT");
        assertThat(texts)
                .filteredOn(text -> text.contains("DROP TABLE old"))
                .singleElement()
                .asString()
                .endsWith("END;");
    }
}
