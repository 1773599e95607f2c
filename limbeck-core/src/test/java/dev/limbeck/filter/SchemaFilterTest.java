// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaFilterTest {
    private static final Identifier PUBLIC = Identifier.of("public");

    private static SchemaFilter excluding(String... patterns) {
        return SchemaFilter.of(List.of(), List.of(), List.of(patterns));
    }

    private static SchemaFilter including(String... patterns) {
        return SchemaFilter.of(List.of(), List.of(patterns), List.of());
    }

    /** @param name {@code table} or {@code schema.table} */
    private static boolean includes(SchemaFilter filter, ObjectKind kind, String name, @Nullable String part) {
        int dot = name.indexOf('.');
        QualifiedName qualified =
                dot < 0 ? QualifiedName.of(name) : QualifiedName.of(name.substring(0, dot), name.substring(dot + 1));
        return filter.in(PUBLIC)
                .includes(new SchemaObject(kind, qualified, part == null ? null : Identifier.of(part), true, true));
    }

    @ParameterizedTest
    @CsvSource({
        "users, users, true",
        "users, app.users, true",
        "users, Users, true",
        "users, users2, false",
        "app.users, app.users, true",
        "app.users, users, false",
        "public.users, users, true",
        "*.users, users, true",
        "audit_*, audit_log, true",
        "audit_*, audit, false",
        "a?c, abc, true",
        "a.c*, abc, false",
        "'\"my.table\"', 'my.table', false",
        "billing.*, billing.invoices, true",
    })
    void aPatternWithoutAKindMeansTables(String pattern, String table, boolean meant) {
        assertThat(includes(excluding(pattern), ObjectKind.TABLE, table, null)).isEqualTo(!meant);
    }

    @Test
    void aNameInQuotesMayHoldADot() {
        QualifiedName dotted = QualifiedName.of("my.table");
        assertThat(excluding("\"my.table\"")
                        .in(null)
                        .includes(new SchemaObject(ObjectKind.TABLE, dotted, null, true, true)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "column:note, users, note, true",
        "column:users.note, users, note, true",
        "column:users.*, users, note, true",
        "column:people.note, users, note, false",
        "column:app.users.note, app.users, note, true",
        "column:app.users.note, users, note, false",
        "index:users.note, users, note, false",
        "users, users, note, false",
    })
    void partsOfTablesAreNamedByTheirKind(String pattern, String table, String column, boolean meant) {
        assertThat(includes(excluding(pattern), ObjectKind.COLUMN, table, column))
                .isEqualTo(!meant);
    }

    @Test
    void whatIsIncludedIsAllThereIsOfItsKind() {
        SchemaFilter filter = including("users", "orders*", "index:ix_*");
        assertThat(includes(filter, ObjectKind.TABLE, "users", null)).isTrue();
        assertThat(includes(filter, ObjectKind.TABLE, "orders_old", null)).isTrue();
        assertThat(includes(filter, ObjectKind.TABLE, "people", null)).isFalse();
        assertThat(includes(filter, ObjectKind.COLUMN, "users", "name")).isTrue();
        assertThat(includes(filter, ObjectKind.INDEX, "users", "ix_name")).isTrue();
        assertThat(includes(filter, ObjectKind.INDEX, "users", "name")).isFalse();
        assertThat(includes(filter, ObjectKind.SEQUENCE, "numbers", null)).isTrue();
    }

    @Test
    void exclusionWins() {
        SchemaFilter filter = SchemaFilter.of(List.of(), List.of("orders*"), List.of("orders_old"));
        assertThat(includes(filter, ObjectKind.TABLE, "orders", null)).isTrue();
        assertThat(includes(filter, ObjectKind.TABLE, "orders_old", null)).isFalse();
    }

    @Test
    void aSequenceGoesWithTheTableThatItNumbers() {
        assertThat(includes(excluding("users"), ObjectKind.SEQUENCE, "users_SEQ", null))
                .isFalse();
        assertThat(includes(excluding("users"), ObjectKind.TABLE, "users_seq", null))
                .isFalse();
        assertThat(includes(including("users"), ObjectKind.TABLE, "users_seq", null))
                .isTrue();
        assertThat(includes(excluding("sequence:order_*"), ObjectKind.SEQUENCE, "order_numbers", null))
                .isFalse();
    }

    @Test
    void schemasLeaveOutAllOthers() {
        SchemaFilter filter = SchemaFilter.of(List.of("app", "billing_*"), List.of(), List.of());
        assertThat(includes(filter, ObjectKind.TABLE, "app.users", null)).isTrue();
        assertThat(includes(filter, ObjectKind.TABLE, "billing_de.invoices", null))
                .isTrue();
        assertThat(includes(filter, ObjectKind.TABLE, "users", null)).isFalse();
        assertThat(includes(filter, ObjectKind.SEQUENCE, "other.numbers", null)).isFalse();
        assertThat(filter.notes(List.of(Identifier.of("APP"))))
                .containsExactly("the schema 'billing_*' of [filter] is neither in the database nor in the model");
    }

    @Test
    void saysWhichPatternsMeantNothing() {
        PatternFilter filter = excluding("users", "spring_*", "column:note").in(PUBLIC);
        filter.includes(new SchemaObject(ObjectKind.TABLE, QualifiedName.of("users"), null, true, false));
        assertThat(filter.notes())
                .containsExactly(
                        "the pattern 'spring_*' of [filter] means nothing in the database or the model",
                        "the pattern 'column:note' of [filter] means nothing in the database or the model");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tabel:users | there is no kind 'tabel' | the kinds are: table, view, column, index, constraint, sequence, type",
                "a.b.c | it has more than a schema and a name | say what it is, if it is in a table: \"column:a.b.c\"",
                "column:a.b.c.d | it has more than a schema, a table and a name | write fewer dots",
                "sequence:a.b.c | it has more than a schema and a name | write fewer dots",
                "users. | a name is missing or holds a blank | write it like",
                "my table | a name is missing or holds a blank | write it like",
                "'' | a name is missing or holds a blank | write it like",
                "column: | a name is missing or holds a blank | write it like",
            })
    void refusesWhatIsNoPattern(String pattern, String what, String help) {
        assertThatThrownBy(() -> excluding(pattern)).isInstanceOfSatisfying(LimbeckException.class, failure -> {
            assertThat(failure.id().text()).isEqualTo("invalid-config");
            assertThat(failure.getMessage()).isEqualTo("'" + pattern + "' is no pattern of names: " + what);
            assertThat(failure.help()).startsWith(help);
        });
    }
}
