// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Operation.Execute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueSqlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE users SET name = 'x'",
                "  insert into users values (1)",
                "-- a remark\nDELETE FROM users",
                "/* create\n */ /* table */ select 1"
            })
    void worksOnRows(String sql) {
        assertThat(OpaqueSql.mayChangeSchema(new Execute(sql))).isFalse();
    }

    @Test
    void readsPastAnyNumberOfRemarks() {
        assertThat(OpaqueSql.mayChangeSchema(new Execute("-- a remark\n".repeat(10_000) + "SELECT 1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE users (id integer)",
                "-- update\nALTER TABLE users ADD x integer",
                "WITH x AS (SELECT 1) SELECT * FROM x",
                "DO $$ BEGIN END $$",
                ""
            })
    void mayChangeTheSchema(String sql) {
        assertThat(OpaqueSql.mayChangeSchema(new Execute(sql))).isTrue();
    }
}
