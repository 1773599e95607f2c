// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static dev.limbeck.dialect.sqlserver.SqlServerSql.foreignKey;
import static dev.limbeck.dialect.sqlserver.SqlServerSql.sql;
import static dev.limbeck.dialect.sqlserver.SqlServerSql.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that come and go, with what the server makes around them. */
class SqlServerColumnsTest {
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
}
