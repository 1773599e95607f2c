// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Existence;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.Conditional;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.op.Reversal;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Kind;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Renames, conditions and batches, the same on every database: there, back, and with the rows. */
class VocabularyDatabaseTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final String[] TABLES = {
        "create table p (id int not null primary key)",
        """
        create table t (id int not null primary key, a int, b int, name varchar(20),
            constraint uq_a unique (a), constraint ck_b check (b > 0), constraint fk_b foreign key (b) references p (id))
        """,
        "create index ix_name on t (name)",
        "insert into p values (2)",
        "insert into t values (1, 1, 2, 'n')"
    };

    @EachDatabase
    void renamesConstraintsAndIndexes(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(TABLES);
            ThereAndBack.holds(
                    trial,
                    new RenameIndex(T, id("ix_name"), id("order"), null),
                    new RenameConstraint(T, id("uq_a"), id("Uq A"), null),
                    new RenameConstraint(T, id("ck_b"), id("ck_t_b"), null),
                    new RenameConstraint(T, id("fk_b"), id("fk_t_b"), null));
            assertThat(trial.rows("select id, a, b, name from t")).containsExactly("1|1|2|n");
        }
    }

    @EachDatabase({"h2", "postgresql", "mariadb"})
    void renamesSequencesThatGoOn(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create sequence s start with 5 increment by 3 cache 1");
            next(trial, "s");
            next(trial, "s");
            SchemaModel before = trial.reflect();
            RenameSequence rename = new RenameSequence(QualifiedName.of("s"), id("s2"));
            trial.apply(rename);
            assertThat(trial.reflect().sequences()).containsOnlyKeys(QualifiedName.of("s2"));
            assertThat(next(trial, "s2")).isEqualTo("11");
            trial.apply(Reversal.of(List.of(rename)).toArray(Operation[]::new));
            assertThat(trial.reflect()).isEqualTo(before);
            assertThat(next(trial, "s")).isEqualTo("14");
        }
    }

    private static String next(Trial trial, String sequence) throws SQLException {
        String sql = trial.dialect().id().equals("postgresql")
                ? "select nextval('" + sequence + "')"
                : "select next value for " + sequence;
        return trial.rows(sql).get(0);
    }

    @EachDatabase
    void passesOverWhatIsThereOrNot(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(TABLES);
            SchemaModel before = trial.reflect();
            Table present = new Table(T, List.of(column("z")), null, List.of(), List.of(), null);
            Constraint check = new Constraint.Check(id("ck_b"), "b > 5");
            trial.apply(
                    unless(new CreateTable(present)),
                    unless(new AddColumn(T, column("a"))),
                    unless(new AddConstraint(T, check)),
                    unless(new CreateIndex(T, index("ix_name"))),
                    when(new DropTable(QualifiedName.of("gone"), null)),
                    when(new DropColumn(T, id("gone"), null)),
                    when(new DropConstraint(T, Kind.CHECK, id("gone"), null)),
                    when(new DropConstraint(T, Kind.UNIQUE, id("gone"), null)),
                    when(new DropConstraint(T, Kind.FOREIGN_KEY, id("gone"), null)),
                    when(new DropIndex(T, id("gone"), null)),
                    when(new RenameIndex(T, id("gone"), id("x"), null)),
                    when(new RenameConstraint(T, id("gone"), id("x"), null)));
            assertThat(trial.reflect()).isEqualTo(before);
        }
    }

    @EachDatabase
    void doesWhatTheConditionCallsFor(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(TABLES);
            Table wanted = new Table(QualifiedName.of("more"), List.of(column("z")), null, List.of(), List.of(), null);
            ThereAndBack.holds(
                    trial,
                    unless(new CreateTable(wanted)),
                    unless(new AddColumn(T, column("z"))),
                    unless(new AddConstraint(T, new Constraint.Unique(id("uq_n"), List.of(id("name")), false))),
                    unless(new CreateIndex(T, index("ix_more"))),
                    when(new RenameIndex(T, id("ix_name"), id("ix_x"), null)));
            trial.apply(when(new DropConstraint(T, Kind.CHECK, id("ck_b"), null)), when(new DropTable(T, null)));
            assertThat(trial.reflect().tables()).doesNotContainKey(T);
        }
    }

    @EachDatabase({"h2", "postgresql", "mariadb"})
    void passesOverSequences(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create sequence s");
            SchemaModel before = trial.reflect();
            trial.apply(
                    when(new DropSequence(QualifiedName.of("gone"), null)),
                    when(new RenameSequence(QualifiedName.of("gone"), id("x"))));
            assertThat(trial.reflect()).isEqualTo(before);
        }
    }

    @EachDatabase
    void doesABatchInOrder(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(TABLES);
            ThereAndBack.holds(
                    trial,
                    new Batch(
                            T,
                            List.of(
                                    new AddColumn(T, column("z")),
                                    new AddConstraint(T, new Constraint.Unique(id("uq_z"), List.of(id("z")), false)),
                                    new DropConstraint(
                                            T, Kind.CHECK, id("ck_b"), new Constraint.Check(id("ck_b"), ckB(trial))),
                                    new CreateIndex(T, index("ix_more")))));
            assertThat(trial.rows("select id, a, b, name from t")).containsExactly("1|1|2|n");
        }
    }

    private static String ckB(Trial trial) throws SQLException {
        return trial.table("t").checks().get(0).sql();
    }

    @EachDatabase({"sqlite", "h2", "mysql"})
    void cannotAskAScriptWhatIsThere(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            Catalog replayed = new Catalog() {
                @Override
                public SchemaModel current() {
                    throw new AssertionError("no database in a script");
                }

                @Override
                public boolean isReplayed() {
                    return true;
                }
            };
            Conditional rename = when(new RenameIndex(T, id("ix"), id("x"), null));
            assertThatThrownBy(() -> trial.dialect().ddl().render(rename, replayed))
                    .isInstanceOf(LimbeckException.class)
                    .hasMessageContaining("index 'ix' of table 't'")
                    .hasMessageContaining("has no 'IF EXISTS' for it");
        }
    }

    private static Conditional unless(Operation operation) {
        return new Conditional(Existence.IF_NOT_EXISTS, operation);
    }

    private static Conditional when(Operation operation) {
        return new Conditional(Existence.IF_EXISTS, operation);
    }

    private static Column column(String name) {
        return Column.of(name, name.equals("z") ? new VarcharType(20, false) : new IntegerType(32, false));
    }

    private static Index index(String name) {
        return Index.of(id(name), List.of(id("a"), id("name")), false);
    }

    private static Identifier id(String text) {
        return Identifier.of(text);
    }
}
