// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import static dev.limbeck.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.LexicalSplitter;
import dev.limbeck.dialect.SplitFeature;
import dev.limbeck.dialect.StatementSplitter;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of values in the words in which databases show them. */
class ListedValuesTest {
    private static final Table ORDERS = new Table(
            QualifiedName.of("orders"),
            List.of(Column.of("id", varchar(10)), Column.of("status", varchar(10))),
            null,
            List.of(),
            List.of(),
            null);

    private static ListedValues.Listing listing(String sql, StatementSplitter splitter) {
        return new ListedValues(splitter)
                .in(ORDERS, new Constraint.Check(null, sql))
                .orElse(null);
    }

    private static StatementSplitter plain() {
        return new LexicalSplitter(SplitFeature.BACKTICK_QUOTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status in ('NEW','PAID')",
                "(status IN ('NEW', 'PAID'))",
                "\"STATUS\" IN('NEW', 'PAID')",
                "`status` in ('NEW','PAID')",
                "(`status` in (_utf8mb4'NEW',_utf8mb4'PAID'))",
                "status = 'NEW' OR status = 'PAID'",
                "((status)::text = ANY ((ARRAY['NEW'::character varying, 'PAID'::character varying])::text[]))",
                "((status)::text = ANY (ARRAY[('NEW'::character varying(10))::text, ('PAID'::character varying(10))::text]))",
                "(((status)::text = 'NEW'::text) OR ((status)::text = 'PAID'::text))",
                "status in (N'NEW', N'PAID')",
            })
    void readsAList(String sql) {
        assertThat(listing(sql, plain()))
                .isEqualTo(new ListedValues.Listing(Identifier.of("status"), List.of("NEW", "PAID"), false));
    }

    @Test
    void readsTheBracketsOfSqlServer() {
        assertThat(listing("([status]='PAID' OR [status]='NEW')", new LexicalSplitter(SplitFeature.BRACKET_QUOTES)))
                .isEqualTo(new ListedValues.Listing(Identifier.of("status"), List.of("PAID", "NEW"), false));
    }

    @Test
    void readsNumbersAndASingleValue() {
        assertThat(listing("status in (1, -2)", plain()))
                .isEqualTo(new ListedValues.Listing(Identifier.of("status"), List.of("1", "-2"), true));
        assertThat(listing("((status)::text = 'O''K'::text)", plain()))
                .isEqualTo(new ListedValues.Listing(Identifier.of("status"), List.of("O'K"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "",
                "status",
                "other in ('NEW')",
                "status not in ('NEW')",
                "not (status in ('NEW'))",
                "upper(status) in ('NEW', 'PAID')",
                "status in ('NEW') and id > 'a'",
                "status in ('NEW') or id in ('PAID')",
                "status in ('NEW', 1)",
                "status in (id)",
                "status in (1, 2.5)",
                "status between 0 and 2",
                "status = 'NEW' || 'PAID'",
                "status > 'NEW'",
                "status in ('a\\b')",
            })
    void leavesAloneWhatSaysMore(String sql) {
        assertThat(listing(sql, plain())).isNull();
    }
}
