// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.NamingConvention;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Reversal;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaDifferTest {
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);
    private static final SqlType TEXT = new SqlType.VarcharType(255, false);
    private static final Identifier ID = Identifier.of("id");

    private static Table table(String name, Column... more) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("id", BIGINT)));
        columns.addAll(List.of(more));
        return new Table(
                QualifiedName.of(name),
                columns,
                new Constraint.PrimaryKey(null, List.of(ID)),
                List.of(),
                List.of(),
                null);
    }

    private static Table pointingAt(Table from, String... targets) {
        List<Constraint> keys = new ArrayList<>(from.constraints());
        List<Column> columns = new ArrayList<>(from.columns());
        for (String target : targets) {
            Column column = Column.of(target + "_id", BIGINT);
            columns.add(column);
            keys.add(new Constraint.ForeignKey(
                    null,
                    List.of(column.name()),
                    QualifiedName.of(target),
                    List.of(ID),
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION,
                    Deferrability.NOT_DEFERRABLE));
        }
        return from.withColumns(columns).withConstraints(keys);
    }

    private static SchemaDiff diff(SchemaModel actual, SchemaModel desired, Ownership ownership) {
        return new SchemaDiffer(new ExactComparison()).diff(actual, DesiredSchema.of(desired), ownership, List.of());
    }

    private static SchemaDiff owning(SchemaModel actual, SchemaModel desired) {
        return diff(actual, desired, Ownership.ofEverything());
    }

    private static SchemaModel model(Table... tables) {
        return SchemaModel.ofTables(List.of(tables));
    }

    /** The plan leads to the model, a second one is empty, and the reverse leads back. */
    private static SchemaDiff proven(SchemaModel actual, SchemaModel desired) {
        SchemaDiff diff = owning(actual, desired);
        SchemaModel after = SchemaEffect.apply(actual, diff.operations());
        assertThat(owning(after, desired).operations()).isEmpty();
        SchemaModel back = SchemaEffect.apply(after, Reversal.of(diff.operations()));
        assertThat(owning(back, actual).operations()).isEmpty();
        assertThat(owning(actual, back).operations()).isEmpty();
        return diff;
    }

    private static List<String> kinds(SchemaDiff diff) {
        return diff.operations().stream().map(o -> o.getClass().getSimpleName()).toList();
    }

    @Test
    void createsParentsBeforeChildrenWhateverTheirNames() {
        SchemaDiff diff = proven(SchemaModel.empty(), model(pointingAt(table("a"), "z"), table("z")));
        assertThat(diff.operations())
                .extracting(o -> ((Operation.CreateTable) o).table().name().toString())
                .containsExactly("z", "a");
    }

    @Test
    void splitsACycleOfForeignKeysAndDropsItAgain() {
        SchemaModel ring = model(pointingAt(table("a"), "b"), pointingAt(table("b"), "a", "b"));
        assertThat(kinds(proven(SchemaModel.empty(), ring)))
                .containsExactly("CreateTable", "CreateTable", "AddConstraint");
        assertThat(kinds(proven(ring, SchemaModel.empty())))
                .containsExactly("DropConstraint", "DropTable", "DropTable");
    }

    @Test
    void leavesWhatAModelCannotSayOfAnIndexOrAKey() {
        Table wanted =
                pointingAt(table("a"), "b").withIndexes(List.of(Index.of(Identifier.of("ix"), List.of(ID), false)));
        Table there = wanted.withIndexes(List.of(wanted.indexes().get(0).withOptions(Map.of("fillfactor", "70"))))
                .withConstraints(wanted.foreignKeys().stream()
                        .map(key -> key.withValidated(false))
                        .toList());

        assertThat(owning(model(there, table("b")), model(wanted, table("b"))).operations())
                .isEmpty();
        assertThat(kinds(owning(model(wanted, table("b")), model(there, table("b")))))
                .containsExactly("DropIndex", "CreateIndex");
    }

    @Test
    void renamesWhatDiffersOnlyInTheCaseOfLetters() {
        Column note = Column.of("note", TEXT);
        Constraint.Unique unique = new Constraint.Unique(Identifier.of("uq_note"), List.of(note.name()), false);
        Constraint.Unique respelled =
                new Constraint.Unique(Identifier.of("uq_note"), List.of(Identifier.of("Note")), false);
        SchemaModel actual = model(table("t", note).withConstraints(List.of(unique)), table("People"));
        SchemaModel desired =
                model(table("t", Column.of("Note", TEXT)).withConstraints(List.of(respelled)), table("people"));
        SchemaDiff diff = proven(actual, desired);
        assertThat(kinds(diff)).containsExactly("RenameTable", "AlterColumn");
        assertThat(diff.notes()).isEmpty();
    }

    @Test
    void makesAColumnAnewThatIsComputedFromNowOn() {
        GeneratedExpression twice = new GeneratedExpression("id * 2", true);
        Column plain = Column.of("n", BIGINT);
        SchemaModel computed = model(table("t", plain.withGenerated(twice)));
        SchemaDiff diff = proven(model(table("t", plain)), computed);
        assertThat(kinds(diff)).containsExactly("DropColumn", "AddColumn");
        assertThat(diff.notes()).anyMatch(note -> note.contains("its values are replaced"));
        assertThat(kinds(proven(computed, model(table("t", plain))))).containsExactly("AlterColumn");
    }

    @Test
    void aNameThatNobodyChoseIsNoDifference() {
        Constraint.Unique there = new Constraint.Unique(Identifier.of("ukabc"), List.of(ID), false);
        SchemaModel actual = model(table("t").withConstraints(List.of(there)));
        SchemaModel desired = model(table("t").withConstraints(List.of(there.withName(null))));
        assertThat(owning(actual, desired).operations()).isEmpty();
    }

    @Test
    void aNameThatSomebodyChoseIsOne() {
        Constraint.Unique there = new Constraint.Unique(Identifier.of("ukabc"), List.of(ID), false);
        SchemaModel actual = model(table("t").withConstraints(List.of(there)));
        SchemaModel desired = model(table("t").withConstraints(List.of(there.withName(Identifier.of("mine")))));
        assertThat(kinds(proven(actual, desired))).containsExactly("RenameConstraint");
    }

    @Test
    void comparesEveryAttributeOfAColumn() {
        Column there = Column.of("c", TEXT);
        Column wanted = there.withType(BIGINT)
                .withNullable(false)
                .withDefault(new ColumnDefault.Expression("0"))
                .withComment("counts")
                .withCollation("C");
        SchemaDiff diff = proven(model(table("t", there)), model(table("t", wanted)));
        assertThat(diff.operations()).hasSize(1);
        assertThat(((Operation.AlterColumn) diff.operations().get(0)).patch().applyTo(there))
                .isEqualTo(wanted);
    }

    @Test
    void aForeignKeyOnAColumnThatChangesItsTypeIsTakenOffAndPutOn() {
        Table child = pointingAt(table("child"), "parent");
        Table retyped = child.withColumn(Identifier.of("parent_id"), c -> c.withType(TEXT));
        assertThat(kinds(proven(model(named(child), table("parent")), model(named(retyped), table("parent")))))
                .containsExactly("DropConstraint", "AlterColumn", "AddConstraint");
    }

    private static Table named(Table table) {
        return NamingConvention.named(table);
    }

    @Test
    void aComputedColumnIsMadeAnewWithItsIndex() {
        Index index = Index.of(Identifier.of("ix"), List.of(Identifier.of("twice")), false);
        Column twice = Column.of("twice", BIGINT).withGenerated(new GeneratedExpression("id * 2", true));
        Column thrice = twice.withGenerated(new GeneratedExpression("id * 3", true));
        assertThat(kinds(proven(
                        model(table("t", twice).withIndexes(List.of(index))),
                        model(table("t", thrice).withIndexes(List.of(index))))))
                .containsExactly("DropIndex", "DropColumn", "AddColumn", "CreateIndex");
    }

    @Test
    void whatNoRevisionCreatedIsNotedAndNeverDropped() {
        SchemaModel actual = model(table("t", Column.of("extra", TEXT)), table("foreign"));
        SchemaDiff diff = diff(actual, model(table("t")), new Ownership(SchemaModel.empty(), false));
        assertThat(diff.operations()).isEmpty();
        assertThat(diff.notes())
                .containsExactly(
                        "column 't.extra' is not in the model and no revision created it: left alone",
                        "table 'foreign' is not in the model and no revision created it: left alone");
    }

    @Test
    void whatARevisionCreatedIsDropped() {
        SchemaModel actual = model(table("t", Column.of("extra", TEXT)), table("old"));
        assertThat(kinds(diff(actual, model(table("t")), new Ownership(actual, false))))
                .containsExactly("DropColumn", "DropTable");
    }

    @Test
    void saysThatANotNullColumnNeedsAValue() {
        SchemaDiff diff =
                proven(model(table("t")), model(table("t", Column.of("c", TEXT).withNullable(false))));
        assertThat(diff.notes()).singleElement().asString().contains("'t.c' is not null and has no default");
    }

    @Test
    void presentsWhatTheModelSaysRatherThanWhatTheEngineShows() {
        Constraint.Check said = new Constraint.Check(Identifier.of("ck"), "status in ('A')");
        Constraint.Check shown = new Constraint.Check(Identifier.of("ck"), "((status)::text = 'A'::text)");
        DesiredSchema desired = DesiredSchema.of(model(table("t").withConstraints(List.of(said))))
                .withNormal(model(table("t").withConstraints(List.of(shown))));
        List<Operation> operations = new SchemaDiffer(new ExactComparison())
                .diff(model(table("t")), desired, Ownership.ofEverything(), List.of())
                .operations();
        assertThat(SchemaDiffer.present(operations, desired))
                .containsExactly(new Operation.AddConstraint(QualifiedName.of("t"), said));
    }

    /** It is made anew with its new comment, because what it is computed from changes. */
    @Test
    void aComputedColumnThatIsMadeAnewIsNotAlteredBesides() {
        Column computed = Column.of("doubled", BIGINT).withGenerated(new GeneratedExpression("n * 2", true));
        SchemaModel before = model(table("t", Column.of("n", BIGINT), computed));
        SchemaModel after = model(
                table("t", Column.of("n", new SqlType.IntegerType(32, false)), computed.withComment("twice as much")));
        SchemaDiff diff = owning(before, after);
        assertThat(diff.operations())
                .hasExactlyElementsOfTypes(
                        Operation.DropColumn.class, Operation.AlterColumn.class, Operation.AddColumn.class);
        assertThat(SchemaEffect.apply(before, diff.operations()).tables().keySet())
                .isEqualTo(after.tables().keySet());
        Column commented = computed.withComment("twice as much");
        assertThat(owning(before, model(table("t", Column.of("n", BIGINT), commented)))
                        .operations())
                .hasExactlyElementsOfTypes(Operation.AlterColumn.class);
    }
}
