// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Comparison;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.schema.ColumnDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defaults and expressions as the catalogue shows them. */
class PostgresqlTextTest {
    private static final SchemaComparison COMPARISON = new PostgresqlDialectProvider()
            .dialect(new PostgresqlDialectProvider().defaultServer())
            .comparison();

    @Test
    void bothWritingsOfAListBecomeTheListAgain() {
        String list = "s IN ('a', 'it''s')";
        assertThat(PostgresqlExpressions.read(
                        "((s)::text = ANY ((ARRAY['a'::character varying, 'it''s'::character varying])::text[]))"))
                .isEqualTo(list);
        assertThat(PostgresqlExpressions.read("((s)::text = ANY (ARRAY[('a'::character varying)::text,"
                        + " ('it''s'::character varying)::text]))"))
                .isEqualTo(list);
        assertThat(PostgresqlExpressions.read("((\"S x\")::text <> ALL ((ARRAY['a'::character varying])::text[]))"))
                .isEqualTo("\"S x\" NOT IN ('a')");
    }

    @Test
    void textsMayBeOfAnyLength() {
        String value = "it''s long ".repeat(10_000);
        String list = "'A VALUE OF AN ENUMERATION'::character varying, ".repeat(2_000) + "'Z'::character varying";

        assertThat(PostgresqlExpressions.read("((s)::text = ANY ((ARRAY[" + list + "])::text[]))"))
                .startsWith("s IN ('A VALUE OF AN ENUMERATION', ")
                .endsWith(", 'Z')");
        assertThat(PostgresqlDefaults.read("'" + value + "'::text", "text"))
                .isEqualTo(new ColumnDefault.Text(value.replace("''", "'")));
        assertThat(COMPARISON.defaults(
                        new ColumnDefault.Expression("('" + value + "')::text"),
                        new ColumnDefault.Expression("'" + value + "'")))
                .isEqualTo(Comparison.SAME);
    }

    @Test
    void blanksInAStringCount() {
        assertThat(COMPARISON.expressions("s  =\n'a , b'", "s='a , b'")).isEqualTo(Comparison.SAME);
        assertThat(COMPARISON.expressions("s = 'a , b'", "s = 'a,b'")).isInstanceOf(Comparison.Unknown.class);
        assertThat(COMPARISON.expressions("\"a - b\" > 0", "\"a-b\" > 0")).isInstanceOf(Comparison.Unknown.class);
    }

    @Test
    void aConstantLosesItsCast() {
        assertThat(PostgresqlDefaults.read("'it''s'::character varying", "character varying(9)"))
                .isEqualTo(new ColumnDefault.Text("it's"));
        assertThat(PostgresqlDefaults.read("'-1'::integer", "bigint")).isEqualTo(new ColumnDefault.Expression("-1"));
        assertThat(PostgresqlDefaults.read("'NaN'::double precision", "double precision"))
                .isEqualTo(new ColumnDefault.Text("NaN"));
        assertThat(PostgresqlDefaults.read("'x'::bpchar", "character(3)")).isEqualTo(new ColumnDefault.Text("x"));
        assertThat(PostgresqlDefaults.read("NULL::character varying", "character varying(9)"))
                .isNull();
    }

    @Test
    void whatIsNoConstantStays() {
        assertThat(PostgresqlDefaults.read("now()", "timestamp without time zone"))
                .isEqualTo(new ColumnDefault.Expression("now()"));
        assertThat(PostgresqlDefaults.read("('a'::text || 'b'::text)", "text"))
                .isEqualTo(new ColumnDefault.Expression("('a'::text || 'b'::text)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    (price > (0)::numeric);             price > 0
                    ((s)::text ~~ 'A b%'::text);        S ~~ 'A b%'
                    (n >= 1);                           ( N>=1 )
                    """)
    void expressionsAreTheSameWithoutCastsAndBlanks(String actual, String desired) {
        assertThat(COMPARISON.expressions(actual, desired)).isEqualTo(Comparison.SAME);
    }

    @Test
    void differentConstantsDifferAndTheRestIsUnknown() {
        assertThat(COMPARISON.defaults(new ColumnDefault.Expression("1"), new ColumnDefault.Expression("2")))
                .isInstanceOf(Comparison.Different.class);
        assertThat(COMPARISON.defaults(
                        new ColumnDefault.Expression("now()"), new ColumnDefault.Expression("CURRENT_TIMESTAMP")))
                .isInstanceOf(Comparison.Unknown.class);
        assertThat(COMPARISON.defaults(
                        new ColumnDefault.Text("a"), new ColumnDefault.Expression("'a'::character varying")))
                .isEqualTo(Comparison.SAME);
        assertThat(COMPARISON.expressions("a > 1", "a > 2")).isInstanceOf(Comparison.Unknown.class);
    }
}
