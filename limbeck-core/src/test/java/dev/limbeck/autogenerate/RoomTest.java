// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.date;
import static dev.limbeck.migration.Types.doublePrecision;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.numeric;
import static dev.limbeck.migration.Types.real;
import static dev.limbeck.migration.Types.smallint;
import static dev.limbeck.migration.Types.text;
import static dev.limbeck.migration.Types.time;
import static dev.limbeck.migration.Types.timestamp;
import static dev.limbeck.migration.Types.timestampWithZone;
import static dev.limbeck.migration.Types.uuid;
import static dev.limbeck.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.SqlType;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static String loss(SqlType from, SqlType to) {
        return Room.of(from, 6).lossIn(Room.of(to, 6)).orElse("none");
    }

    @Test
    void shorterTextsAreTold() {
        assertThat(loss(varchar(50), varchar(20))).startsWith("holds 20 characters instead of 50: longer values");
        assertThat(loss(text(), varchar(20))).startsWith("holds 20 characters: longer values");
        assertThat(loss(varchar(20), varchar(50))).isEqualTo("none");
        assertThat(loss(varchar(20), text())).isEqualTo("none");
    }

    @Test
    void smallerAndRoundedNumbersAreTold() {
        assertThat(loss(bigint(), integer())).contains("smaller numbers");
        assertThat(loss(numeric(10, 4), numeric(10, 2))).contains("fewer digits behind the point");
        assertThat(loss(numeric(10, 2), bigint())).contains("nothing behind the point");
        assertThat(loss(doublePrecision(), numeric(20, 2))).contains("fewer digits behind the point");
        assertThat(loss(doublePrecision(), real())).contains("rounded");
        assertThat(loss(numeric(12, 2), numeric(10, 2))).contains("smaller numbers");
        assertThat(loss(smallint(), bigint())).isEqualTo("none");
        assertThat(loss(integer(), numeric(10, 0))).isEqualTo("none");
        assertThat(loss(integer(), doublePrecision())).isEqualTo("none");
        assertThat(loss(numeric(10, 2), numeric(12, 4))).isEqualTo("none");
    }

    @Test
    void coarserTimesAreTold() {
        assertThat(loss(timestamp(), timestamp(3)))
                .isEqualTo("keeps 3 digits of a second instead of 6: values are rounded");
        assertThat(Room.of(timestamp(), 0).lossIn(Room.of(timestamp(3), 0))).isEmpty();
        assertThat(loss(timestampWithZone(6), date())).isEqualTo("loses the time of day");
        assertThat(loss(date(), timestamp())).isEqualTo("none");
        assertThat(loss(time(), timestamp())).isEqualTo("none");
    }

    @Test
    void whatIsRefusedIsASqlCondition() {
        assertThat(Room.of(varchar(50), 6).condition(Room.of(varchar(20), 6))).contains("CHAR_LENGTH(%s) <= 20");
        assertThat(Room.of(bigint(), 6).condition(Room.of(smallint(), 6))).contains("%s BETWEEN -32768 AND 32767");
        assertThat(Room.of(numeric(12, 2), 6).condition(Room.of(numeric(10, 2), 6)))
                .contains("ABS(%s) < 100000000");
        assertThat(Room.of(numeric(10, 4), 6).condition(Room.of(numeric(8, 2), 6)))
                .isEmpty();
        assertThat(Room.of(timestamp(), 6).condition(Room.of(date(), 6))).isEmpty();
    }

    @Test
    void othersAreNotMeasured() {
        assertThat(loss(varchar(50), integer())).isEqualTo("none");
        assertThat(loss(uuid(), varchar(5))).isEqualTo("none");
    }
}
