// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.autogenerate.SchemaPlan.IndexPlan;
import dev.limbeck.autogenerate.SchemaPlan.Key;
import dev.limbeck.autogenerate.SchemaPlan.Kind;
import dev.limbeck.autogenerate.SchemaPlan.ReferencePlan;
import dev.limbeck.autogenerate.SchemaPlan.SequencePlan;
import dev.limbeck.autogenerate.SchemaPlan.Trait;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes that random search found to fail once, as small as it could make them. */
class FoundChangesDatabaseTest {
    /** Of a table: its primary key carries its first column along. */
    private static final int CARRYING = 38;

    /** Of a table: its rows are numbered -39, -42, -45. */
    private static final int DOWN = 29;

    /** Of a foreign key: it points at a unique constraint. */
    private static final int AT_A_UNIQUE = 41;

    private static TablePlan table(int number, String name, Key key, ColumnPlan... columns) {
        return new TablePlan(number, name, key, List.of(columns), List.of(), List.of(), null);
    }

    private static ColumnPlan column(int number, String name, Kind kind, @Nullable Integer minimum) {
        return new ColumnPlan(number, name, kind, 20, true, null, null, minimum, null, 1);
    }

    private static TablePlan pointingAt(TablePlan table, int target) {
        return table.withReferences(
                List.of(new ReferencePlan(90 + target, target, true, ReferentialAction.NO_ACTION, null)));
    }

    private static SchemaPlan plan(TablePlan... tables) {
        return new SchemaPlan(List.of(tables), List.of(), List.of());
    }

    private static void holds(TestDatabase database, SchemaPlan before, SchemaPlan after) {
        try (ChangeLaw law = new ChangeLaw(database)) {
            assertThat(law.failureOf(new PlannedChange(before, after, false))).isEmpty();
        }
    }

    @EachDatabase
    void keyIsExchangedThatATableWhichGoesPointsAt(TestDatabase database) {
        holds(
                database,
                plan(pointingAt(table(1, "gone", Key.GIVEN), 2), table(2, "kept", Key.COMPOSITE)),
                plan(table(2, "kept", Key.TEXTUAL)));
    }

    @EachDatabase
    void newTablePointsAtAKeyOfTheSameRevision(TestDatabase database) {
        holds(
                database,
                plan(table(1, "kept", Key.COMPOSITE)),
                plan(table(1, "kept", Key.NUMBERED_SMALL), pointingAt(table(2, "added", Key.COMPOSITE), 1)));
    }

    @EachDatabase
    void keyThatOthersPointAtBecomesNumbered(TestDatabase database) {
        holds(
                database,
                plan(table(1, "parent", Key.GIVEN), pointingAt(table(2, "child", Key.COMPOSITE), 1)),
                plan(table(1, "parent", Key.NUMBERED), pointingAt(table(2, "child", Key.COMPOSITE), 1)));
    }

    @EachDatabase
    void numberedKeyBecomesOneOfTwoColumns(TestDatabase database) {
        holds(database, plan(table(1, "камень", Key.NUMBERED)), plan(table(1, "камень", Key.COMPOSITE)));
    }

    @EachDatabase
    void indexGivesItsNameToAConstraint(TestDatabase database) {
        List<IndexPlan> indexes = List.of(
                new IndexPlan(List.of(1, 2), false, true, Trait.PLAIN, null),
                new IndexPlan(List.of(1), true, false, Trait.PARTIAL, null));
        ColumnPlan first = column(1, "first", Kind.DATE, null);
        ColumnPlan second = column(2, "second", Kind.DATE, null);
        holds(
                database,
                plan(table(1, "t", Key.TEXTUAL, first, second).withIndexes(indexes)),
                plan(table(1, "t", Key.TEXTUAL, first).withIndexes(indexes)));
    }

