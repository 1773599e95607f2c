// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenameCandidatesTest {
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);
    private static final SqlType TEXT = new SqlType.VarcharType(255, false);

    private static Table table(String name, Column... more) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("id", BIGINT)));
        columns.addAll(Arrays.asList(more));
        return new Table(QualifiedName.of(name), columns, null, List.of(), List.of(), null);
    }

    private static RenameCandidates candidates(Table actual, Table desired) {
        return new RenameCandidates(
                SchemaModel.ofTables(List.of(actual)),
                SchemaModel.ofTables(List.of(desired)),
                Ownership.ofEverything());
    }

    private static List<String> columns(Table actual, Table desired) {
        return candidates(actual, desired).columns().stream()
                .map(rename -> rename.column() + " -> " + rename.newName())
                .toList();
    }

    private static Column text(String name) {
        return Column.of(name, TEXT);
    }

    @Test
    void aLongerNameForTheSameIsTheLikeliest() {
        assertThat(columns(table("t", text("phone"), text("note")), table("t", text("remark"), text("phone_number"))))
                .first()
                .isEqualTo("phone -> phone_number");
    }

    @Test
    void camelCaseAndMisspelledNamesAreAlike() {
        assertThat(columns(table("t", text("phoneNo"), text("x")), table("t", text("x"), text("no_phone"))))
                .containsExactly("phoneNo -> no_phone");
        assertThat(columns(table("t", text("adress"), text("x")), table("t", text("x"), text("address"))))
                .containsExactly("adress -> address");
    }

    @Test
    void anotherNameInTheSamePlaceOfTheSameTypeIsWorthAQuestion() {
        assertThat(columns(table("t", text("zip")), table("t", text("postal_code"))))
                .containsExactly("zip -> postal_code");
    }

    @Test
    void anotherTypeInAnotherPlaceIsNot() {
        assertThat(columns(
                        table("t", text("zip"), text("x")),
                        table("t", text("x"), Column.of("born", new SqlType.DateType()))))
                .isEmpty();
    }

    @Test
    void theSameKeyTellsOneFromTheOther() {
        Constraint had = new Constraint.Unique(null, List.of(Identifier.of("code")), false);
        Constraint has = new Constraint.Unique(null, List.of(Identifier.of("token")), false);
        assertThat(columns(
                        table("t", text("code"), text("x")).withConstraints(List.of(had)),
                        table("t", text("x"), text("label"), text("token")).withConstraints(List.of(has))))
                .first()
                .isEqualTo("code -> token");
    }

    @Test
    void whatIsComputedAndWhatBelongsToOthersIsNotRenamed() {
        Column computed = text("sum").withGenerated(new GeneratedExpression("1", true));
        assertThat(columns(table("t", computed), table("t", text("sums")))).isEmpty();
        assertThat(new RenameCandidates(
                                SchemaModel.ofTables(List.of(table("t", text("phone")))),
                                SchemaModel.ofTables(List.of(table("t", text("phone_number")))),
                                new Ownership(SchemaModel.empty(), false))
                        .columns())
                .isEmpty();
    }

    @Test
    void aTableIsKnownByItsColumns() {
        assertThat(candidates(
                                table("users", text("name"), text("mail")),
                                table("customers", text("name"), text("mail")))
                        .tables())
                .singleElement()
                .satisfies(rename -> assertThat(rename.renamed()).isEqualTo(QualifiedName.of("customers")));
        assertThat(candidates(table("users", text("name"), text("mail")), table("invoices", text("total"), text("due")))
                        .tables())
                .isEmpty();
    }
}
