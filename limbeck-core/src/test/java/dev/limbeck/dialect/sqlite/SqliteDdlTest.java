// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Literal;
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
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteDdlTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final SqlType INTEGER = new SqlType.IntegerType(32, false);
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);
    private static final SqlType VARCHAR = new SqlType.VarcharType(50, false);

    /** As a script has it: a model that was never read from a database. */
    private static final Table TABLE = new Table(
            T,
            List.of(Column.of("id", BIGINT).withIdentity(Identity.byDefault()), Column.of("a", VARCHAR)),
            new Constraint.PrimaryKey(null, List.of(id("id"))),
            List.of(),
            List.of(Index.of(id("ix_t_a"), List.of(id("a")), false)),
            "a comment");

    private static Identifier id(String name) {
        return Identifier.of(name);
    }

    private static List<String> render(Operation operation) {
        return SqliteDatabase.DIALECT
                .ddl()
                .render(operation, () -> SchemaModel.empty().withTable(TABLE))
                .stream()
                .map(SqlStatement::text)
                .map(sql -> sql.replaceAll("\\s+", " "))
                .toList();
    }

    private static void assertUnsupported(Operation operation, String message) {
        assertThatThrownBy(() -> render(operation))
                .isInstanceOfSatisfying(
                        LimbeckException.class, e -> assertThat(e.id()).isEqualTo(ErrorId.UNSUPPORTED_OPERATION))
                .hasMessageContaining(message);
    }

    @Test
    void createsATable() {
        Table table = new Table(
                QualifiedName.of("Order"),
                List.of(
                        Column.of("id", BIGINT).withIdentity(Identity.byDefault()),
                        Column.of("name", VARCHAR)
                                .withCollation("NOCASE")
                                .withDefault(new ColumnDefault.Text("it's"))
                                .withNullable(false),
                        Column.of("at", new SqlType.TimestampType(null, true))
                                .withDefault(new ColumnDefault.Expression("CURRENT_TIMESTAMP")),
                        Column.of("n", INTEGER).withDefault(new ColumnDefault.Expression("1 + 1")),
                        Column.of("twice", INTEGER).withGenerated(new GeneratedExpression("n * 2", true))),
                new Constraint.PrimaryKey(id("pk"), List.of(id("id"))),
                List.of(
                        new Constraint.ForeignKey(
                                id("fk"),
                                List.of(id("n")),
                                QualifiedName.of("Order"),
                                List.of(id("id")),
                                ReferentialAction.CASCADE,
                                ReferentialAction.SET_NULL,
                                Deferrability.INITIALLY_DEFERRED),
                        new Constraint.Check(null, "n > 0"),
                        new Constraint.Unique(id("uq"), List.of(id("name"), id("n")), false)),
                List.of(Index.of(id("ix"), List.of(id("n")), true)),
                "lost");
        assertThat(render(new CreateTable(table)))
                .containsExactly(
                        "CREATE TABLE \"Order\" ( id INTEGER NOT NULL, name VARCHAR(50) COLLATE \"NOCASE\" DEFAULT 'it''s'"
                                + " NOT NULL, at DATETIME DEFAULT CURRENT_TIMESTAMP, n INTEGER DEFAULT (1 + 1), twice"
                                + " INTEGER GENERATED ALWAYS AS (n * 2) STORED, CONSTRAINT pk PRIMARY KEY (id),"
                                + " CONSTRAINT fk FOREIGN KEY(n) REFERENCES \"Order\" (id) ON DELETE CASCADE ON UPDATE SET"
                                + " NULL DEFERRABLE INITIALLY DEFERRED, CHECK (n > 0), CONSTRAINT uq UNIQUE (name, n) )",
                        "CREATE UNIQUE INDEX ix ON \"Order\" (n)");
    }

    @Test
    void writesTheOptionsOfATable() {
        assertThat(render(
                        new CreateTable(TABLE.withIndexes(List.of()).withOptions(List.of("AUTOINCREMENT", "STRICT")))))
                .containsExactly(
                        "CREATE TABLE t ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, a VARCHAR(50) ) STRICT");
    }

    @Test
    void dropsAndRenamesATable() {
        assertThat(render(new DropTable(T, null))).containsExactly("DROP TABLE t");
        assertThat(render(new RenameTable(T, id("New Name")))).containsExactly("ALTER TABLE t RENAME TO \"New Name\"");
    }

    @Test
    void writesNothingForComments() {
        assertThat(render(new SetTableComment(T, "x", null))).isEmpty();
        assertThat(render(new AlterColumn(T, id("a"), ColumnPatch.nothing().withComment(Patch.to("x")), null)))
                .isEmpty();
    }

    @Test
    void addsAColumn() {
        Column column = Column.of("c", INTEGER)
                .withDefault(new ColumnDefault.Expression("-1"))
                .withNullable(false)
                .withComment("lost");
        assertThat(render(new AddColumn(T, column)))
                .containsExactly("ALTER TABLE t ADD COLUMN c INTEGER DEFAULT (-1) NOT NULL");
    }

    @Test
    void dropsAColumnOnWhichNothingStands() {
        Operation operation = new DropColumn(T, id("a"), null);
        assertThat(SqliteDatabase.DIALECT
                        .ddl()
                        .render(operation, () -> SchemaModel.empty().withTable(TABLE.withIndexes(List.of()))))
                .containsExactly(new SqlStatement("ALTER TABLE t DROP COLUMN a"));
    }

    @Test
    void renamesAColumnWithoutARebuild() {
        assertThat(render(new AlterColumn(T, id("a"), ColumnPatch.nothing().withName(Patch.to(id("b"))), null)))
                .containsExactly("ALTER TABLE t RENAME COLUMN a TO b");
    }

    @Test
    void rebuildsFromTheModelWhereNoTextIsKnown() {
        Operation operation = new AlterColumn(
                T,
                id("a"),
                ColumnPatch.nothing().withNullable(Patch.to(false)).withDefault(Patch.to(new ColumnDefault.Text("x"))),
                null);
        assertThat(render(operation))
                .containsExactly(
                        "CREATE TABLE _limbeck_new_t ( id INTEGER NOT NULL, a VARCHAR(50) DEFAULT 'x' NOT NULL, PRIMARY KEY"
                                + " (id) )",
                        "INSERT INTO _limbeck_new_t (id, a) SELECT id, a FROM t",
                        "DROP TABLE t",
                        "PRAGMA legacy_alter_table=ON",
                        "ALTER TABLE _limbeck_new_t RENAME TO t",
                        "PRAGMA legacy_alter_table=OFF",
                        "CREATE INDEX ix_t_a ON t (a)");
    }

    @Test
    void rebuildsForAConstraint() {
        assertThat(render(new AddConstraint(T, new Constraint.Unique(id("uq"), List.of(id("a")), false))))
                .first()
                .isEqualTo(
                        "CREATE TABLE _limbeck_new_t ( id INTEGER NOT NULL, a VARCHAR(50), PRIMARY KEY (id), CONSTRAINT"
                                + " uq UNIQUE (a) )");
        assertThat(render(new DropConstraint(T, Constraint.Kind.PRIMARY_KEY, null, null)))
                .first()
                .isEqualTo("CREATE TABLE _limbeck_new_t ( id INTEGER NOT NULL, a VARCHAR(50) )");
    }

    @Test
    void saysWhichConstraintIsMissing() {
        assertThatThrownBy(() -> render(new DropConstraint(T, Constraint.Kind.UNIQUE, id("uq"), null)))
                .isInstanceOfSatisfying(
                        LimbeckException.class, e -> assertThat(e.id()).isEqualTo(ErrorId.SCHEMA_MISMATCH))
                .hasMessage("table 't' has no such constraint 'uq'");
        assertThatThrownBy(() -> render(new DropConstraint(T, Constraint.Kind.UNIQUE, null, null)))
                .isInstanceOfSatisfying(
                        LimbeckException.class, e -> assertThat(e.id()).isEqualTo(ErrorId.MISSING_DEFINITION));
    }

    @Test
    void createsAndDropsIndexes() {
        Index index = new Index(
                id("ix"),
                List.of(
                        Index.Part.expression("lower(a)"),
                        new Index.Part(id("id"), null, true, Index.Nulls.LAST),
                        Index.Part.expression("a COLLATE NOCASE")),
                true,
                "a <> ''",
                null,
                List.of());
        assertThat(render(new CreateIndex(QualifiedName.of("app", "t"), index)))
                .containsExactly("CREATE UNIQUE INDEX app.ix ON t (lower(a), id DESC, a COLLATE NOCASE) WHERE a <> ''");
        assertThat(render(new DropIndex(QualifiedName.of("app", "t"), id("ix"), null)))
                .containsExactly("DROP INDEX app.ix");
    }

    @Test
    void insertsRows() {
        assertThat(render(new InsertRows(
                        T,
                        List.of(id("id"), id("a")),
                        List.of(
                                List.of(new Literal.Number(BigDecimal.ONE), new Literal.Bool(true)),
                                List.of(new Literal.Null(), new Literal.Text("x"))))))
                .containsExactly("INSERT INTO t (id, a) VALUES (1, 1)", "INSERT INTO t (id, a) VALUES (NULL, 'x')");
    }

    @Test
    void refusesWhatTheEngineHasNot() {
        assertUnsupported(new CreateSequence(Sequence.of(T, 1, 1)), "sqlite cannot keep a sequence such as 't'");
        assertUnsupported(new CreateSchema(id("s")), "sqlite cannot create or drop schema 's'");
        assertUnsupported(
                new AddConstraint(T, new Constraint.Unique(null, List.of(id("a")), true)), "two nulls for the same");
        assertUnsupported(
                new AddColumn(T, Column.of("n", BIGINT).withIdentity(Identity.byDefault())), "number the rows");
        assertUnsupported(
                new CreateIndex(
                        T,
                        new Index(
                                id("ix"),
                                List.of(new Index.Part(id("a"), null, false, Index.Nulls.LAST)),
                                false,
                                null,
                                null,
                                List.of())),
                "where nulls stand");
        assertUnsupported(
                new CreateIndex(T, new Index(id("ix"), List.of(Index.Part.of(id("a"))), false, null, "gin", List.of())),
                "method 'gin'");
        assertUnsupported(
                new AddConstraint(
                        T,
                        new Constraint.ForeignKey(
                                null,
                                List.of(id("a")),
                                QualifiedName.of("other", "p"),
                                List.of(id("id")),
                                ReferentialAction.NO_ACTION,
                                ReferentialAction.NO_ACTION,
                                Deferrability.NOT_DEFERRABLE)),
                "in another database file");
    }
}
