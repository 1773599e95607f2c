// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Check;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Constraint.Kind;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Constraint.Unique;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.JsonType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MysqlDdlTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final Catalog UNKNOWN = () -> {
        throw new LimbeckException(ErrorId.MISSING_DEFINITION, "not known", "say it");
    };

    private static List<String> sql(Operation operation) {
        return sql(operation, UNKNOWN);
    }

    private static List<String> sql(Operation operation, Catalog catalog) {
        MysqlDialectProvider provider = new MysqlDialectProvider();
        return provider.dialect(provider.defaultServer()).ddl().render(operation, catalog).stream()
                .map(SqlStatement::text)
                .toList();
    }

    private static Identifier id(String name) {
        return Identifier.of(name);
    }

    private static List<Identifier> names(String... names) {
        return List.of(names).stream().map(Identifier::of).toList();
    }

    private static Column column(String name) {
        return Column.of(name, new VarcharType(50, false));
    }

    private static ForeignKey foreignKey(ReferentialAction onDelete, Deferrability deferrability) {
        return new ForeignKey(
                id("fk_t"),
                names("o_id"),
                QualifiedName.of("ref", "o"),
                names("id"),
                onDelete,
                ReferentialAction.NO_ACTION,
                deferrability);
    }

    private static AlterColumn alter(@Nullable Column before, ColumnPatch patch) {
        return new AlterColumn(T, id("c"), patch, before);
    }

    @Test
    void createsATableWithEverythingInside() {
        Table table = new Table(
                QualifiedName.of("app", "t"),
                List.of(
                        Column.of("id", INTEGER).withNullable(false).withIdentity(Identity.byDefault()),
                        column("Order").withComment("what's \\ this").withDefault(new ColumnDefault.Text("it's")),
                        Column.of("at", new TimestampType(6, true)),
                        Column.of("n", INTEGER).withGenerated(new GeneratedExpression("id + 1", false))),
                new PrimaryKey(id("pk_t"), names("id")),
                List.of(
                        new Unique(id("uq_t"), names("Order"), false),
                        new Check(id("ck_t"), "n > 0"),
                        foreignKey(ReferentialAction.CASCADE, Deferrability.NOT_DEFERRABLE)),
                List.of(Index.of(id("ix_t"), names("n"), false)),
                "all the t");
        assertThat(sql(new CreateTable(table))).containsExactly("""
                        CREATE TABLE app.t (
                            id INTEGER NOT NULL AUTO_INCREMENT,
                            `Order` VARCHAR(50) COMMENT 'what''s \\\\ this' DEFAULT 'it''s',
                            at TIMESTAMP(6) NULL,
                            n INTEGER GENERATED ALWAYS AS (id + 1) VIRTUAL,
                            CONSTRAINT pk_t PRIMARY KEY (id),
                            CONSTRAINT uq_t UNIQUE (`Order`),
                            CONSTRAINT ck_t CHECK (n > 0),
                            CONSTRAINT fk_t FOREIGN KEY(o_id) REFERENCES ref.o (id) ON DELETE CASCADE
                        )COMMENT='all the t'""", "CREATE INDEX ix_t ON app.t (n)");
    }

    @Test
    void startsTheNumbersWhereAsked() {
        Table table = new Table(
                T,
                List.of(Column.of("id", INTEGER).withNullable(false).withIdentity(new Identity(false, 100L, null))),
                new PrimaryKey(null, names("id")),
                List.of(),
                List.of(),
                null);
        assertThat(sql(new CreateTable(table)).get(0)).endsWith("\n)AUTO_INCREMENT=100");
    }

    @Test
    void refusesStepsOfNumbers() {
        Column column = Column.of("id", INTEGER).withIdentity(new Identity(false, null, 5L));
        assertUnsupported(new AddColumn(T, column), "steps of 5");
    }

    @Test
    void writesDefaultsAsTheServerTakesThem() {
        assertThat(defaultOf(INTEGER, "-1.5")).isEqualTo("INTEGER DEFAULT -1.5");
        assertThat(defaultOf(INTEGER, "1 + 2")).isEqualTo("INTEGER DEFAULT (1 + 2)");
        assertThat(defaultOf(INTEGER, "(1 + 2)")).isEqualTo("INTEGER DEFAULT (1 + 2)");
        assertThat(defaultOf(new VarcharType(5, false), "'x'")).isEqualTo("VARCHAR(5) DEFAULT 'x'");
        assertThat(defaultOf(new VarcharType(5, false), "concat('x', 'y')"))
                .isEqualTo("VARCHAR(5) DEFAULT (concat('x', 'y'))");
        assertThat(defaultOf(new JsonType(false), "'{}'")).isEqualTo("JSON DEFAULT ('{}')");
        assertThat(defaultOf(new TimestampType(null, false), "CURRENT_TIMESTAMP"))
                .isEqualTo("DATETIME DEFAULT CURRENT_TIMESTAMP");
        assertThat(defaultOf(new TimestampType(6, false), "current_timestamp(6) on update current_timestamp(6)"))
                .isEqualTo("DATETIME(6) DEFAULT current_timestamp(6) ON UPDATE current_timestamp(6)");
        assertThat(defaultOf(new TimestampType(null, false), "ON UPDATE CURRENT_TIMESTAMP"))
                .isEqualTo("DATETIME ON UPDATE CURRENT_TIMESTAMP");
    }

    private static String defaultOf(SqlType type, String expression) {
        Column column = Column.of("c", type).withDefault(new ColumnDefault.Expression(expression));
        return sql(new AddColumn(T, column)).get(0).substring("ALTER TABLE t ADD COLUMN c ".length());
    }

    @Test
    void addsAColumnWithItsCommentAndCollation() {
        assertThat(sql(new AddColumn(T, column("c").withCollation("utf8mb4_bin").withComment("what's this"))))
                .containsExactly("ALTER TABLE t ADD COLUMN c VARCHAR(50) COLLATE utf8mb4_bin COMMENT 'what''s this'");
    }

    @Test
    void givesANumberedColumnAKeyAtOnce() {
        Column column = Column.of("id", INTEGER).withNullable(false).withIdentity(Identity.byDefault());
        assertThat(sql(new AddColumn(T, column)))
                .containsExactly("ALTER TABLE t ADD COLUMN id INTEGER NOT NULL AUTO_INCREMENT,"
                        + " ADD INDEX limbeck_auto_increment (id)");
    }

    @Test
    void dropsAColumn() {
        assertThat(sql(new DropColumn(T, id("c"), null))).containsExactly("ALTER TABLE t DROP COLUMN c");
    }

    @Test
    void dropsAColumnWithItsKeysWhereTheyAreKnown() {
        Table table = new Table(
                T,
                List.of(column("o_id"), column("b")),
                null,
                List.of(
                        foreignKey(ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE),
                        new Unique(id("uq"), names("b", "o_id"), false)),
                List.of(),
                null);
        assertThat(sql(new DropColumn(T, id("o_id"), null), () -> SchemaModel.ofTables(List.of(table))))
                .containsExactly("ALTER TABLE t DROP FOREIGN KEY fk_t, DROP INDEX uq, DROP COLUMN o_id");
    }

    @Test
    void renamesWithinTheSchema() {
        assertThat(sql(new RenameTable(QualifiedName.of("App", "old"), id("New Name"))))
                .containsExactly("ALTER TABLE `App`.old RENAME TO `App`.`New Name`");
    }

    @Test
    void dropsATable() {
        assertThat(sql(new DropTable(QualifiedName.of("app", "t"), null))).containsExactly("DROP TABLE app.t");
    }

    @Test
    void commentsOnATable() {
        assertThat(sql(new SetTableComment(T, "it's", null))).containsExactly("ALTER TABLE t COMMENT 'it''s'");
        assertThat(sql(new SetTableComment(T, null, "x"))).containsExactly("ALTER TABLE t COMMENT ''");
    }

    @Test
    void keepsWhatAnAlterationDoesNotMention() {
        Column before = column("c")
                .withNullable(false)
                .withDefault(new ColumnDefault.Text("x"))
                .withComment("old");
        assertThat(sql(alter(before, ColumnPatch.nothing().withComment(Patch.to("new one")))))
                .containsExactly("ALTER TABLE t MODIFY c VARCHAR(50) NOT NULL DEFAULT 'x' COMMENT 'new one'");
        assertThat(sql(alter(before, ColumnPatch.nothing().withName(Patch.to(id("d"))))))
                .containsExactly("ALTER TABLE t CHANGE c d VARCHAR(50) NOT NULL DEFAULT 'x' COMMENT 'old'");
    }

    @Test
    void asksForTheDefinitionThatItNeeds() {
        assertThatThrownBy(() -> sql(alter(null, ColumnPatch.nothing().withNullable(Patch.to(true)))))
                .isInstanceOfSatisfying(
                        LimbeckException.class, e -> assertThat(e.id()).isEqualTo(ErrorId.MISSING_DEFINITION));
    }

    @Test
    void takesTheDefinitionFromTheCatalogue() {
        Table table = new Table(T, List.of(column("c").withComment("old")), null, List.of(), List.of(), null);
        assertThat(sql(
                        alter(null, ColumnPatch.nothing().withNullable(Patch.to(false))),
                        () -> SchemaModel.ofTables(List.of(table))))
                .containsExactly("ALTER TABLE t MODIFY c VARCHAR(50) NOT NULL COMMENT 'old'");
    }

    @Test
    void renamesWithoutKnowingTheColumn() {
        assertThat(sql(alter(null, ColumnPatch.nothing().withName(Patch.to(id("d"))))))
                .containsExactly("ALTER TABLE t RENAME COLUMN c TO d");
    }

    @Test
    void changesADefaultAlone() {
        ColumnPatch set = ColumnPatch.nothing().withDefault(Patch.to(new ColumnDefault.Text("it's")));
        ColumnPatch drop = ColumnPatch.nothing().withDefault(Patch.clear());
        assertThat(sql(alter(null, set))).containsExactly("ALTER TABLE t ALTER COLUMN c SET DEFAULT 'it''s'");
        assertThat(sql(alter(column("c").withNullable(false), drop)))
                .containsExactly("ALTER TABLE t ALTER COLUMN c DROP DEFAULT");
        assertThat(sql(alter(column("c"), drop))).containsExactly("ALTER TABLE t ALTER COLUMN c SET DEFAULT NULL");
    }

    @Test
    void changesTheDefaultOfATimeByItsDefinition() {
        Column before = Column.of("c", new TimestampType(null, false));
        ColumnPatch set =
                ColumnPatch.nothing().withDefault(Patch.to(new ColumnDefault.Expression("CURRENT_TIMESTAMP")));
        assertThat(sql(alter(before, set)))
                .containsExactly("ALTER TABLE t CHANGE c c DATETIME NULL DEFAULT CURRENT_TIMESTAMP");
    }

    @Test
    void numbersAColumnThatHasAKey() {
        Column before = Column.of("c", INTEGER).withNullable(false);
        assertThat(sql(alter(before, ColumnPatch.nothing().withIdentity(Patch.to(Identity.byDefault())))))
                .containsExactly("ALTER TABLE t MODIFY c INTEGER NOT NULL AUTO_INCREMENT");
    }

    @Test
    void refusesToComputeAColumnThatHoldsValues() {
        ColumnPatch patch = ColumnPatch.nothing().withGenerated(Patch.to(new GeneratedExpression("a + 1", true)));
        assertUnsupported(alter(column("c"), patch), "without losing its values");
    }

    @Test
    void refusesAnExpressionForTheValues() {
        assertUnsupported(
                alter(
                        column("c"),
                        ColumnPatch.nothing().withType(Patch.to(INTEGER)).withUsing("c + 0")),
                "by an expression");
    }

    @Test
    void writesNothingForNothing() {
        assertThat(sql(alter(null, ColumnPatch.nothing()))).isEmpty();
    }

    @Test
    void addsConstraints() {
        assertThat(sql(new AddConstraint(T, new PrimaryKey(id("pk_t"), names("a", "b")))))
                .containsExactly("ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY (a, b)");
        assertThat(sql(new AddConstraint(T, new Unique(id("UQ t"), names("Order", "x y"), false))))
                .containsExactly("ALTER TABLE t ADD CONSTRAINT `UQ t` UNIQUE (`Order`, `x y`)");
        assertThat(sql(new AddConstraint(T, foreignKey(ReferentialAction.RESTRICT, Deferrability.NOT_DEFERRABLE))))
                .containsExactly(
                        "ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY(o_id) REFERENCES ref.o (id) ON DELETE RESTRICT");
    }

    @Test
    void refusesWhatItsTablesDoNotDo() {
        assertUnsupported(
                new AddConstraint(T, foreignKey(ReferentialAction.SET_DEFAULT, Deferrability.NOT_DEFERRABLE)),
                "to their default");
        assertUnsupported(
                new AddConstraint(T, foreignKey(ReferentialAction.CASCADE, Deferrability.DEFERRABLE)), "defer");
        assertUnsupported(new AddConstraint(T, new Unique(id("uq"), names("a"), true)), "nulls equal");
    }

    @Test
    void dropsConstraintsByKind() {
        assertThat(drop(Kind.FOREIGN_KEY)).isEqualTo("ALTER TABLE t DROP FOREIGN KEY c1");
        assertThat(drop(Kind.UNIQUE)).isEqualTo("ALTER TABLE t DROP INDEX c1");
        assertThat(drop(Kind.PRIMARY_KEY)).isEqualTo("ALTER TABLE t DROP PRIMARY KEY");
        assertThat(drop(Kind.CHECK)).isEqualTo("ALTER TABLE t DROP CHECK c1");
    }

    private static String drop(Constraint.Kind kind) {
        return sql(new DropConstraint(T, kind, id("c1"), null)).get(0);
    }

    @Test
    void dropsTheIndexThatOnlyTheForeignKeyNeeded() {
        Table table = new Table(
                T,
                List.of(column("o_id")),
                null,
                List.of(foreignKey(ReferentialAction.CASCADE, Deferrability.NOT_DEFERRABLE)),
                List.of(),
                null);
        DropConstraint drop = new DropConstraint(T, Kind.FOREIGN_KEY, id("fk_t"), null);
        assertThat(sql(drop, () -> SchemaModel.ofTables(List.of(table))))
                .containsExactly("ALTER TABLE t DROP FOREIGN KEY fk_t, DROP INDEX fk_t");
        Table served = table.withIndexes(List.of(Index.of(id("ix"), names("o_id", "b"), false)));
        assertThat(sql(drop, () -> SchemaModel.ofTables(List.of(served))))
                .containsExactly("ALTER TABLE t DROP FOREIGN KEY fk_t");
        assertThat(sql(new DropIndex(T, id("ix"), null), () -> SchemaModel.ofTables(List.of(served))))
                .containsExactly("ALTER TABLE t DROP INDEX ix, ADD INDEX fk_t (o_id)");
    }

    @Test
    void makesAndDropsIndexes() {
        Index index = new Index(
                id("IX"),
                List.of(
                        new Index.Part(id("a"), null, true, null),
                        Index.Part.expression("lower(b)"),
                        Index.Part.expression("name(10)")),
                true,
                null,
                null,
                List.of());
        assertThat(sql(new CreateIndex(QualifiedName.of("My App", "Order"), index)))
                .containsExactly("CREATE UNIQUE INDEX `IX` ON `My App`.`Order` (a DESC, (lower(b)), name(10))");
        assertThat(sql(new DropIndex(QualifiedName.of("app", "t"), id("ix"), null)))
                .containsExactly("DROP INDEX ix ON app.t");
    }

    @Test
    void makesFullTextIndexes() {
        Index index = new Index(id("ix"), List.of(Index.Part.of(id("a"))), false, null, "fulltext", List.of());
        assertThat(sql(new CreateIndex(T, index))).containsExactly("CREATE FULLTEXT INDEX ix ON t (a)");
    }

    @Test
    void refusesPartialIndexesAndCarriedColumns() {
        List<Index.Part> parts = List.of(Index.Part.of(id("a")));
        assertUnsupported(new CreateIndex(T, new Index(id("ix"), parts, true, "a > 5", null, List.of())), "a > 5");
        assertUnsupported(
                new CreateIndex(T, new Index(id("ix"), parts, false, null, null, names("b"))), "carry columns");
    }

    @Test
    void makesSchemasButNoSequences() {
        assertThat(sql(new CreateSchema(id("app")))).containsExactly("CREATE SCHEMA app");
        assertUnsupported(new CreateSequence(Sequence.of(QualifiedName.of("s"), 1, 1)), "no version has sequences");
    }

    private static void assertUnsupported(Operation operation, String part) {
        assertThatThrownBy(() -> sql(operation)).isInstanceOfSatisfying(LimbeckException.class, e -> {
            assertThat(e.id()).isEqualTo(ErrorId.UNSUPPORTED_OPERATION);
            assertThat(e).hasMessageStartingWith("mysql cannot ").hasMessageContaining(part);
            assertThat(e.help()).isNotEmpty();
        });
    }
}
