// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.List;
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
        assertThat(names).allSatisfy(name -> assertThat(name).hasSize(63)).doesNotHaveDuplicates();
    }
}
