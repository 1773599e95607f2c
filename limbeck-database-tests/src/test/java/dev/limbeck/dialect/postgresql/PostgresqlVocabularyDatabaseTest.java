// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.ThereAndBack;
import dev.limbeck.dialect.Trial;
import dev.limbeck.op.EnumPlace;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AddEnumValue;
import dev.limbeck.op.Operation.CreateExtension;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropEnumValue;
import dev.limbeck.op.Operation.DropExtension;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.ValidateConstraint;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.Exclude;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Constraint.Kind;
import dev.limbeck.schema.Constraint.Matching;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Extension;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What only PostgreSQL has: each operation does on the server what the model says, can be undone, and keeps the rows. */
class PostgresqlVocabularyDatabaseTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName MOOD = QualifiedName.of("Mood");
    private static final String[] TABLES = {
        "create table p (a int, b int, primary key (a, b))",
        """
        create table t (id int primary key, a int, b int, name text, lo int, hi int, area circle,
            constraint "Uq" unique (a), constraint ck check (b > 0), constraint fk foreign key (a, b) references p)
        """,
        "create index \"Ix\" on t (name)",
        "create sequence s",
        "insert into p values (1, 2)",
        "insert into t values (1, 1, 2, 'n', 1, 5, '<(0,0),1>')"
    };
    private static final String[] ENUM = {
        "create type \"Mood\" as enum ('sad', 'it''s ok', 'happy')",
        "create table m (id int, mood \"Mood\" default 'happy', moods \"Mood\"[], check (mood <> 'sad'))",
        "create index ix_mood on m (mood) where mood <> 'sad'",
        "insert into m values (1, 'it''s ok', '{sad,happy}'), (2, 'happy', null)"
    };

    @EachDatabase("postgresql")
    void renamesWhatHasAName(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(TABLES);
            ThereAndBack.holds(
                    trial,
                    new RenameIndex(T, id("Ix"), id("order"), null),
                    new RenameConstraint(T, id("Uq"), id("uq_t"), null),
                    new RenameConstraint(T, id("ck"), id("Ck t"), null),
                    new RenameConstraint(T, id("fk"), id("fk_t"), null),
                    new RenameConstraint(T, id("t_pkey"), id("pk_t"), null),
                    new RenameSequence(QualifiedName.of("s"), id("S2")));
        }
    }

    @EachDatabase("postgresql")
    void excludes(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(TABLES);
            Exclude area = new Exclude(
                    id("ex_area"),
                    "gist",
                    List.of(element(Index.Part.of(id("area")), "&&")),
                    null,
                    Deferrability.NOT_DEFERRABLE);
            Exclude range = new Exclude(
                    id("ex_range"),
                    "gist",
                    List.of(
                            element(Index.Part.expression("int4range(lo, hi)"), "&&"),
                            element(Index.Part.of(id("area")), "~=")),
                    "lo > 0",
                    Deferrability.INITIALLY_DEFERRED);
            Exclude pattern = new Exclude(
                    id("ex_pattern"),
                    null,
                    List.of(element(Index.Part.of(id("name")).withOperatorClass("text_pattern_ops"), "=")),
                    null,
                    Deferrability.DEFERRABLE);
            ThereAndBack.holds(trial, new AddConstraint(T, area));
            ThereAndBack.holds(trial, new AddConstraint(T, pattern));
            trial.apply(new AddConstraint(T, range));
            Constraint read = trial.table("t").constraint(id("ex_range")).orElseThrow();
            ThereAndBack.holds(trial, new DropConstraint(T, Kind.EXCLUDE, id("ex_range"), read));
            assertThat(read.withName(null))
                    .isEqualTo(new Exclude(null, "gist", range.elements(), "lo > 0", Deferrability.INITIALLY_DEFERRED));
            assertThatThrownBy(() -> trial.execute("insert into t values (2, null, 2, 'n', 2, 4, '<(0,0),1>')"))
                    .hasMessageContaining("ex_range");
        }
    }

    @EachDatabase("postgresql")
    void validatesLater(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(TABLES);
            trial.execute("alter table t drop constraint fk", "insert into t values (9, 7, 7)");
            Constraint check = new Constraint.Check(id("ck_a"), "a < 7", false);
            Constraint key = new ForeignKey(
                    id("fk_later"),
                    List.of(id("a"), id("b")),
                    QualifiedName.of("p"),
                    List.of(id("a"), id("b")),
                    ReferentialAction.CASCADE,
                    ReferentialAction.NO_ACTION,
                    Deferrability.NOT_DEFERRABLE,
                    Matching.FULL,
                    false);
            ThereAndBack.holds(trial, new AddConstraint(T, check), new AddConstraint(T, key));
            trial.apply(new AddConstraint(T, check), new AddConstraint(T, key));
            assertThatThrownBy(() -> trial.apply(new ValidateConstraint(T, id("ck_a"), check)))
                    .hasMessageContaining("ck_a");
            trial.execute("delete from t where id = 9");
            ThereAndBack.holds(
                    trial,
                    new ValidateConstraint(T, id("ck_a"), check),
                    new ValidateConstraint(T, id("fk_later"), key));
        }
    }

    @EachDatabase("postgresql")
    void makesIndexesOfEveryShape(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(TABLES);
            Index.Part name = Index.Part.of(id("name"));
            ThereAndBack.holds(
                    trial,
                    new CreateIndex(T, index("ix1", name.withOperatorClass("text_pattern_ops"))),
                    new CreateIndex(T, index("ix2", name.withCollation("C"))),
                    new CreateIndex(
                            T,
                            index(
                                    "ix3",
                                    Index.Part.expression("lower(name)")
                                            .withCollation("C")
                                            .withOperatorClass("text_pattern_ops"),
                                    new Index.Part(id("a"), null, true, Index.Nulls.LAST))),
                    new CreateIndex(T, index("ix4", name).withOptions(Map.of("fillfactor", "70"))),
                    new CreateIndex(T, index("ix5", name).withInclude(List.of(id("a")))));
            if (trial.connection().getMetaData().getDatabaseMajorVersion() >= 15) {
                ThereAndBack.holds(
                        trial,
                        new CreateIndex(T, index("ix6", name).withUnique(true).withNullsNotDistinct(true)));
            }
        }
    }

    @EachDatabase("postgresql")
    void makesIndexesWhileOthersWrite(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(TABLES);
            Index index = index("ix_c", Index.Part.of(id("a")));
            ThereAndBack.holds(trial, new CreateIndex(T, index, true));
            trial.apply(new CreateIndex(T, index));
            ThereAndBack.holds(trial, new DropIndex(T, id("ix_c"), index, true));
        }
    }

    @EachDatabase("postgresql")
    void defersUniques(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(TABLES);
            for (Deferrability deferrability : Deferrability.values()) {
                ThereAndBack.holds(
                        trial,
                        new AddConstraint(T, new Constraint.Unique(id("u"), List.of(id("b")), false, deferrability)));
            }
        }
    }

    @EachDatabase("postgresql")
    void changesTheValuesOfATypeOneByOne(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(ENUM);
            List<String> rows = trial.rows("select * from m order by id");
            EnumType before = trial.reflect().enumTypes().get(MOOD);
            ThereAndBack.holds(
                    trial,
                    new AddEnumValue(MOOD, "new", EnumPlace.last()),
                    new AddEnumValue(MOOD, "it's new", new EnumPlace("it's ok", true)),
                    new AddEnumValue(MOOD, "new", new EnumPlace("sad", false)),
                    new RenameEnumValue(MOOD, "it's ok", "fine"));
            assertThat(trial.rows("select * from m order by id")).isEqualTo(rows);
            trial.execute("update m set moods = null");
            assertThatThrownBy(() -> trial.apply(new DropEnumValue(MOOD, "it's ok", before)))
                    .hasMessageContaining("rows of m still hold a value that type Mood loses in column mood");
            trial.execute("update m set mood = 'happy'");
            ThereAndBack.holds(trial, new DropEnumValue(MOOD, "it's ok", before));
        }
    }

    @EachDatabase("postgresql")
    void renamesATypeForItsColumns(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(ENUM[0], "create table m (id int, mood \"Mood\" default 'happy', moods \"Mood\"[])");
            ThereAndBack.holds(trial, new RenameEnumType(MOOD, id("feeling")));
        }
    }

    @EachDatabase("postgresql")
    void saysWhichArrayStillHoldsAValue(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(ENUM);
            assertThatThrownBy(() -> trial.apply(new DropEnumValue(MOOD, "sad", null)))
                    .hasMessageContaining("rows of m still hold a value that type Mood loses in column moods");
        }
    }

    @EachDatabase("postgresql")
    void loadsExtensions(TestDatabase database) throws SQLException {
        String loaded = "select extname from pg_extension where extname = 'plpgsql'";
        try (Trial trial = new Trial(database)) {
            trial.apply(new DropExtension(id("plpgsql"), null));
            assertThat(trial.rows(loaded)).isEmpty();
            trial.apply(new CreateExtension(new Extension(id("plpgsql"), id("pg_catalog"), "1.0", true)));
            assertThat(trial.rows(loaded)).hasSize(1);
        }
    }

    private static Exclude.Element element(Index.Part part, String operator) {
        return new Exclude.Element(part, operator);
    }

    private static Index index(String name, Index.Part... parts) {
        return new Index(id(name), List.of(parts), false, null, null, List.of());
    }

    private static Identifier id(String text) {
        return Identifier.of(text);
    }
}
