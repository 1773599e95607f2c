// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint.Check;
import dev.limbeck.schema.Constraint.Kind;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What MariaDB writes otherwise than MySQL. */
class MariadbDdlTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final Catalog UNKNOWN = () -> {
        throw new LimbeckException(ErrorId.MISSING_DEFINITION, "not known", "say it");
    };

    private static Dialect dialect() {
        MariadbDialectProvider provider = new MariadbDialectProvider();
        return provider.dialect(provider.defaultServer());
    }

    private static List<String> sql(Operation operation, Catalog catalog) {
        return dialect().ddl().render(operation, catalog).stream()
                .map(SqlStatement::text)
                .toList();
    }

    @Test
    void dropsACheckByItsName() {
        assertThat(sql(
                        new DropConstraint(QualifiedName.of("Order"), Kind.CHECK, Identifier.of("My Con"), null),
                        UNKNOWN))
                .containsExactly("ALTER TABLE `Order` DROP CONSTRAINT `My Con`");
    }

    @Test
    void dropsACheckOfAColumnWithTheDefinitionOfTheColumn() {
        Identifier name = Identifier.of("a");
        assertThat(sql(new DropConstraint(T, Kind.CHECK, name, null), MariadbDdlTest::checked))
                .containsExactly("ALTER TABLE t DROP CONSTRAINT IF EXISTS a, MODIFY a INTEGER NULL DEFAULT 1");
    }

    @Test
    void keepsACheckOfAColumnThatIsAltered() {
        ColumnPatch patch = ColumnPatch.nothing().withComment(Patch.to("x"));
        assertThat(sql(new AlterColumn(T, Identifier.of("a"), patch, null), MariadbDdlTest::checked))
                .containsExactly("ALTER TABLE t DROP CONSTRAINT IF EXISTS a,"
                        + " MODIFY a INTEGER NULL DEFAULT 1 COMMENT 'x', ADD CONSTRAINT a CHECK (a > 0)");
    }

    private static SchemaModel checked() {
        Column column = Column.of("a", INTEGER).withDefault(new ColumnDefault.Expression("1"));
        return SchemaModel.ofTables(List.of(
                new Table(T, List.of(column), null, List.of(new Check(Identifier.of("a"), "a > 0")), List.of(), null)));
    }

    @Test
    void writesNoNotNullForGeneratedColumns() {
        Column column =
                Column.of("n", INTEGER).withNullable(false).withGenerated(new GeneratedExpression("a + 1", true));
        assertThat(sql(new AddColumn(T, column), UNKNOWN))
                .containsExactly("ALTER TABLE t ADD COLUMN n INTEGER GENERATED ALWAYS AS (a + 1) STORED");
    }

    @Test
    void givesJsonAPlainDefault() {
        Column column = Column.of("j", new SqlType.JsonType(false)).withDefault(new ColumnDefault.Text("{}"));
        assertThat(sql(new AddColumn(T, column), UNKNOWN))
                .containsExactly("ALTER TABLE t ADD COLUMN j JSON DEFAULT '{}'");
    }

    @Test
    void refusesFunctionalIndexes() {
        Index index = new Index(
                Identifier.of("ix"), List.of(Index.Part.expression("lower(a)")), false, null, null, List.of());
        assertThatThrownBy(() -> sql(new CreateIndex(T, index), UNKNOWN))
                .isInstanceOf(LimbeckException.class)
                .hasMessageContaining("MySQL 8.0.13 and newer can");
    }

    @Test
    void makesAltersAndDropsSequences() {
        Sequence sequence = new Sequence(QualifiedName.of("s"), 100, 50, null, 1000L, null, false);
        assertThat(sql(new CreateSequence(sequence), UNKNOWN))
                .containsExactly("CREATE SEQUENCE s START WITH 100 INCREMENT BY 50 MAXVALUE 1000");
        assertThat(sql(new AlterSequence(sequence, null), UNKNOWN))
                .containsExactly(
                        "ALTER SEQUENCE s START WITH 100 INCREMENT BY 50 NO MINVALUE MAXVALUE 1000 CACHE 1000 NOCYCLE");
        assertThat(sql(new DropSequence(sequence.name(), null), UNKNOWN)).containsExactly("DROP SEQUENCE s");
    }

    @Test
    void hasUuidsSince107() {
        SqlType uuid = new SqlType.UuidType();
        MariadbDialectProvider provider = new MariadbDialectProvider();
        assertThat(dialect().types().render(uuid)).isEqualTo("UUID");
        assertThat(provider.dialect(new ServerInfo("MariaDB", 10, 6)).types().render(uuid))
                .isEqualTo("BINARY(16)");
    }

    @Test
    void knowsItsServersBehindEitherDriver() {
        MariadbDialectProvider provider = new MariadbDialectProvider();
        assertThat(provider.speaks(new ServerInfo("MariaDB", 10, 6))).isTrue();
        assertThat(provider.speaks(new ServerInfo("MySQL", 11, 4))).isTrue();
        assertThat(provider.speaks(new ServerInfo("MySQL", 8, 0))).isFalse();
        assertThat(provider.parseUrl("mariadb://u@h/d").orElseThrow().jdbcUrl()).isEqualTo("jdbc:mariadb://h/d");
    }
}
