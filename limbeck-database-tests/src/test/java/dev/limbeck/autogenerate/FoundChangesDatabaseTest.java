// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.autogenerate.SchemaPlan.ColumnPlan;
import dev.limbeck.autogenerate.SchemaPlan.IndexPlan;
import dev.limbeck.autogenerate.SchemaPlan.Key;
import dev.limbeck.autogenerate.SchemaPlan.Kind;
import dev.limbeck.autogenerate.SchemaPlan.ReferencePlan;
import dev.limbeck.autogenerate.SchemaPlan.TablePlan;
import dev.limbeck.autogenerate.SchemaPlan.Trait;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes that random search found to fail once, as small as it could make them. */
class FoundChangesDatabaseTest {
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
        assertThat(new ChangeLaw(database).failureOf(new PlannedChange(before, after, false)))
                .isEmpty();
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
                true);
        TablePlan near = table(2, "primary", Key.GIVEN);
        holds(database, plan(near), plan(far, near));
    }
}
