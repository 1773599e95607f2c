// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.InsertRows;
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
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlServerDdlTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName APP_T = QualifiedName.of("app", "t");
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final SqlType VARCHAR = new VarcharType(50, false);
    private static final Identifier A = Identifier.of("a");
    private static final String DROP_DEFAULT_OF_A = """
            declare @const_name varchar(256)
            select @const_name = QUOTENAME([name]) from sys.default_constraints
            where parent_object_id = object_id('t')
            and col_name(parent_object_id, parent_column_id) = 'a'
            exec('alter table t drop constraint ' + @const_name)""";

    // ---- tables

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

    // ---- columns

    @Test
    void addsAColumnWithItsComment() {
        assertThat(sql(new AddColumn(APP_T, Column.of("c", VARCHAR).withComment("x"))))
                .containsExactly(
                        "ALTER TABLE app.t ADD c VARCHAR(50) NULL",
                        "execute sp_addextendedproperty 'MS_Description', N'x', 'schema', app, 'table', t, 'column', c");
    }

    @Test
    void addsAColumnWithItsConstraints() {
        List<Constraint> constraints = List.of(
                new Constraint.Check(Identifier.of("ck"), "a > 0"),
                foreignKey(ReferentialAction.RESTRICT, Deferrability.NOT_DEFERRABLE));
        assertThat(sql(new AddColumn(T, Column.of("a", INTEGER), constraints)))
                .containsExactly("ALTER TABLE t ADD a INTEGER NULL CONSTRAINT ck CHECK (a > 0)"
                        + " CONSTRAINT fk_t REFERENCES ref.o (id)");
    }

    @Test
    void dropsTheDefaultBeforeTheColumn() {
        Column column = Column.of("a", INTEGER).withDefault(new ColumnDefault.Expression("0"));
        assertThat(sql(new DropColumn(T, A, null), table(column)))
                .containsExactly(DROP_DEFAULT_OF_A, "ALTER TABLE t DROP COLUMN a");
    }

    @Test
    void looksForWhatMayHoldTheColumnOfATableThatIsNotKnown() {
        assertThat(sql(new DropColumn(T, A, null)))
                .hasSize(4)
                .startsWith(DROP_DEFAULT_OF_A, DROP_DEFAULT_OF_A.replace("default_constraints", "check_constraints"))
                .endsWith("ALTER TABLE t DROP COLUMN a")
                .satisfies(sql -> assertThat(sql.get(2)).contains("sys.foreign_keys"));
        assertThat(sql(new DropColumn(T, A, Column.of("a", INTEGER))))
                .as("of the column it is known that it has no default")
                .hasSize(3)
                .doesNotContain(DROP_DEFAULT_OF_A);
    }

    @Test
    void looksForNothingWhereNothingHoldsTheColumn() {
        assertThat(sql(new DropColumn(T, A, null), table(Column.of("a", INTEGER))))
                .containsExactly("ALTER TABLE t DROP COLUMN a");
    }

    @Test
    void dropsWhatHoldsAColumnBeforeIt() {
        Table table = table(Column.of("a", INTEGER))
                .withPrimaryKey(new Constraint.PrimaryKey(null, List.of(A)))
                .withConstraints(List.of(new Constraint.Check(Identifier.of("ck"), "a > 5")))
                .withIndexes(List.of(Index.of(Identifier.of("ix"), List.of(A), false)));
        assertThat(sql(new DropColumn(T, A, null), table))
                .containsExactly(
                        "ALTER TABLE t DROP CONSTRAINT ck", """
                        declare @const_name varchar(256)
                        select @const_name = QUOTENAME([name]) from sys.key_constraints
                        where parent_object_id = object_id('t')
                        and type = 'PK'
                        exec('alter table t drop constraint ' + @const_name)""", "DROP INDEX ix ON t", "ALTER TABLE t DROP COLUMN a");
    }

    @Test
    void looksForConstraintsThatNobodyNamed() {
        Table table = table(Column.of("a", INTEGER))
                .withConstraints(List.of(
                        new Constraint.Check(null, "a > 5"),
                        foreignKey(ReferentialAction.CASCADE, Deferrability.NOT_DEFERRABLE)
                                .withName(null)));
        assertThat(sql(new DropColumn(T, A, null), table))
                .containsExactly(
                        DROP_DEFAULT_OF_A.replace("default_constraints", "check_constraints"),
                        """
                        declare @const_name varchar(256)
                        select @const_name = QUOTENAME([name]) from sys.foreign_keys fk join sys.foreign_key_columns fkc
                        on fk.object_id=fkc.constraint_object_id
                        where fkc.parent_object_id = object_id('t')
                        and col_name(fkc.parent_object_id, fkc.parent_column_id) = 'a'
                        exec('alter table t drop constraint ' + @const_name)""",
                        "ALTER TABLE t DROP COLUMN a");
    }

    @Test
    void quotesNamesInsideOfStringsToo() {
        QualifiedName table = QualifiedName.of("my app", "O'Neil");
        assertThat(sql(new DropColumn(table, Identifier.of("it's"), null)).get(0))
                .isEqualTo("""
                        declare @const_name varchar(256)
                        select @const_name = QUOTENAME([name]) from sys.default_constraints
                        where parent_object_id = object_id('[my app].[O''Neil]')
                        and col_name(parent_object_id, parent_column_id) = 'it''s'
                        exec('alter table [my app].[O''Neil] drop constraint ' + @const_name)""");
    }

    @Test
    void searchesInUnicodeForNamesInOtherScripts() {
        assertThat(sql(new DropColumn(QualifiedName.of("заказ"), A, null)).get(0))
                .startsWith("declare @const_name nvarchar(258)")
                .contains("object_id(N'заказ')")
                .endsWith("exec(N'alter table [заказ] drop constraint ' + @const_name)");
    }

    // ---- constraints

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

    // ---- indexes

    @Test
    void createsAnIndexWithAllItsOptions() {
        Index index = new Index(
                Identifier.of("IX"),
                List.of(Index.Part.of(A), new Index.Part(Identifier.of("b"), null, true, Index.Nulls.LAST)),
                true,
                "a IS NOT NULL",
                "clustered",
                List.of(Identifier.of("order")));
        assertThat(sql(new CreateIndex(APP_T, index)))
                .containsExactly(
                        "CREATE UNIQUE CLUSTERED INDEX [IX] ON app.t (a, b DESC) INCLUDE ([order]) WHERE a IS NOT NULL");
    }

    @Test
    void namesNoColumnsOfAClusteredColumnstore() {
        Index index = new Index(
                Identifier.of("ix"), List.of(Index.Part.of(A)), false, null, "clustered columnstore", List.of());
        assertThat(sql(new CreateIndex(T, index))).containsExactly("CREATE CLUSTERED COLUMNSTORE INDEX ix ON t");
    }

    @Test
    void refusesToIndexAnExpression() {
        Index index = new Index(
                Identifier.of("ix"), List.of(Index.Part.expression("lower(a)")), false, null, null, List.of());
        assertUnsupported(new CreateIndex(T, index), "add a generated column");
    }

    @Test
    void refusesNullsWhereTheServerDoesNotPutThem() {
        Index index = new Index(
                Identifier.of("ix"),
                List.of(new Index.Part(A, null, false, Index.Nulls.LAST)),
                false,
                null,
                null,
                List.of());
        assertUnsupported(new CreateIndex(T, index), "leave out where nulls stand");
    }

    @Test
    void refusesMethodsOfOtherDatabases() {
        Index index = new Index(Identifier.of("ix"), List.of(Index.Part.of(A)), false, null, "gin", List.of());
        assertUnsupported(new CreateIndex(T, index), "clustered columnstore");
    }

    @Test
    void dropsAnIndexOfItsTable() {
        assertThat(sql(new DropIndex(APP_T, Identifier.of("ix"), null))).containsExactly("DROP INDEX ix ON app.t");
    }

    // ---- sequences, schemas, types, rows

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

    @Test
    void letsRowsBringTheirNumbers() {
        Table table = table(Column.of("a", INTEGER).withIdentity(Identity.byDefault()));
        assertThat(sql(insert("x"), table))
                .containsExactly(
                        "SET IDENTITY_INSERT t ON",
                        "INSERT INTO t (a, b) VALUES (1, 'x')",
                        "SET IDENTITY_INSERT t OFF");
    }

    @Test
    void leavesTheNumberingAloneWhereRowsBringNone() {
        assertThat(sql(insert("x"), table(Column.of("a", INTEGER))))
                .containsExactly("INSERT INTO t (a, b) VALUES (1, 'x')");
    }

    @Test
    void letsTheServerSeeWhetherAColumnNumbersItself() {
        String condition = "IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = object_id('t')"
                + " AND name IN ('a', 'b')) ";
        assertThat(sql(insert("x")))
                .startsWith(condition + "SET IDENTITY_INSERT t ON")
                .endsWith(condition + "SET IDENTITY_INSERT t OFF");
    }

    @Test
    void marksTextThatNoCodePageHolds() {
        assertThat(sql(insert("żółć"), table(Column.of("a", INTEGER))))
                .containsExactly("INSERT INTO t (a, b) VALUES (1, N'żółć')");
    }

    @Test
    void putsAtMostAThousandRowsIntoOneStatement() {
        List<List<Literal>> rows =
                java.util.Collections.nCopies(1001, List.<Literal>of(new Literal.Number(BigDecimal.ONE)));
        assertThat(sql(new InsertRows(T, List.of(A), rows), table(Column.of("a", INTEGER))))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    // ---- parts

    private static InsertRows insert(String text) {
        return new InsertRows(
                T,
                List.of(A, Identifier.of("b")),
                List.of(List.of(new Literal.Number(BigDecimal.ONE), new Literal.Text(text))));
    }

    private static Constraint foreignKey(ReferentialAction onDelete, Deferrability deferrability) {
        return new Constraint.ForeignKey(
                Identifier.of("fk_t"),
                List.of(A),
                QualifiedName.of("ref", "o"),
                List.of(Identifier.of("id")),
                onDelete,
                ReferentialAction.NO_ACTION,
                deferrability);
    }

    static Table table(Column... columns) {
        return new Table(T, List.of(columns), null, List.of(), List.of(), null);
    }

    static void assertUnsupported(Operation operation, String help) {
        assertThatThrownBy(() -> sql(operation)).isInstanceOfSatisfying(LimbeckException.class, error -> {
            assertThat(error.id()).isEqualTo(ErrorId.UNSUPPORTED_OPERATION);
            assertThat(error.report()).contains("sqlserver cannot").contains(help);
        });
    }

    static List<String> sql(Operation operation, Table... tables) {
        SchemaModel before = SchemaModel.ofTables(List.of(tables));
        Catalog catalog = () -> before;
        return new SqlServerDialectProvider()
                .dialect(new SqlServerDialectProvider().defaultServer()).ddl().render(operation, catalog).stream()
                        .map(SqlStatement::text)
                        .toList();
    }
}
