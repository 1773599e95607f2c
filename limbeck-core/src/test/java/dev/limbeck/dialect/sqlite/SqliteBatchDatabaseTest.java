// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Patch;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several changes of a table are one rebuild, which keeps what none of them speaks of. */
class SqliteBatchDatabaseTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final SqlType TEXT = new SqlType.TextType(SqlType.LobSize.REGULAR, false);
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);

    private SqliteDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = new SqliteDatabase();
        database.run(
                """
                CREATE TABLE t (id INTEGER PRIMARY KEY ON CONFLICT REPLACE, a TEXT COLLATE NOCASE, -- the first
                    b INT DEFAULT 7, c TEXT, CONSTRAINT ck CHECK (b > 0), CONSTRAINT uq UNIQUE (a) ON CONFLICT IGNORE)
                """,
                "CREATE INDEX ix_c ON t (c)",
                "CREATE INDEX ix_b ON t (b)",
                "CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET c = 'x' WHERE id = new.id; END",
                "INSERT INTO t (id, a, b) VALUES (1, 'one', 1)");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private static Identifier id(String text) {
        return Identifier.of(text);
    }

    private static long rebuilds(List<String> statements) {
        return statements.stream().filter(sql -> sql.startsWith("DROP TABLE")).count();
    }

    @Test
    void makesOneRebuildOfManyChanges() throws SQLException {
        Batch batch = new Batch(
                T,
                List.of(
                        new AddColumn(T, Column.of("d", BIGINT)),
                        new AddConstraint(T, new Constraint.Unique(id("uq_d"), List.of(id("d")), false)),
                        new AlterColumn(
                                T,
                                id("b"),
                                ColumnPatch.nothing().withType(Patch.to(TEXT)).withUsing("'n' || b"),
                                null),
                        new DropConstraint(T, Constraint.Kind.CHECK, id("ck"), null),
                        new RenameConstraint(T, id("uq"), id("uq_a"), null),
                        new DropIndex(T, id("ix_c"), null),
                        new DropColumn(T, id("c"), null),
                        new AddColumn(T, Column.of("c", BIGINT)),
                        new CreateIndex(T, Index.of(id("ix_d"), List.of(id("d"), id("c")), false))));
        SchemaModel before = database.reflect();
        List<String> statements = database.render(batch);

        assertThat(rebuilds(statements)).isEqualTo(1);
        database.run("DROP TRIGGER tr");
        database.apply(batch);

        assertThat(database.reflect()).isEqualTo(SchemaEffect.apply(before, batch));
        assertThat(database.rows("SELECT id, a, b, d, c FROM t")).containsExactly("1|one|n1|null|null");
        assertThat(database.rows("SELECT sql FROM sqlite_schema WHERE name = 't'")
                        .get(0))
                .contains(
                        "ON CONFLICT REPLACE",
                        "COLLATE NOCASE",
                        "-- the first",
                        "CONSTRAINT uq_a UNIQUE (a) ON CONFLICT IGNORE");
    }

    @Test
    void rebuildsNothingForWhatAlterTableCanDo() throws SQLException {
        Batch batch = new Batch(
                T,
                List.of(
                        new AddColumn(T, Column.of("d", BIGINT)),
                        new CreateIndex(T, Index.of(id("ix_d"), List.of(id("d")), false))));

        assertThat(rebuilds(database.render(batch))).isZero();
    }

    @Test
    void goesOnAfterARenamedColumn() throws SQLException {
        Batch batch = new Batch(
                T,
                List.of(
                        new AddConstraint(T, new Constraint.Check(id("ck2"), "b < 9")),
                        new AlterColumn(T, id("c"), ColumnPatch.nothing().withName(Patch.to(id("cc"))), null),
                        new AddConstraint(T, new Constraint.Unique(id("uq_c"), List.of(id("cc")), false))));
        SchemaModel before = database.reflect();

        database.apply(batch);

        assertThat(database.reflect()).isEqualTo(SchemaEffect.apply(before, batch));
        assertThat(database.rows("SELECT id, a, b, cc FROM t")).containsExactly("1|one|1|x");
    }

    @Test
    void keepsTheConstraintsThatComeWithAColumn() throws SQLException {
        Batch batch = new Batch(
                T,
                List.of(
                        new AddColumn(
                                T,
                                Column.of("d", BIGINT),
                                List.of(
                                        new Constraint.Check(id("ck_d"), "d > 0"),
                                        new Constraint.Unique(id("uq_d"), List.of(id("d")), false))),
                        new DropConstraint(T, Constraint.Kind.CHECK, id("ck"), null)));
        SchemaModel before = database.reflect();

        assertThat(rebuilds(database.render(batch))).isEqualTo(1);
        database.apply(batch);

        assertThat(database.reflect()).isEqualTo(SchemaEffect.apply(before, batch));
    }
}
