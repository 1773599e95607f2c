// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.sqlserver.CatalogueRows.CheckRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.ColumnRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.ComputedRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.ForeignKeyRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.IndexRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.KeyRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.NumberingRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.Owner;
import dev.limbeck.dialect.sqlserver.CatalogueRows.SequenceRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.TableRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.TypeRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.ViewRow;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows as the documentation of the catalogue views describes them. */
class SqlServerCatalogueTest {
    private static final Owner ORDERS = new Owner("dbo", "orders");
    private static final Owner USERS = new Owner("app", "Users");
    private static final TypeRow INT = new TypeRow("int", null, 4, 10, 0);
    private final Dialect dialect =
            new SqlServerDialectProvider().dialect(new SqlServerDialectProvider().defaultServer());

    private final CatalogueRows rows = new CatalogueRows(
            "dbo",
            List.of("app", "dbo"),
            List.of(new TableRow(USERS, null), new TableRow(ORDERS, "all orders")),
            List.of(
                    column(USERS, "id", INT, null),
                    new ColumnRow(ORDERS, "id", INT, false, null, null, new NumberingRow(1, 1), null, null),
                    new ColumnRow(
                            ORDERS,
                            "Name",
                            new TypeRow("nvarchar", null, 100, 0, 0),
                            true,
                            "(N'it''s')",
                            null,
                            null,
                            "Latin1_General_CI_AS",
                            "who"),
                    column(ORDERS, "amount", INT, "((0))"),
                    new ColumnRow(
                            ORDERS,
                            "twice",
                            INT,
                            true,
                            null,
                            new ComputedRow("([amount]*(2))", true),
                            null,
                            null,
                            null),
                    column(ORDERS, "user_id", INT, null)),
            List.of(
                    new KeyRow(ORDERS, "PK__orders__3213E83F5CD6CB2B", "PK", true, "id"),
                    new KeyRow(USERS, "pk_users", "PK", false, "id"),
                    new KeyRow(ORDERS, "uq_orders", "UQ", false, "Name"),
                    new KeyRow(ORDERS, "uq_orders", "UQ", false, "amount")),
            List.of(new ForeignKeyRow(ORDERS, "fk_user", "user_id", USERS, "id", 1, 0, false)),
            List.of(new CheckRow(ORDERS, "ck_amount", "([amount]>=(0))", true)),
            List.of(
                    new IndexRow(ORDERS, "ix_open", 2, true, "([amount]>(0))", false, true, "amount"),
                    new IndexRow(ORDERS, "ix_open", 2, true, "([amount]>(0))", true, false, "Name"),
                    new IndexRow(USERS, "ix_users", 1, false, null, false, false, "id")),
            List.of(
                    new SequenceRow("dbo", "s", "bigint", 1, 50, Long.MIN_VALUE, Long.MAX_VALUE, false, true, 0),
                    new SequenceRow("dbo", "small", "int", 1, 1, 1, 2147483647, true, false, 0)),
            List.of(new ViewRow("dbo", "v", " CREATE VIEW v AS SELECT 1 AS one ")));

    private final SchemaModel model = model(ReflectionScope.defaultSchema());

    @Test
    void namesTheDefaultSchemaByNone() {
        assertThat(model.schemas()).containsExactly(Identifier.of("app"));
        assertThat(model.tables().keySet())
                .containsExactly(QualifiedName.of("orders"), QualifiedName.of("app", "Users"));
    }

    @Test
    void readsColumns() {
        assertThat(orders().columns())
                .containsExactly(
                        Column.of("id", new IntegerType(32, false))
                                .withNullable(false)
                                .withIdentity(Identity.byDefault()),
                        Column.of("Name", new VarcharType(50, true))
                                .withDefault(new ColumnDefault.Text("it's"))
                                .withCollation("Latin1_General_CI_AS")
                                .withComment("who"),
                        Column.of("amount", new IntegerType(32, false)).withDefault(new ColumnDefault.Expression("0")),
                        Column.of("twice", new IntegerType(32, false))
                                .withGenerated(new GeneratedExpression("[amount]*(2)", true)),
                        Column.of("user_id", new IntegerType(32, false)));
        assertThat(orders().comment()).isEqualTo("all orders");
    }

