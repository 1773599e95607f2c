// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static dev.limbeck.dialect.sqlserver.SqlServerSql.assertUnsupported;
import static dev.limbeck.dialect.sqlserver.SqlServerSql.sql;
import static dev.limbeck.dialect.sqlserver.SqlServerSql.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.EnumPlace;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AddEnumValue;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.Conditional;
import dev.limbeck.op.Operation.CreateExtension;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropSchema;
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
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Extension;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType.IntegerType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Renames, conditions, validation, typed values. */
class SqlServerOperationsTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName APP_T = QualifiedName.of("app", "t");
    private static final Identifier A = Identifier.of("a");
    private static final Column COLUMN = Column.of("a", new IntegerType(32, false));
    private static final Index INDEX = Index.of(Identifier.of("ix"), List.of(A), false);

    @Test
    void renamesIndexesConstraintsAndSequences() {
        assertThat(sql(new RenameIndex(APP_T, Identifier.of("IX"), Identifier.of("ix 2"), null)))
                .containsExactly("EXEC sp_rename 'app.t.[IX]', [ix 2], 'INDEX'");
        assertThat(sql(new RenameConstraint(APP_T, Identifier.of("ck"), Identifier.of("key"), null)))
                .containsExactly("EXEC sp_rename 'app.ck', [key], 'OBJECT'");
        assertThat(sql(new RenameSequence(QualifiedName.of("s"), Identifier.of("r"))))
                .containsExactly("EXEC sp_rename 's', r, 'OBJECT'");
    }

    @Test
    void leavesRowsUnseenUntilTheyAreValidated() {
        Constraint check = new Constraint.Check(Identifier.of("ck"), "a > 5", false);
        assertThat(sql(new AddConstraint(T, check)))
                .containsExactly("ALTER TABLE t WITH NOCHECK ADD CONSTRAINT ck CHECK (a > 5)");
        assertThat(sql(new AddConstraint(T, foreignKey().withValidated(false))))
                .containsExactly("ALTER TABLE t WITH NOCHECK ADD CONSTRAINT fk FOREIGN KEY(a) REFERENCES o (id)");
        assertThat(sql(new ValidateConstraint(APP_T, Identifier.of("ck"), null)))
                .containsExactly("ALTER TABLE app.t WITH CHECK CHECK CONSTRAINT ck");
    }

    @Test
    void dropsWithTheServersOwnWordsIfSomethingExists() {
        assertThat(conditional(new DropTable(APP_T, null))).containsExactly("DROP TABLE IF EXISTS app.t");
        assertThat(sql(Conditional.around(new DropColumn(T, A, COLUMN)), table(COLUMN)))
                .containsExactly("ALTER TABLE t DROP COLUMN IF EXISTS a");
        assertThat(conditional(new DropConstraint(T, Constraint.Kind.CHECK, Identifier.of("My Con"), null)))
                .containsExactly("ALTER TABLE t DROP CONSTRAINT IF EXISTS [My Con]");
        assertThat(conditional(new DropIndex(T, Identifier.of("ix"), null)))
                .containsExactly("DROP INDEX IF EXISTS ix ON t");
        assertThat(conditional(new DropSequence(QualifiedName.of("s"), null)))
                .containsExactly("DROP SEQUENCE IF EXISTS s");
        assertThat(conditional(new DropSchema(Identifier.of("app")))).containsExactly("DROP SCHEMA IF EXISTS app");
    }

    @Test
    void looksBeforeItMakesSomething() {
        assertThat(conditional(new CreateTable(table(COLUMN))))
                .containsExactly("IF object_id('t', 'U') IS NULL\nCREATE TABLE t (\n    a INTEGER NULL\n)");
        assertThat(conditional(new AddColumn(APP_T, COLUMN)))
                .containsExactly("IF col_length('app.t', 'a') IS NULL\nALTER TABLE app.t ADD a INTEGER NULL");
        assertThat(conditional(new CreateIndex(T, INDEX)))
                .containsExactly("IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = object_id('t')"
                        + " AND name = 'ix')\nCREATE INDEX ix ON t (a)");
        assertThat(conditional(new CreateSequence(Sequence.of(QualifiedName.of("s"), 1, 1))))
                .containsExactly("IF object_id('s', 'SO') IS NULL\nCREATE SEQUENCE s START WITH 1 INCREMENT BY 1");
    }

    @Test
    void putsSeveralStatementsBehindOneCondition() {
        assertThat(conditional(new CreateTable(
                        table(COLUMN).withIndexes(List.of(INDEX)).withComment("it's"))))
                .containsExactly("""
                        IF object_id('t', 'U') IS NULL
                        BEGIN
                        EXEC(N'CREATE TABLE t (
                            a INTEGER NULL
                        )')
                        EXEC(N'CREATE INDEX ix ON t (a)')
                        EXEC(N'declare @schema_name sysname = schema_name()
                        execute sp_addextendedproperty ''MS_Description'', N''it''''s'', ''schema'', @schema_name,\
                         ''table'', t')
                        END""");
    }

    @Test
    void givesASchemaABatchOfItsOwn() {
        assertThat(conditional(new CreateSchema(Identifier.of("app"))))
                .containsExactly("IF schema_id('app') IS NULL\nBEGIN\nEXEC(N'CREATE SCHEMA app')\nEND");
    }

    @Test
    void looksBeforeItRenames() {
        assertThat(conditional(new RenameTable(T, Identifier.of("u"))))
                .containsExactly("IF object_id('t', 'U') IS NOT NULL\nEXEC sp_rename 't', u");
    }

    @Test
    void doesABatchOneByOne() {
        assertThat(sql(
                        new Batch(T, List.of(new AddColumn(T, COLUMN), new CreateIndex(T, INDEX))),
                        table(Column.of("b", new IntegerType(32, false)))))
                .containsExactly("ALTER TABLE t ADD a INTEGER NULL", "CREATE INDEX ix ON t (a)");
    }

    @Test
    void writesStorageParametersOfAnIndex() {
        assertThat(sql(new CreateIndex(
                        T, INDEX.withNullsNotDistinct(true).withOptions(Map.of("fillfactor", "70", "online", "ON")))))
                .containsExactly("CREATE INDEX ix ON t (a) WITH (FILLFACTOR = 70, ONLINE = ON)");
    }

    @Test
    void writesTypedValues() {
        List<Literal> row = List.of(
                new Literal.Null(),
                new Literal.Bool(true),
                new Literal.Date(LocalDate.of(2026, 11, 21)),
                new Literal.Time(LocalTime.of(9, 30)),
                new Literal.Timestamp(LocalDateTime.of(2026, 11, 21, 9, 30, 0, 500_000_000)),
                new Literal.ZonedTimestamp(OffsetDateTime.parse("2026-11-21T09:30:00+03:30")),
                Literal.Bytes.of(new byte[] {0, (byte) 0xff}),
                new Literal.Raw("getdate()"));
        List<Identifier> columns = Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                .map(Identifier::of)
                .toList();
        assertThat(sql(new InsertRows(T, columns, List.of(row)), table(COLUMN)))
                .containsExactly("INSERT INTO t (a, b, c, d, e, f, g, h) VALUES (NULL, 1, '2026-11-21', '09:30:00',"
                        + " '2026-11-21T09:30:00.5', '2026-11-21T09:30:00+03:30', 0x00ff, getdate())");
    }

    @Test
    void saysWhatToWriteForWhatOnlyPostgresqlHas() {
        assertUnsupported(
                new AddConstraint(
                        T,
                        new Constraint.Exclude(
                                Identifier.of("ex"),
                                "gist",
                                List.of(new Constraint.Exclude.Element(Index.Part.of(A), "=")),
                                null,
                                Deferrability.NOT_DEFERRABLE)),
                "by a unique constraint or by a trigger");
        assertUnsupported(
                new AddConstraint(T, foreignKey().withMatching(Constraint.Matching.FULL)), "leave out matching(…)");
        assertUnsupported(
                new AddConstraint(T, new Constraint.Unique(null, List.of(A), false, Deferrability.DEFERRABLE)),
                "leave out deferrable()");
        assertUnsupported(new CreateExtension(Extension.of(Identifier.of("citext"))), "onDialect(\"postgresql\"");
        assertUnsupported(new AddEnumValue(T, "x", EnumPlace.last()), "varchar with a check constraint");
        assertUnsupported(
                new CreateIndex(T, INDEX.withParts(List.of(Index.Part.of(A).withCollation("Latin1_General_BIN2")))),
                "give the column the collation");
    }

    private static List<String> conditional(Operation operation) {
        return sql(Conditional.around(operation));
    }

    private static Constraint.ForeignKey foreignKey() {
        return new Constraint.ForeignKey(
                Identifier.of("fk"),
                List.of(A),
                QualifiedName.of("o"),
                List.of(Identifier.of("id")),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE);
    }
}