    @EachDatabase({"sqlite", "mysql", "mariadb", "postgresql"})
    void checkedColumnChangesTheCaseOfItsName(TestDatabase database) {
        holds(
                database,
                plan(table(1, "t", Key.COMPOSITE, column(1, "lives", Kind.DECIMAL, 22))),
                plan(table(1, "t", Key.COMPOSITE, column(1, "Lives", Kind.DECIMAL, 22))));
    }

    @EachDatabase
    void tableChangesThatHasAFloatingColumnWithACheck(TestDatabase database) {
        ColumnPlan checked = column(1, "a.b", Kind.REAL, 24);
        ColumnPlan whole = column(2, "n", Kind.BIG, 48);
        holds(
                database,
                plan(table(1, "t", Key.NUMBERED, checked, whole, column(3, "gone", Kind.VARBINARY, null))),
                plan(table(1, "t", Key.NUMBERED, checked, whole)));
    }

    @EachDatabase
    void computedColumnBecomesAPlainOneOfAnotherType(TestDatabase database) {
        ColumnPlan source = column(1, "key", Kind.VARCHAR, null);
        ColumnPlan number = column(2, "two words", Kind.INT, null);
        holds(
                database,
                plan(table(1, "it's", Key.GIVEN, source, number.computed(1))),
                plan(table(1, "it's", Key.GIVEN, source, number)));
    }

    @EachDatabase
    void keyBecomesNumberedAndAColumnWithACheckIsAdded(TestDatabase database) {
        ColumnPlan added = new ColumnPlan(18, "quo\"te", Kind.DOUBLE, 5, false, null, null, 44, null, 2);
        holds(
                database,
                plan(table(15, "9lives_4", Key.COMPOSITE)),
                plan(table(15, "9lives_4", Key.NUMBERED_IN_STEPS, added)));
    }

    /** H2 looks for the other table in the schema of the key's own. */
    @EachDatabase
    void tableOfAnotherSchemaPointsAtOneOfTheUsual(TestDatabase database) {
        TablePlan far = new TablePlan(
                1,
                "row",
                Key.NUMBERED_IN_STEPS,
                List.of(),
                List.of(),
                List.of(new ReferencePlan(15, 2, true, ReferentialAction.SET_NULL, null)),
                null,
                1,
                0);
        TablePlan near = table(2, "primary", Key.GIVEN);
        holds(database, plan(near), plan(far, near));
    }

    private static TablePlan alone(ColumnPlan column) {
        return pointingAt(table(1, "t", Key.NUMBERED, column), 1);
    }

    /** PostgreSQL makes the index of the key anew, and cannot while a foreign key points at it. */
    @EachDatabase("postgresql")
    void columnChangesItsTypeThatAPrimaryKeyCarries(TestDatabase database) {
        holds(
                database,
                plan(alone(column(8, "value", Kind.VARCHAR, null)).varied(CARRYING)),
                plan(alone(column(8, "value", Kind.TEXT, null)).varied(CARRYING)));
    }

    @EachDatabase("postgresql")
    void columnChangesItsCollationThatAPrimaryKeyCarries(TestDatabase database) {
        ColumnPlan value = column(8, "value", Kind.VARCHAR, null);
        holds(
                database,
                plan(alone(value).varied(CARRYING)),
                plan(alone(value.varied(1)).varied(CARRYING)));
    }

    /** PostgreSQL drops the key with the column. */
    @EachDatabase("postgresql")
    void columnGoesThatAPrimaryKeyCarries(TestDatabase database) {
        ColumnPlan kept = column(9, "kept", Kind.INT, null);
        holds(
                database,
                plan(table(1, "t", Key.NUMBERED, column(8, "gone", Kind.INT, null), kept)
                        .varied(CARRYING)),
                plan(table(1, "t", Key.NUMBERED, kept)));
    }

