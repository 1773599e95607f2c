// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.types;

import static dev.limbeck.migration.PostgresqlTypes.*;
import static dev.limbeck.migration.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.Trial;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** PostgreSQL changes a type only where it knows a way for the values, or is told one. */
class TypeChangesDatabaseTest {
    private static final QualifiedName TABLE = QualifiedName.of("t");

    /** One of each family, and those of a family that differ. */
    private static final List<SqlType> TYPES = List.of(
            bool(),
            smallint(),
            bigint(),
            numeric(10, 2),
            doublePrecision(),
            character(3),
            varchar(40),
            text(),
            blob(),
            bit(8),
            bitVarying(8),
            date(),
            time(),
            timeWithZone(),
            timestamp(),
            timestampWithZone(3),
            interval(),
            uuid(),
            json(),
            jsonb(),
            xml(),
            enumType("mood"),
            arrayOf(integer()),
            arrayOf(uuid()),
            arrayOf(varchar(20)),
            inet(),
            cidr(),
            macaddr(),
            macaddr8(),
            int4range(),
            tsrange(),
            tsvector(),
            tsquery());

    @EachDatabase("postgresql")
    void leadsFromEveryTypeToEveryOtherWhereNoValueIsInTheWay(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.apply(new CreateEnumType(TypeVocabulary.MOOD));
            SoftAssertions.assertSoftly(softly -> {
                for (SqlType before : TYPES) {
                    for (SqlType after : TYPES) {
                        softly.assertThatCode(() -> change(trial, before, "NULL", after))
                                .as("%s to %s", before, after)
                                .doesNotThrowAnyException();
                    }
                }
            });
        }
    }

    private static String change(Trial trial, SqlType before, String value, SqlType after) throws SQLException {
        Column column = Column.of("c", before);
        trial.execute("DROP TABLE IF EXISTS t");
        trial.apply(new CreateTable(new Table(TABLE, List.of(column), null, List.of(), List.of(), null)));
        trial.execute("INSERT INTO t VALUES (" + value + ")");
        if (!before.equals(after)) {
            trial.apply(new AlterColumn(
                    TABLE, Identifier.of("c"), ColumnPatch.nothing().withType(Patch.to(after)), column));
        }
        return trial.rows("SELECT c FROM t").get(0);
    }

    @EachDatabase("postgresql")
    void keepsTheValueOrStops(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            String token = "00112233-4455-6677-8899-aabbccddeeff";
            assertThat(change(trial, uuid(), "'" + token + "'", blob()))
                    .isEqualTo("\\x00112233445566778899aabbccddeeff");
            assertThat(change(trial, blob(), "'\\x00112233445566778899aabbccddeeff'", uuid()))
                    .isEqualTo(token);
            assertThat(change(trial, integer(), "5", bit(8))).isEqualTo("00000101");
            assertThat(change(trial, bit(8), "B'101'::bit(8)", bigint())).isEqualTo("160");
            assertThat(change(trial, integer(), "5", jsonb())).isEqualTo("5");
            assertThat(change(trial, json(), "'7.25'", numeric(10, 2))).isEqualTo("7.25");
            assertThat(change(trial, arrayOf(varchar(20)), "'{1,2}'", arrayOf(integer())))
                    .isEqualTo("{1,2}");
            assertThat(change(trial, arrayOf(integer()), "'{1,2}'", json())).isEqualTo("[1,2]");
            assertThat(change(trial, varchar(40), "'10.0.0.1'", inet())).isEqualTo("10.0.0.1");
            assertThat(change(trial, text(), "'[1,5)'", int4range())).isEqualTo("[1,5)");
            stops(trial, bigint(), "5", uuid());
            stops(trial, bigint(), "20200101", date());
            stops(trial, bigint(), "10", cidr());
            stops(trial, bigint(), "5", blob());
            stops(trial, bigint(), "5", interval());
            stops(trial, bigint(), "5", tsvector());
            stops(trial, bigint(), "5", tsquery());
            stops(trial, bigint(), "5", xml());
            stops(trial, bigint(), "5", arrayOf(integer()));
            stops(trial, bit(8), "B'00000101'", numeric(10, 2));
            stops(trial, int4range(), "'[1,5)'", tsrange());
            stops(trial, arrayOf(uuid()), "'{" + token + "}'", arrayOf(integer()));
        }
    }

    private static void stops(Trial trial, SqlType before, String value, SqlType after) {
        assertThatThrownBy(() -> change(trial, before, value, after))
                .as("%s to %s", before, after)
                .isInstanceOf(SQLException.class);
    }
}
