// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.Conditional;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.ValidateConstraint;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType.DateType;
import dev.limbeck.schema.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Names, conditions and values. */
class OracleOperationsTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName IN_APP = new QualifiedName(Identifier.of("app"), Identifier.of("t"));
    private static final Identifier OLD = Identifier.of("old");
    private static final Identifier NEW = Identifier.of("New");

    @Test
    void renames() {
        assertThat(sql(new RenameIndex(IN_APP, OLD, NEW, null)))
                .containsExactly("ALTER INDEX app.old RENAME TO \"New\"");
        assertThat(sql(new RenameConstraint(T, OLD, NEW, null)))
                .containsExactly("ALTER TABLE t RENAME CONSTRAINT old TO \"New\"");
        assertThat(sql(new RenameSequence(QualifiedName.of("old"), NEW))).containsExactly("RENAME old TO \"New\"");
        assertThatThrownBy(() -> sql(new RenameSequence(IN_APP, NEW)))
                .isInstanceOf(LimbeckException.class)
                .hasMessageContaining("another schema");
    }

    @Test
    void addsAConstraintWithoutLookingAtTheRowsAndLooksLater() {
        Constraint check = new Constraint.Check(Identifier.of("ck"), "a > 0", false);
        assertThat(sql(new AddConstraint(T, check)))
                .containsExactly("ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) ENABLE NOVALIDATE");
        assertThat(sql(new ValidateConstraint(T, Identifier.of("ck"), null)))
                .containsExactly("ALTER TABLE t ENABLE VALIDATE CONSTRAINT ck");
    }

    @Test
    void writesTheStorageOfAnIndex() {
        Index index = Index.of(Identifier.of("ix"), List.of(Identifier.of("a")), false)
                .withOptions(Map.of("tablespace", "fast", "online", ""));
        assertThat(sql(new CreateIndex(T, index))).containsExactly("CREATE INDEX ix ON t (a) ONLINE TABLESPACE fast");
        assertThatThrownBy(() -> sql(new CreateIndex(T, index.withOptions(Map.of("fillfactor", "70")))))
                .isInstanceOf(LimbeckException.class)
                .hasMessage("oracle cannot give an index the option 'fillfactor'");
        assertThatThrownBy(() -> sql(new CreateIndex(T, index.withNullsNotDistinct(true))))
                .isInstanceOf(LimbeckException.class)
                .hasMessageContaining("nulls as equal");
    }

    @Test
    void saysTheConditionWhereTheServerKnowsIt() {
        assertThat(sql(Conditional.around(new DropTable(T, null)))).containsExactly("DROP TABLE IF EXISTS t");
        assertThat(sql(Conditional.around(new DropSequence(IN_APP, null))))
                .containsExactly("DROP SEQUENCE IF EXISTS app.t");
    }

    @Test
    void looksIntoTheCatalogueWhereItDoesNot() {
        Table table = new Table(T, List.of(Column.of("a", new DateType())), null, List.of(), List.of(), null);
        SchemaModel there = SchemaModel.ofTables(List.of(table));
        Operation drop = Conditional.around(new DropColumn(T, Identifier.of("a"), null));
        assertThat(OracleDdlTest.sql(drop, 23, there)).containsExactly("ALTER TABLE t DROP COLUMN a");
        assertThat(OracleDdlTest.sql(drop, 23, SchemaModel.empty())).isEmpty();
        assertThat(OracleDdlTest.sql(Conditional.around(new DropTable(T, null)), 19, there))
                .containsExactly("DROP TABLE t");
        assertThat(OracleDdlTest.sql(Conditional.around(new DropTable(T, null)), 19, SchemaModel.empty()))
                .isEmpty();
    }

    @Test
    void doesABatchStepByStep() {
        assertThat(sql(new Batch(
                        T,
                        List.of(new DropColumn(T, Identifier.of("a"), null), new RenameConstraint(T, OLD, NEW, null)))))
                .containsExactly("ALTER TABLE t DROP COLUMN a", "ALTER TABLE t RENAME CONSTRAINT old TO \"New\"");
        assertThat(sql(new RenameTable(T, NEW))).containsExactly("ALTER TABLE t RENAME TO \"New\"");
    }

    @Test
    void saysTheFormatOfDates() {
        assertThat(value(new Literal.Date(LocalDate.of(2026, 11, 21))))
                .isEqualTo("TO_DATE('2026-11-21', 'YYYY-MM-DD')");
        assertThat(value(new Literal.Timestamp(LocalDateTime.of(2026, 11, 21, 9, 30))))
                .isEqualTo("TO_DATE('2026-11-21 09:30:00', 'YYYY-MM-DD HH24:MI:SS')");
        assertThat(value(new Literal.Timestamp(LocalDateTime.of(2026, 11, 21, 9, 30, 0, 5_000_000))))
                .isEqualTo("TO_TIMESTAMP('2026-11-21 09:30:00.005000', 'YYYY-MM-DD HH24:MI:SS.FF')");
        assertThat(value(new Literal.ZonedTimestamp(OffsetDateTime.parse("2026-11-21T09:30:00-05:30"))))
                .isEqualTo("TO_TIMESTAMP_TZ('2026-11-21 09:30:00.000000 -05:30', 'YYYY-MM-DD HH24:MI:SS.FF TZH:TZM')");
        assertThat(value(new Literal.Time(LocalTime.of(9, 30))))
                .isEqualTo("TO_DATE('1970-01-01 09:30:00', 'YYYY-MM-DD HH24:MI:SS')");
    }

    @Test
    void writesBytesInHexadecimalDigits() {
        assertThat(value(Literal.Bytes.of(new byte[] {0, -1, 16}))).isEqualTo("HEXTORAW('00ff10')");
        assertThat(value(new Literal.Uuid(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"))))
                .isEqualTo("HEXTORAW('00112233445566778899aabbccddeeff')");
        assertThat(value(new Literal.Json("{\"a\":1}"))).isEqualTo("'{\"a\":1}'");
    }

    private static String value(Literal literal) {
        String insert = sql(new InsertRows(T, List.of(Identifier.of("a")), List.of(List.of(literal))))
                .get(0);
        return insert.substring("INSERT INTO t (a) VALUES (".length(), insert.length() - 1);
    }

    private static List<String> sql(Operation operation) {
        return OracleDdlTest.sql(operation, 23, SchemaModel.empty());
    }
}
