// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamingConventionTest {
    private static final SqlType TEXT = new SqlType.VarcharType(null, false);

    private static Table table(String name, List<Constraint> constraints, List<Index> indexes) {
        List<Column> columns = List.of(Column.of("price", TEXT), Column.of("status", TEXT), Column.of("id", TEXT));
        return new Table(QualifiedName.of(name), columns, null, constraints, indexes, null);
    }

    private static List<String> names(Table table) {
        Table named = NamingConvention.named(table);
        return Stream.concat(
                        named.constraints().stream().map(Constraint::name),
                        named.indexes().stream().map(Index::name))
                .map(String::valueOf)
                .toList();
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(names(table(
                        "t",
                        List.of(
                                new Constraint.Unique(null, List.of(Identifier.of("id")), false),
                                new Constraint.Check(null, "price > 0 and STATUS in ('a')"),
                                new Constraint.Check(Identifier.of("mine"), "price > 1")),
                        List.of(Index.of(null, List.of(Identifier.of("status")), false)))))
                .containsExactly("uq_t_id", "ck_t_price_status", "mine", "ix_t_status");
    }

    @Test
    void twoOfOneNameAreNumbered() {
        assertThat(names(table(
                        "t",
                        List.of(new Constraint.Check(null, "price > 0"), new Constraint.Check(null, "price < 9")),
                        List.of())))
                .containsExactly("ck_t_price", "ck_t_price_2");
    }

    @Test
    void aLongNameEndsWithAHashAndStaysUnique() {
        String longName = "a".repeat(70);
        List<String> names = names(table(
                longName,
                List.of(
                        new Constraint.Unique(null, List.of(Identifier.of("id")), false),
                        new Constraint.Unique(null, List.of(Identifier.of("price")), false)),
                List.of()));
        assertThat(names).allSatisfy(name -> assertThat(name).hasSize(60)).doesNotHaveDuplicates();
    }

    private static NamingConvention alembics() {
        return NamingConvention.of(Map.of(
                "ix", "ix_%(column_0_label)s",
                "uq", "uq_%(table_name)s_%(column_0_name)s",
                "ck", "ck_%(table_name)s_%(constraint_name)s",
                "fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s_%(referred_column_0_N_name)s",
                "pk", "pk_%(table_name)s"));
    }

    @Test
    void fillsTheTemplatesOfAlembic() {
        Table table = table("t", List.of(), List.of());
        List<Identifier> columns = List.of(Identifier.of("a"), Identifier.of("b"));
        NamingConvention convention = alembics();

        assertThat(convention.nameOf(table, new Constraint.Check(Identifier.of("pos"), "price > 0")))
                .hasToString("ck_t_pos");
        assertThat(convention.nameOf(table, new Constraint.Unique(null, columns, false)))
                .hasToString("uq_t_a");
        assertThat(convention.nameOf(table, Index.of(null, columns, false))).hasToString("ix_t_a");
        assertThat(convention.nameOf(table, Index.of(null, columns, true))).hasToString("ix_t_a");
        assertThat(convention.nameOf(table, new Constraint.PrimaryKey(null, columns)))
                .hasToString("pk_t");
        assertThat(convention.nameOf(
                        table,
                        new Constraint.ForeignKey(
                                null,
                                columns,
                                QualifiedName.of("o"),
                                List.of(Identifier.of("x"), Identifier.of("y")),
                                ReferentialAction.NO_ACTION,
                                ReferentialAction.NO_ACTION,
                                Constraint.Deferrability.NOT_DEFERRABLE)))
                .hasToString("fk_t_a_o_x_y");
    }

    @Test
    void makesANameOfAGivenOneWhereTheTemplateSaysSo() {
        Table table = table("t", List.of(), List.of());
        Constraint check = new Constraint.Check(Identifier.of("pos"), "price > 0");
        Constraint unique = new Constraint.Unique(Identifier.of("mine"), List.of(Identifier.of("id")), false);

        Identifier made = alembics().named(table, check).name();

        assertThat(made).hasToString("ck_t_pos");
        assertThat(alembics().named(table, check.withName(made)).name()).isEqualTo(made);
        assertThat(alembics()
                        .named(table, check.withName(Identifier.of("pos").asWhole()))
                        .name())
                .hasToString("pos");
        assertThat(alembics().named(table, unique).name()).hasToString("mine");
        assertThat(alembics()
                        .name(table("t", List.of(check, unique), List.of()))
                        .checks())
                .extracting(one -> String.valueOf(one.name()))
                .containsExactly("ck_t_pos");
    }

    @Test
    void makesTheSameNameOfAConstraintThatIsDropped() {
        assertThat(droppedAs(alembics(), Constraint.Kind.CHECK, "pos")).hasToString("ck_t_pos");
        assertThat(droppedAs(alembics(), Constraint.Kind.UNIQUE, "mine")).hasToString("mine");
        NamingConvention ofColumns = NamingConvention.of(Map.of("uq", "%(column_0_name)s_%(constraint_name)s"));
        assertThatThrownBy(() -> droppedAs(ofColumns, Constraint.Kind.UNIQUE, "mine"))
                .hasMessageContaining("needs the columns of 'mine' of 't'");
    }

    private static Identifier droppedAs(NamingConvention convention, Constraint.Kind kind, String name) {
        Operation drop = new Operation.DropConstraint(QualifiedName.of("t"), kind, Identifier.of(name), null);
        return Objects.requireNonNull(((Operation.DropConstraint) ConventionalNames.in(drop, convention)).name());
    }

    @Test
    void knowsEveryTokenForColumns() {
        Table table = table("t", List.of(), List.of());
        Constraint unique = new Constraint.Unique(null, List.of(Identifier.of("a"), Identifier.of("b")), false);
        String template =
                "100%%_%(column_1_name)s_%(column_0_key)s_%(column_0N_name)s_%(column_0_N_name)s_%(column_0_N_label)s";

        assertThat(NamingConvention.of(Map.of("uq", template)).nameOf(table, unique))
                .hasToString("100%_b_a_ab_a_b_t_a_t_b");
    }

    @Test
    void aCheckWithoutANameHasNothingToBeMadeOf() {
        Table table = table("t", List.of(new Constraint.Check(null, "price > 0")), List.of());

        assertThat(alembics().name(table).checks().get(0).name()).hasToString("ck_t_price");
    }

    @Test
    void leavesNamesThatSomebodyChose() {
        Table table =
                table("t", List.of(new Constraint.Check(Identifier.of("mine").asWhole(), "price > 0")), List.of());

        assertThat(alembics().name(table)).isEqualTo(table);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> NamingConvention.of(Map.of("uq", "uq_%(tabel_name)s")))
                .hasMessageContaining("there is no token '%(tabel_name)s'");
        assertThatThrownBy(() -> NamingConvention.of(Map.of("unique", "x")))
                .hasMessage("there is no naming template 'unique'");
        assertThatThrownBy(() -> NamingConvention.of(Map.of("uq", "%(column_2_name)s"))
                        .nameOf(
                                table("t", List.of(), List.of()),
                                new Constraint.Unique(null, List.of(Identifier.of("a")), false)))
                .hasMessageContaining("asks for column 3 of 1");
    }

    @Test
    void cutsToWhatADatabaseKeeps() {
        Table table = table(
                "a_very_long_identifier_that_goes_on_and_on_beyond_the_sixty_three_bytes_limit", List.of(), List.of());
        Constraint unique = new Constraint.Unique(null, List.of(Identifier.of("some_column_name")), false);
        NamingConvention convention = NamingConvention.of(Map.of("uq", "uq_%(table_name)s_%(column_0_name)s"));

        assertThat(convention.within(64).nameOf(table, unique))
                .hasToString("uq_a_very_long_identifier_that_goes_on_and_on_beyond_the_9b4f");
        assertThat(convention.within(128).nameOf(table, unique))
                .hasToString("uq_a_very_long_identifier_that_goes_on_and_on_beyond_the_sixty_three_bytes_limit"
                        + "_some_column_name");
    }

    @Test
    void shortensByBytesAsAlembicDoes() {
        String name =
                "uq_a_very_long_identifier_that_goes_on_and_on_beyond_the_sixty_three_bytes_limit_some_column_name";
        assertThat(ShortName.of(name)).hasToString("uq_a_very_long_identifier_that_goes_on_and_on_beyond_th_9b4f");
        assertThat(ShortName.of("uq_пользователи_электронная_почта_и_адрес")
                        .text()
                        .getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(63);
        assertThat(ShortName.of("uq_пользователи")).hasToString("uq_пользователи");
    }
}
