// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.types;

import static dev.limbeck.migration.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.Trial;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** MariaDB changes a column into a uuid and back with the values that it held, or not at all. */
class UuidChangesDatabaseTest {
    private static final String TEXT = "00112233-4455-6677-8899-aabbccddeeff";
    private static final String HEX = "00112233445566778899AABBCCDDEEFF";

    private static void change(Trial trial, SqlType before, String value, SqlType after) throws SQLException {
        trial.execute(
                "DROP TABLE IF EXISTS t",
                "CREATE TABLE t (c " + trial.dialect().types().render(before) + ")",
                "INSERT INTO t VALUES (" + value + ")");
        trial.apply(new AlterColumn(
                QualifiedName.of("t"),
                Identifier.of("c"),
                ColumnPatch.nothing().withType(Patch.to(after)),
                Column.of("c", before)));
    }

    @EachDatabase("mariadb")
    void takesTextAndSixteenBytesForTheSameValue(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            for (SqlType before : List.of(character(36), varchar(36), text())) {
                change(trial, before, "'" + TEXT + "'", uuid());
                assertThat(trial.rows("SELECT c FROM t")).as("%s", before).containsExactly(TEXT);
            }
            for (SqlType before : List.of(character(32), varchar(32))) {
                change(trial, before, "'" + HEX + "'", uuid());
                assertThat(trial.rows("SELECT c FROM t")).as("%s", before).containsExactly(TEXT);
            }
            for (SqlType before : List.of(binary(16), varbinary(16), blob())) {
                change(trial, before, "X'" + HEX + "'", uuid());
                assertThat(trial.rows("SELECT c FROM t")).as("%s", before).containsExactly(TEXT);
            }
        }
    }

    @EachDatabase("mariadb")
    void givesTextAndSixteenBytesBack(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            for (SqlType after : List.of(character(36), varchar(36), text())) {
                change(trial, uuid(), "'" + TEXT + "'", after);
                assertThat(trial.rows("SELECT c FROM t")).as("%s", after).containsExactly(TEXT);
            }
            for (SqlType after : List.of(binary(16), varbinary(16), blob())) {
                change(trial, uuid(), "'" + TEXT + "'", after);
                assertThat(trial.rows("SELECT hex(c) FROM t")).as("%s", after).containsExactly(HEX);
            }
        }
    }

    @EachDatabase("mariadb")
    void stopsAtWhatIsNoUuid(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            stops(trial, varchar(20), "'00112233'", uuid());
            stops(trial, varbinary(36), "'" + TEXT + "'", uuid());
            stops(trial, bigint(), "5", uuid());
            stops(trial, uuid(), "'" + TEXT + "'", bigint());
            stops(trial, uuid(), "'" + TEXT + "'", character(32));
            stops(trial, uuid(), "'" + TEXT + "'", varchar(20));
        }
    }

    private static void stops(Trial trial, SqlType before, String value, SqlType after) throws SQLException {
        assertThatThrownBy(() -> change(trial, before, value, after))
                .as("%s to %s", before, after)
                .isInstanceOf(SQLException.class);
        assertThat(trial.rows("SELECT c = " + value + " FROM t")).containsExactly("1");
    }
}
