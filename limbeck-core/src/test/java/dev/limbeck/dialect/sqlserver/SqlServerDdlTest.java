// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static dev.limbeck.dialect.sqlserver.SqlServerSql.assertUnsupported;
import static dev.limbeck.dialect.sqlserver.SqlServerSql.foreignKey;
import static dev.limbeck.dialect.sqlserver.SqlServerSql.sql;
import static dev.limbeck.dialect.sqlserver.SqlServerSql.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlServerDdlTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName APP_T = QualifiedName.of("app", "t");
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final SqlType VARCHAR = new VarcharType(50, false);

    @Test
    void createsATableWithAllThatBelongsToIt() {
        Table table = new Table(
                QualifiedName.of("Order"),
                List.of(
                        Column.of("id", new IntegerType(64, false)).withIdentity(Identity.byDefault()),
                        Column.of("user", VARCHAR)
                                .withDefault(new ColumnDefault.Text("it's"))
                                .withNullable(false),
                        Column.of("note", VARCHAR).withCollation("Latin1_General_CI_AS"),
                        Column.of("open", new BooleanType()).withDefault(new ColumnDefault.Expression("true")),
                        Column.of("twice", INTEGER).withGenerated(new GeneratedExpression("id * 2", false)),
                        Column.of("kept", INTEGER)
                                .withNullable(false)
                                .withGenerated(new GeneratedExpression("id * 3", true))),
                new Constraint.PrimaryKey(null, List.of(Identifier.of("id"))),
                List.of(new Constraint.Unique(Identifier.of("UQ user"), List.of(Identifier.of("user")), false)),
                List.of(Index.of(Identifier.of("ix_note"), List.of(Identifier.of("note")), false)),
                null);
        assertThat(sql(new CreateTable(table))).containsExactly("""
                        CREATE TABLE [Order] (
                            id BIGINT NOT NULL IDENTITY,
                            [user] VARCHAR(50) NOT NULL DEFAULT 'it''s',
                            note VARCHAR(50) COLLATE Latin1_General_CI_AS NULL,
                            [open] BIT NULL DEFAULT 1,
                            twice AS (id * 2),
                            kept AS (id * 3) PERSISTED NOT NULL,
                            PRIMARY KEY (id),
                            CONSTRAINT [UQ user] UNIQUE ([user])
                        )""", "CREATE INDEX ix_note ON [Order] (note)");
    }

    @Test
    void writesWhereAnIdentityBegins() {
        Table table = table(Column.of("a", INTEGER).withIdentity(new Identity(true, 10L, null)));
        assertThat(sql(new CreateTable(table)).get(0)).contains("a INTEGER NOT NULL IDENTITY(10,1)");
    }

    @Test
    void refusesLimitsOfAnIdentity() {
        Column column =
                Column.of("a", INTEGER).withIdentity(Identity.byDefault().withLimits(1L, 1000L));
        assertUnsupported(new CreateTable(table(column)), "from a sequence");
    }

    @Test
    void commentsByExtendedProperties() {
        Table table = new Table(
                APP_T, List.of(Column.of("a", INTEGER).withComment("what's a")), null, List.of(), List.of(), "all");
        assertThat(sql(new CreateTable(table)).subList(1, 3))
                .containsExactly(
                        "execute sp_addextendedproperty 'MS_Description', N'all', 'schema', app, 'table', t",
                        "execute sp_addextendedproperty 'MS_Description', N'what''s a', 'schema', app, 'table', t,"
                                + " 'column', a");
    }

    @Test
    void asksForTheDefaultSchemaToComment() {
        assertThat(sql(new SetTableComment(T, "all", null))).containsExactly("""
                        declare @schema_name sysname = schema_name()
                        execute sp_addextendedproperty 'MS_Description', N'all', 'schema', @schema_name, 'table', t""");
    }

    @Test
    void updatesAndDropsAComment() {
        assertThat(sql(new SetTableComment(APP_T, "new", "old")))
                .containsExactly(
                        "execute sp_updateextendedproperty 'MS_Description', N'new', 'schema', app, 'table', t");
        assertThat(sql(new SetTableComment(APP_T, null, "old")))
                .containsExactly("execute sp_dropextendedproperty 'MS_Description', 'schema', app, 'table', t");
    }

    @Test
    void readsFromTheCatalogueWhetherThereIsAComment() {
        Table table = table(Column.of("a", INTEGER)).withComment("old");
        assertThat(sql(new SetTableComment(T, "new", null), table).get(0)).contains("sp_updateextendedproperty");
    }

    @Test
    void renamesByProcedure() {
        assertThat(sql(new RenameTable(QualifiedName.of("App", "old"), Identifier.of("New Name"))))
                .containsExactly("EXEC sp_rename '[App].old', [New Name]");
        assertThat(sql(new RenameTable(QualifiedName.of("O'Neil"), Identifier.of("key"))))
                .containsExactly("EXEC sp_rename '[O''Neil]', [key]");
    }

    @Test
    void dropsATable() {
        assertThat(sql(new DropTable(APP_T, null))).containsExactly("DROP TABLE app.t");
    }

    @Test
    void writesNoRestrictForThereIsNone() {
        assertThat(sql(new AddConstraint(T, foreignKey(ReferentialAction.RESTRICT, Deferrability.NOT_DEFERRABLE))))
                .containsExactly("ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY(a) REFERENCES ref.o (id)");
        assertThat(sql(new AddConstraint(T, foreignKey(ReferentialAction.SET_NULL, Deferrability.NOT_DEFERRABLE))))
                .containsExactly(
                        "ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY(a) REFERENCES ref.o (id) ON DELETE SET NULL");
    }

    @Test
    void refusesAKeyThatIsLookedAtLater() {
        assertUnsupported(
                new AddConstraint(T, foreignKey(ReferentialAction.CASCADE, Deferrability.DEFERRABLE)),
                "insert parents before their children");
    }

    @Test
    void dropsConstraintsByName() {
        assertThat(sql(new DropConstraint(APP_T, Constraint.Kind.UNIQUE, Identifier.of("My Con"), null)))
                .containsExactly("ALTER TABLE app.t DROP CONSTRAINT [My Con]");
    }

    @Test
    void looksForThePrimaryKeyThatNobodyNamed() {
        assertThat(sql(new DropConstraint(T, Constraint.Kind.PRIMARY_KEY, null, null))
                        .get(0))
                .contains("from sys.key_constraints")
                .contains("type = 'PK'");
    }

    @Test
    void createsAndAltersASequence() {
        Sequence sequence = new Sequence(QualifiedName.of("app", "s"), 1, 50, 1L, null, 1L, true);
        assertThat(sql(new CreateSequence(sequence)))
                .containsExactly("CREATE SEQUENCE app.s START WITH 1 INCREMENT BY 50 MINVALUE 1 CYCLE NO CACHE");
        assertThat(sql(new AlterSequence(Sequence.of(QualifiedName.of("s"), 1, 10), null)))
                .containsExactly("ALTER SEQUENCE s INCREMENT BY 10 NO MINVALUE NO MAXVALUE NO CYCLE CACHE");
    }

    @Test
    void refusesToMoveTheStartOfASequenceInSilence() {
        assertUnsupported(
                new AlterSequence(Sequence.of(QualifiedName.of("s"), 100, 1), Sequence.of(QualifiedName.of("s"), 1, 1)),
                "ALTER SEQUENCE s RESTART WITH 100");
    }

    @Test
    void createsASchema() {
        assertThat(sql(new CreateSchema(Identifier.of("order")))).containsExactly("CREATE SCHEMA [order]");
    }

    @Test
    void refusesATypeForAnEnumeration() {
        assertUnsupported(new CreateEnumType(new EnumType(T, List.of("a"))), "varchar with a check constraint");
    }
}
