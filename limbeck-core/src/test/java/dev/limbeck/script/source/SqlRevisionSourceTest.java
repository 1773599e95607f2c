// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.LexicalSplitter;
import dev.limbeck.dialect.SplitFeature;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.revision.Revision;
import dev.limbeck.script.LoadedMigration;
import dev.limbeck.script.ScriptDirectory;
import dev.limbeck.script.ScriptFormat;
import dev.limbeck.script.ScriptSettings;
import dev.limbeck.script.ScriptWriter;
import dev.limbeck.script.Scripts;
import dev.limbeck.script.SplitterDialect;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlRevisionSourceTest {
    private static final String CREATED = "2026-11-21T01:30:00Z";
    private static final Revision REVISION =
            new Revision("27c6a30d7c24", List.of(), List.of("d4"), List.of("shop"), "add address\nto users", "");

    @TempDir
    private Path folder;

    private static List<SqlStatement> statements(String... texts) {
        return Stream.of(texts).map(SqlStatement::new).toList();
    }

    private List<Operation> upgradeOf(SplitterDialect dialect, String... texts) {
        Revision revision = new Revision("a1", List.of(), List.of(), List.of(), "", "");
        String source = new SqlRevisionSource(dialect.splitter())
                .of(revision, CREATED, statements(texts), List.of(), List.of("limbeck upgrade\nlimbeck downgrade"));
        new ScriptWriter(folder).write(revision, ScriptFormat.SQL, source);
        LoadedMigration loaded = ScriptDirectory.open(ScriptSettings.of(folder))
                .load(List.of("a1"), dialect)
                .get(0);
        assertThat(Scripts.downgrade(loaded)).isEmpty();
        return Scripts.upgrade(loaded);
    }

    private static Operation execute(String sql) {
        return new Operation.Execute(sql);
    }

    @Test
    void writesHeaderNotesAndSections() {
        String source = new SqlRevisionSource(new LexicalSplitter())
                .of(
                        REVISION,
                        CREATED,
                        statements(
                                "ALTER TABLE users ADD COLUMN address varchar(500)",
                                "CREATE INDEX i ON users (address)"),
                        statements("DROP INDEX i", "ALTER TABLE users DROP COLUMN address"),
                        List.of("the table 'old' is unmanaged"));

        assertThat(source).isEqualTo("""
                        -- limbeck revision 27c6a30d7c24
                        -- limbeck message add address to users
                        -- limbeck created 2026-11-21T01:30:00Z
                        -- limbeck labels shop
                        -- limbeck depends-on d4
                        -- limbeck upgrade
                        -- note: the table 'old' is unmanaged
                        ALTER TABLE users ADD COLUMN address varchar(500);

                        CREATE INDEX i ON users (address);

                        -- limbeck downgrade
                        DROP INDEX i;

                        ALTER TABLE users DROP COLUMN address;
                        """);
    }

    @Test
    void readsBackWhatItWrites() {
        SplitterDialect dialect = SplitterDialect.with(SplitFeature.DOLLAR_QUOTES, SplitFeature.BLOCK_BODIES);
        String body = "CREATE FUNCTION f() RETURNS int AS $$ BEGIN; RETURN 1; END $$ LANGUAGE plpgsql";
        String trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM b;\n  DELETE FROM c;\nEND";

        assertThat(upgradeOf(dialect, body, trigger, "SELECT 1 -- why", "SELECT ';'"))
                .containsExactly(execute(body), execute(trigger), execute("SELECT 1"), execute("SELECT ';'"));
    }

    @Test
    void setsAnotherDelimiterWhereTheDialectNeedsIt() {
        SplitterDialect dialect = SplitterDialect.with(SplitFeature.DELIMITER_COMMAND);
        String procedure = "CREATE PROCEDURE p() BEGIN DELETE FROM a; DELETE FROM b; END";

        assertThat(upgradeOf(dialect, procedure, "SELECT 1")).containsExactly(execute(procedure), execute("SELECT 1"));
    }

    @Test
    void refusesAStatementThatWouldNotBeReadBack() {
        SqlRevisionSource source = new SqlRevisionSource(new LexicalSplitter());

        for (String statement : List.of("SELECT 1; SELECT 2", "SELECT '\n-- limbeck downgrade\n'")) {
            assertThatThrownBy(() -> source.of(REVISION, CREATED, statements(statement), List.of(), List.of()))
                    .isInstanceOfSatisfying(LimbeckException.class, e -> {
                        assertThat(e.id()).isEqualTo(ErrorId.UNSUPPORTED_OPERATION);
                        assertThat(e.help()).contains("--format java");
                    });
        }
    }

    @Test
    void readsABlankRevision() {
        new ScriptWriter(folder)
                .write(
                        new Revision("a1", List.of(), List.of(), List.of(), "", ""),
                        ScriptFormat.SQL,
                        SqlRevisionSource.blank(
                                new Revision("a1", List.of(), List.of(), List.of(), "by hand", ""), ""));
        LoadedMigration loaded = ScriptDirectory.open(ScriptSettings.of(folder))
                .load(List.of("a1"), SplitterDialect.with())
                .get(0);

        assertThat(loaded.script().message()).isEqualTo("by hand");
        assertThat(Scripts.upgrade(loaded)).isEmpty();
        assertThat(Scripts.downgrade(loaded)).isEmpty();
    }
}
