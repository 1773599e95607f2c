// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.sqlite.SqliteDialectProvider;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final DdlRenderer DDL = new SqliteDialectProvider()
            .dialect(new SqliteDialectProvider().defaultServer())
            .ddl();
    private static final QualifiedName NAME = QualifiedName.of("users");
    private static final Column ID = Column.of("id", new SqlType.IntegerType(64, false));
    private static final Column EMAIL = Column.of("email", new SqlType.VarcharType(100, false));
    private static final Index BY_EMAIL = Index.of(null, List.of(EMAIL.name()), false);

    private static Table table(Column... columns) {
        return new Table(
                NAME,
                List.of(columns),
                new Constraint.PrimaryKey(null, List.of(ID.name())),
                List.of(),
                List.of(),
                null);
    }

    private static boolean shown(Table there, Table wanted) {
        SchemaModel actual = SchemaModel.ofTables(List.of(there));
        return Shown.by(actual, DesiredSchema.of(SchemaModel.ofTables(List.of(wanted))), DDL)
                .tables()
                .containsKey(NAME);
    }

    private static boolean isItself(Table table) {
        return shown(table, table);
    }

    private static Column withDefault(ColumnDefault value) {
        return EMAIL.withDefault(value);
    }

    @Test
    void takesAPlainTableForWhatItIs() {
        assertThat(isItself(table(ID, EMAIL))).isTrue();
    }

    @Test
    void takesTypesThatAreWrittenAlikeForOne() {
        Column small = ID.withType(new SqlType.IntegerType(32, false));
        Column there = small.withNullable(false).withIdentity(Identity.byDefault());
        Column wanted = ID.withNullable(false).withIdentity(Identity.byDefault());

        assertThat(shown(table(there, EMAIL), table(wanted, EMAIL)))
                .as("both are INTEGER PRIMARY KEY on SQLite")
                .isTrue();
        assertThat(shown(table(small, EMAIL), table(ID, EMAIL))).isFalse();
    }

    @Test
    void overlooksTheOrderOfColumnsAndWhatElseIsThere() {
        assertThat(shown(table(EMAIL, ID, Column.of("more", EMAIL.type())), table(ID, EMAIL)))
                .isTrue();
    }

    @Test
    void seesEachDifferenceOfAColumn() {
        List<Column> others = List.of(
                EMAIL.withType(new SqlType.VarcharType(101, false)),
                EMAIL.withNullable(false),
                withDefault(new ColumnDefault.Text("x")),
                EMAIL.withCollation("C"),
                EMAIL.withComment("about"),
                Column.of("e_mail", EMAIL.type()));

        assertThat(others).noneMatch(other -> shown(table(ID, other), table(ID, EMAIL)));
    }

    @Test
    void asksAboutExpressionsEvenWhereTheyAreSpelledAlike() {
        Table table = table(ID, EMAIL);

        assertThat(isItself(table(ID, withDefault(new ColumnDefault.Expression("now()")))))
                .isFalse();
        assertThat(isItself(table(ID, EMAIL.withGenerated(new GeneratedExpression("id + 1", true)))))
                .isFalse();
        assertThat(isItself(table.withConstraints(List.of(new Constraint.Check(null, "id > 0")))))
                .isFalse();
        assertThat(isItself(table.withIndexes(List.of(BY_EMAIL.withWhere("id > 0")))))
                .isFalse();
        assertThat(isItself(
                        table.withIndexes(List.of(BY_EMAIL.withParts(List.of(Index.Part.expression("lower(email)")))))))
                .isFalse();
    }

    @Test
    void asksWithTheColumnsThatAnExpressionSpeaksOf() {
        Column more = Column.of("more", EMAIL.type()).withComment("about");
        Constraint check = new Constraint.Check(Identifier.of("ck"), "length(email) > 3");
        Table wanted = table(ID, more, EMAIL).withConstraints(List.of(check)).withIndexes(List.of(BY_EMAIL));
        SchemaModel model = SchemaModel.ofTables(List.of(wanted));

        TableQuestion question =
                Shown.by(model, DesiredSchema.of(model), DDL).questions().get(NAME);

        Table asked = question.asked();
        assertThat(asked.columns()).containsExactly(EMAIL);
        assertThat(asked.constraints()).containsExactly(check);
        assertThat(asked.indexes()).isEmpty();
        Constraint spelled = new Constraint.Check(Identifier.of("ck"), "(length(email) > 3)");
        Table answer = question.answered(asked.withConstraints(List.of(spelled)));
        assertThat(answer.columns()).isEqualTo(wanted.columns());
        assertThat(answer.constraints()).containsExactly(spelled);
        assertThat(answer.indexes()).hasSize(1);
    }

    @Test
    void asksWithABareColumnWhereNoneIsSpokenOf() {
        Column number = ID.withNullable(false).withIdentity(Identity.byDefault());
        Table wanted = table(number).withConstraints(List.of(new Constraint.Check(null, "1 = 1")));
        SchemaModel model = SchemaModel.ofTables(List.of(wanted));

        Table asked = Shown.by(model, DesiredSchema.of(model), DDL)
                .questions()
                .get(NAME)
                .asked();

        assertThat(asked.columns()).containsExactly(ID.withNullable(false));
    }

    @Test
    void asksNothingInSmallWhereMoreThanExpressionsDiffers() {
        Table there = table(ID, EMAIL);
        Table wanted = table(ID, EMAIL.withNullable(false), withDefault(new ColumnDefault.Expression("now()")));

        assertThat(Shown.by(
                                SchemaModel.ofTables(List.of(there)),
                                DesiredSchema.of(SchemaModel.ofTables(List.of(wanted))),
                                DDL)
                        .questions())
                .isEmpty();
    }

    @Test
    void takesConstantsForWhatTheyAre() {
        for (String constant : List.of("0", "-1.50", "'it''s'", "true", "NULL")) {
            assertThat(isItself(table(ID, withDefault(new ColumnDefault.Expression(constant)))))
                    .as(constant)
                    .isTrue();
        }
    }

    @Test
    void heedsANameOnlyWhereSomebodyChoseIt() {
        Table there = table(ID, EMAIL).withIndexes(List.of(BY_EMAIL.withName(Identifier.of("ix_of_before"))));

        assertThat(shown(there, table(ID, EMAIL).withIndexes(List.of(BY_EMAIL))))
                .isTrue();
        assertThat(shown(there, table(ID, EMAIL).withIndexes(List.of(BY_EMAIL.withName(Identifier.of("ix_chosen"))))))
                .isFalse();
    }

    @Test
    void doesNotTakeOneIndexForTwo() {
        Table wanted = table(ID, EMAIL)
                .withIndexes(
                        List.of(BY_EMAIL.withName(Identifier.of("ix_a")), BY_EMAIL.withName(Identifier.of("ix_b"))));
        List<Index> one = new ArrayList<>(wanted.indexes().subList(0, 1));

        assertThat(isItself(wanted)).isTrue();
        assertThat(shown(wanted.withIndexes(one), wanted)).isFalse();
    }

    @Test
    void seesAnotherKeyOrComment() {
        Table table = table(ID, EMAIL);

        assertThat(shown(table.withPrimaryKey(null), table)).isFalse();
        assertThat(shown(table.withComment("about"), table)).isFalse();
    }

    @Test
    void comparesSequencesWhole() {
        Sequence sequence = Sequence.of(QualifiedName.of("numbers"), 1, 50);
        SchemaModel actual = SchemaModel.empty().withSequences(Map.of(sequence.name(), sequence));
        Sequence other = Sequence.of(sequence.name(), 1, 10);

        assertThat(Shown.by(actual, DesiredSchema.of(actual), DDL).sequences()).containsExactly(sequence.name());
        assertThat(Shown.by(actual, DesiredSchema.of(actual.withSequences(Map.of(other.name(), other))), DDL)
                        .sequences())
                .isEmpty();
    }
}
