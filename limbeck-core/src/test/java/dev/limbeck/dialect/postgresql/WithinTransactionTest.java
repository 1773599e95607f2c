// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WithinTransactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX CONCURRENTLY ix ON t (a)|CREATE INDEX ix ON t (a)",
                "create  unique index concurrently if not exists ix on t (a)|create  unique index if not exists ix on t (a)",
                "/* fast */ DROP INDEX CONCURRENTLY ix|/* fast */ DROP INDEX ix",
                "REINDEX (VERBOSE) TABLE CONCURRENTLY t|REINDEX (VERBOSE) TABLE t",
                "ALTER TABLE t DETACH PARTITION p CONCURRENTLY|ALTER TABLE t DETACH PARTITION p",
                "VACUUM (ANALYZE) t|''"
            })
    void saysInATransactionWhatCannotBeSaidInOne(String sql, String within) {
        assertThat(WithinTransaction.within(sql)).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE EXTENSION",
                "INSERT INTO t VALUES ('CREATE INDEX CONCURRENTLY ix')",
                "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
                "CREATE TABLE vacuum_log (a integer)",
                "COMMENT ON INDEX ix IS 'made concurrently'"
            })
    void leavesTheRestAsItIs(String sql) {
        assertThat(WithinTransaction.within(sql)).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CREATE EXTENSION citext|CREATE EXTENSION citext;|'citext', current_schema()",
                "create extension if not exists \"uuid-ossp\" with schema tools cascade;|"
                        + "CREATE EXTENSION \"uuid-ossp\" with schema tools cascade;|"
                        + "'\"uuid-ossp\"', (parse_ident('tools'))[1]"
            })
    void movesAnExtensionThatIsThere(String sql, String made, String moved) {
        assertThat(WithinTransaction.within(sql))
                .startsWith("DO $limbeck$ BEGIN\nIF NOT EXISTS (")
                .contains("    " + made + "\n")
                .contains("EXECUTE format('ALTER EXTENSION %s SET SCHEMA %I', " + moved + ");");
    }

    @Test
    void readsPastAnyNumberOfRemarks() {
        String remarks = "-- a remark\n".repeat(10_000);

        assertThat(WithinTransaction.within(remarks + "DROP INDEX CONCURRENTLY ix"))
                .isEqualTo(remarks + "DROP INDEX ix");
    }
}