    @Test
    void doesNotTakeTheNameThatTheServerMadeUpForAKey() {
        assertThat(orders().primaryKey()).isEqualTo(new Constraint.PrimaryKey(null, List.of(Identifier.of("id"))));
        assertThat(model.table(QualifiedName.of("app", "Users")).orElseThrow().primaryKey())
                .isEqualTo(new Constraint.PrimaryKey(Identifier.of("pk_users"), List.of(Identifier.of("id"))));
    }

    @Test
    void readsConstraints() {
        assertThat(orders().uniques())
                .containsExactly(new Constraint.Unique(
                        Identifier.of("uq_orders"), List.of(Identifier.of("Name"), Identifier.of("amount")), false));
        assertThat(orders().checks())
                .containsExactly(new Constraint.Check(Identifier.of("ck_amount"), "[amount]>=(0)"));
        assertThat(orders().foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.referencedTable()).isEqualTo(QualifiedName.of("app", "Users"));
            assertThat(key.onDelete()).isEqualTo(ReferentialAction.CASCADE);
            assertThat(key.validated()).isFalse();
            assertThat(key.onUpdate()).isEqualTo(ReferentialAction.NO_ACTION);
        });
    }

    @Test
    void readsIndexesWithFilterAndCarriedColumns() {
        assertThat(orders().indexes())
                .containsExactly(new Index(
                        Identifier.of("ix_open"),
                        List.of(new Index.Part(Identifier.of("amount"), null, true, null)),
                        true,
                        "[amount]>(0)",
                        null,
                        List.of(Identifier.of("Name"))));
        assertThat(model.table(QualifiedName.of("app", "Users")).orElseThrow().indexes())
                .extracting(Index::method)
                .containsExactly("clustered");
    }

    @Test
    void readsSequencesAndViews() {
        assertThat(model.sequences().values())
                .containsExactly(
                        Sequence.of(QualifiedName.of("s"), 1, 50),
                        new Sequence(QualifiedName.of("small"), 1, 1, 1L, 2147483647L, 1L, true));
        assertThat(model.views().values())
                .containsExactly(new View(QualifiedName.of("v"), "CREATE VIEW v AS SELECT 1 AS one"));
    }

    @Test
    void leavesOutWhatIsNotLookedAt() {
        SchemaModel some = model(new ReflectionScope(Set.of(), Set.of(QualifiedName.of("orders"))));
        assertThat(some.tables().keySet()).containsExactly(QualifiedName.of("app", "Users"));
    }

    @Test
    void spellsTypesWithTheirLengths() {
        assertThat(SqlServerColumns.spelled(new TypeRow("varchar", null, -1, 0, 0)))
                .isEqualTo("varchar(max)");
        assertThat(SqlServerColumns.spelled(new TypeRow("nchar", null, 20, 0, 0)))
                .isEqualTo("nchar(10)");
        assertThat(SqlServerColumns.spelled(new TypeRow("decimal", null, 9, 12, 3)))
                .isEqualTo("decimal(12, 3)");
        assertThat(SqlServerColumns.spelled(new TypeRow("datetime2", null, 8, 27, 6)))
                .isEqualTo("datetime2(6)");
        assertThat(SqlServerColumns.spelled(new TypeRow("uniqueidentifier", null, 16, 0, 0)))
                .isEqualTo("uniqueidentifier");
    }

    private Table orders() {
        return model.table(QualifiedName.of("orders")).orElseThrow();
    }

    private SchemaModel model(ReflectionScope scope) {
        return new SqlServerCatalogue(dialect.identifiers(), dialect.types()).model(rows, scope);
    }

    private static ColumnRow column(Owner table, String name, TypeRow type, @Nullable String defaultText) {
        boolean key = name.equals("id");
        return new ColumnRow(table, name, type, !key, defaultText, null, null, null, null);
    }
}
