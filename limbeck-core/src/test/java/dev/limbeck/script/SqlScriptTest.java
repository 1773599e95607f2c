// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.LexicalSplitter;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Op;
import dev.limbeck.migration.OpContext;
import dev.limbeck.op.Operation;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
    private static final String FILE = "a1.sql";

    private static ScriptHead head(String text) {
        return SqlHeaderReader.read(text, FILE);
    }

    private static SqlMigration migration(String text) {
        return new SqlMigration(FILE, SqlSections.read(text, FILE), new LexicalSplitter());
    }

    private static void assertInvalid(ThrowingCallable action, String message, String... facts) {
        assertThatThrownBy(action).hasMessageContaining(message).isInstanceOfSatisfying(LimbeckException.class, e -> {
            assertThat(e.id()).isEqualTo(ErrorId.INVALID_SCRIPT);
            assertThat(e.facts()).containsExactly(facts);
        });
    }

    @Test
    void readsEveryLineOfTheHeader() {
        ScriptHead head = head("""
                /* a licence
                   of two lines */
                -- a word of explanation

                -- limbeck revision c3
                -- limbeck down a1, b2
                --limbeck message เพิ่มที่อยู่: a, b
                -- limbeck created 2026-11-21T01:30:00Z
                -- limbeck labels shop admin
                -- limbeck depends-on d4
                -- limbeck upgrade
                nonsense
                """);

        assertThat(head.header())
                .isEqualTo(new ScriptHeader(
                        "c3",
                        List.of("a1", "b2"),
                        List.of("d4"),
                        List.of("shop", "admin"),
                        "เพิ่มที่อยู่: a, b",
                        "2026-11-21T01:30:00Z"));
    }

    @Test
    void takesSqlWithoutLinesForLimbeckForSomebodyElses() {
        assertThat(head("-- limbeckish\nINSERT INTO a VALUES (1);\n").header()).isNull();
        assertThat(head("").header()).isNull();
    }

    @Test
    void refusesHeadersThatSayTooLittleOrTooMuch() {
        assertInvalid(() -> head("-- limbeck upgrade\n"), "has no revision", "at a1.sql:1");
        assertInvalid(() -> head("-- limbeck revision a\n-- limbeck parent b\n"), "means nothing here", "at a1.sql:2");
        assertInvalid(() -> head("-- limbeck revision a\n-- limbeck revision b\n"), "twice", "at a1.sql:2");
        assertInvalid(() -> head("-- limbeck revision a\nSELECT 1;\n"), "outside of a section", "at a1.sql:2");
        assertInvalid(
                () -> head("-- limbeck revision a\n/* why */ DELETE FROM a; /* now */\n-- limbeck upgrade\n"),
                "outside of a section",
                "at a1.sql:2");
        assertInvalid(
                () -> head("-- limbeck revision a\n/* a\n b */ /* c */ DROP TABLE a;\n-- limbeck upgrade\n"),
                "outside of a section",
                "at a1.sql:3");
        assertInvalid(() -> head("-- limbeck revision a\n"), "has no section", "at a1.sql:1");
    }

    @Test
    void wantsMoreOfAFileThatIsCutShort() {
        String text = "-- limbeck revision a1\n-- limbeck message long\n-- limbeck upgrade\nSELECT 1;\n";
        for (int length = 0; length < text.indexOf("\nSELECT"); length++) {
            assertThat(SqlHeaderReader.readPart(text.substring(0, length), FILE))
                    .isEmpty();
        }
        assertThat(SqlHeaderReader.readPart(text, FILE)).contains(head(text));
    }

    @Test
    void refusesAMisspeltSection() {
        String text = "-- limbeck revision a\n-- limbeck upgrade\nSELECT 1;\n-- limbeck downgarde\nDROP TABLE a;\n";

        assertInvalid(() -> migration(text), "'-- limbeck downgarde' means nothing inside a section", "at a1.sql:4");
    }

    @Test
    void refusesTwoSectionsOfOneKind() {
        assertInvalid(
                () -> migration("-- limbeck upgrade\n-- limbeck downgrade\n-- limbeck upgrade\n"),
                "two sections for upgrade",
                "at a1.sql:3");
        assertInvalid(() -> migration("-- limbeck downgrade\n"), "no section for upgrade");
    }

    @Test
    void tellsWhereAFailingStatementStands() {
        SqlMigration migration =
                migration("-- limbeck revision a\n-- limbeck upgrade\nSELECT 1;\n\n-- why\nSELECT\n  2;\n");
        OpContext refusing = new Refusing(
                "SELECT\n  2", new LimbeckException(ErrorId.SQL_FAILED, "refused", List.of("a fact"), "mend it"));

        assertThatThrownBy(() -> migration.upgrade(new Op(refusing)))
                .hasMessage("refused")
                .isInstanceOfSatisfying(LimbeckException.class, e -> {
                    assertThat(e.id()).isEqualTo(ErrorId.SQL_FAILED);
                    assertThat(e.facts()).containsExactly("a fact", "at a1.sql:6");
                });
    }

    @Test
    void hasItsLineInTheStackTraceOfAFailure() {
        SqlMigration migration = migration("-- limbeck upgrade\nSELECT 1;\n\nSELECT\n  2;\n");

        assertThatThrownBy(
                        () -> migration.upgrade(new Op(new Refusing("SELECT\n  2", new IllegalStateException("gone")))))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure -> assertThat(failure.getStackTrace())
                        .extracting(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .contains("a1.sql:4"));
    }

    @Test
    void tellsWhereAStatementDoesNotEnd() {
        SqlMigration migration = migration("-- limbeck upgrade\nSELECT 'open;\n");

        assertThatThrownBy(() -> migration.upgrade(new Op(new RecordingContext())))
                .isInstanceOfSatisfying(
                        LimbeckException.class, e -> assertThat(e.report()).contains("a1.sql", "2"));
    }

    @Test
    void hasNoWayBackWithoutASectionForIt() {
        SqlMigration migration = migration("-- limbeck upgrade\nSELECT 1;\n");

        assertThatThrownBy(() -> migration.downgrade(new Op(new RecordingContext())))
                .isInstanceOfSatisfying(
                        LimbeckException.class, e -> assertThat(e.id()).isEqualTo(ErrorId.IRREVERSIBLE));
    }

    @Test
    void doesNothingInAnEmptySection() {
        RecordingContext context = new RecordingContext();

        migration("-- limbeck upgrade\n-- limbeck downgrade\n-- nothing\n").downgrade(new Op(context));

        assertThat(context.operations()).isEmpty();
    }

    /** Refuses one statement. */
    private static final class Refusing extends RecordingContext {
        private final Operation refused;
        private final RuntimeException failure;

        Refusing(String sql, RuntimeException failure) {
            this.refused = new Operation.Execute(sql);
            this.failure = failure;
        }

        @Override
        public void accept(Operation operation) {
            if (operation.equals(refused)) {
                throw failure;
            }
        }
    }
}