    /** H2 wants the unique constraint to stand before the key in {@code CREATE TABLE}. */
    @EachDatabase
    void newTablePointsAtAUniqueConstraintOfItsOwn(TestDatabase database) {
        ReferencePlan reference = new ReferencePlan(
                30, 1, true, ReferentialAction.NO_ACTION, null, ReferentialAction.NO_ACTION, AT_A_UNIQUE);
        TablePlan table = table(1, "t", Key.NUMBERED, column(11, "code", Kind.INT, null))
                .withIndexes(List.of(new IndexPlan(List.of(11), false, true, Trait.PLAIN, null)))
                .withReferences(List.of(reference));
        holds(database, plan(), plan(table));
    }

    /** What is in a schema that the model does not speak of is not read; the trial needs something in its place. */
    @EachDatabase
    void keyGoesThatPointsAtATableOfASchemaThatIsNotCompared(TestDatabase database) {
        TablePlan far = new TablePlan(1, "far", Key.TEXTUAL, List.of(), List.of(), List.of(), null, 2, 0);
        TablePlan near = table(2, "near", Key.NUMBERED);
        holds(database, plan(far, pointingAt(near, 1)), plan(near));
    }

    /** MySQL keeps a dropped column under a longer name, which must fit too (seen in 8.0). */
    @EachDatabase
    void columnGoesThatHasALongName(TestDatabase database) {
        ColumnPlan kept = column(2, "kept", Kind.INT, null);
        holds(
                database,
                plan(table(
                        1,
                        "t",
                        Key.GIVEN,
                        column(1, "a_name_that_goes_on_until_it_has_more_than_forty_letters", Kind.INT, null),
                        kept)),
                plan(table(1, "t", Key.GIVEN, kept)));
    }

    @EachDatabase
    void numberingChangesWithTheType(TestDatabase database) {
        ColumnPlan kept = column(2, "kept", Kind.INT, null);
        holds(database, plan(table(1, "t", Key.NUMBERED_SMALL, kept)), plan(table(1, "t", Key.NUMBERED_ALWAYS, kept)));
    }

    @EachDatabase
    void sequenceTurnsRound(TestDatabase database) {
        holds(
                database,
                sequence(new SequencePlan("numbers", 25, 27, false, 0, 0)),
                sequence(new SequencePlan("numbers", 7, 3, true, 39, 0)));
        holds(
                database,
                sequence(new SequencePlan("numbers", 25, 1, false, 0, 0)),
                sequence(new SequencePlan("numbers", 7, 1, true, 39, 0)));
    }

    private static SchemaPlan sequence(SequencePlan sequence) {
        return new SchemaPlan(List.of(), List.of(sequence), List.of());
    }

    @EachDatabase
    void columnGoesWhoseNameIsAWordOfTheConditionOfAnIndex(TestDatabase database) {
        ColumnPlan kept = column(6, "order", Kind.SMALL, null);
        List<IndexPlan> indexes = List.of(new IndexPlan(List.of(6), false, false, Trait.PARTIAL, null));
        holds(
                database,
                plan(table(9, "t", Key.TEXTUAL, kept, column(7, "null", Kind.INT, null))
                        .withIndexes(indexes)),
                plan(table(9, "t", Key.TEXTUAL, kept).withIndexes(indexes)));
    }

    @EachDatabase
    void typeChangesOfANumberingThatGoesDown(TestDatabase database) {
        ColumnPlan kept = column(2, "kept", Kind.INT, null);
        holds(
                database,
                plan(table(1, "t", Key.NUMBERED, kept).varied(DOWN)),
                plan(table(1, "t", Key.NUMBERED_SMALL, kept).varied(DOWN)));
    }

    /** H2 writes names in other letters than ASCII as {@code U&"\043a"}, in views and in checks. */
    @EachDatabase
    void namesInOtherLettersStandInViewsAndChecks(TestDatabase database) {
        ColumnPlan value = column(1, "value", Kind.INT, null);
        ColumnPlan checked = column(2, "имя", Kind.INT, 7);
        holds(
                database,
                plan(table(1, "камень", Key.GIVEN, value, checked), table(2, "value", Key.GIVEN, value, checked)),
                plan(table(1, "камень", Key.GIVEN, value, checked), table(2, "value", Key.GIVEN, value)));
    }
}
