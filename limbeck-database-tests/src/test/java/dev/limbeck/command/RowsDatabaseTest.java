// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

/** Rows of typed values: what comes back is what was written, on line and by the script. */
class RowsDatabaseTest {
    @TempDir
    Path folder;

    private Workshop shop(TestDatabase database, String upgrade) {
        return new Workshop(folder, database).file("Raaaa0001.java", """
                import static dev.limbeck.migration.Definitions.*;
                import static dev.limbeck.migration.Types.*;
                import dev.limbeck.migration.*;
                import dev.limbeck.op.Literal;
                import java.math.BigDecimal;
                import java.time.*;
                import java.util.*;

                @Revision(id = "aaaa0001", message = "rows")
                final class Raaaa0001 implements Migration {
                    enum Size { SMALL }
                    @Override public void upgrade(Op op) {
                        %s
                    }
                    @Override public void downgrade(Op op) { op.dropTable("t"); }
                }
                """.formatted(upgrade));
    }

    private static final String TYPED = """
            op.createTable("t",
                column("id", integer()), column("d", date()), column("ti", time()), column("ts", timestamp(6)),
                column("tz", timestampWithZone(6)), column("n", decimal(20, 5)), column("big", bigint()), column("b", bool()),
                column("bin", blob()), column("u", uuid()), column("j", json()), column("s", varchar(50)));
            op.insert("t", columns("id", "d", "ti", "ts", "tz", "n", "big", "b", "bin", "u", "j", "s"),
                row(1, LocalDate.of(2026, 2, 28), LocalTime.of(23, 59, 58), LocalDateTime.of(2026, 1, 2, 3, 4, 5, 123456000),
                    OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.ofHoursMinutes(5, 30)),
                    new BigDecimal("-12345678901.50000"), Long.MIN_VALUE, true, new byte[] {0, (byte) 0xff, 39, 92},
                    UUID.fromString("6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b"), json("{\\"a\\": \\"it's \\\\\\\\ x\\"}"), "it's \\\\ \\"x\\"\\n:y ? %% é🚀"),
                row(2, null, null, null, null, null, null, false, new byte[0], null, null, ""),
                row(3, sql("CURRENT_DATE"), null, null, null, 1.5, 7L, null, null, null, null, Size.SMALL));
            op.execute("UPDATE t SET s = " + op.literal("it's") + " WHERE d = " + op.literal(LocalDate.of(2026, 2, 28)) + " AND id = 0");
            """;

    @EachDatabase
    void keepsTypedValues(TestDatabase online, TestDatabase offline) throws SQLException {
        Workshop shop = shop(online, TYPED);
        shop.upgrade("head");
        check(shop, online);
        Workshop other = new Workshop(folder, offline);
        other.run(other.upgradeScript("head"));
        check(other, offline);
    }

    private static void check(Workshop shop, TestDatabase database) throws SQLException {
        assertThat(shop.query("SELECT CAST(d AS CHAR(10)) FROM t WHERE id = 1")).containsExactly("2026-02-28");
        assertThat(shop.query("SELECT ti FROM t WHERE id = 1")).allMatch(time -> time.startsWith("23:59:58"));
        assertThat(shop.query("SELECT ts FROM t WHERE id = 1"))
                .allMatch(time -> time.startsWith("2026-01-02 03:04:05.123456"));
        boolean keepsZone = database.kind() == DatabaseKind.SQLITE || database.kind() == DatabaseKind.H2;
        if (keepsZone) {
            assertThat(shop.query("SELECT tz FROM t WHERE id = 1"))
                    .allMatch(time -> time.startsWith("2026-01-02 03:04:05") && time.contains("+05:30"));
        }
        assertThat(shop.query("SELECT n FROM t WHERE id = 1")).allMatch(number -> number.startsWith("-12345678901.5"));
        assertThat(shop.query("SELECT big FROM t WHERE id = 1")).containsExactly("-9223372036854775808");
        assertThat(shop.query("SELECT id FROM t WHERE b")).containsExactly("1");
        assertThat(shop.query("SELECT id FROM t WHERE s = ''")).containsExactly("2");
        assertThat(shop.query("SELECT s FROM t WHERE id = 1")).containsExactly("it's \\ \"x\"\n:y ? %% é🚀");
        assertThat(shop.query("SELECT s FROM t WHERE id = 3")).containsExactly("SMALL");
        String hex = database.kind() == DatabaseKind.POSTGRESQL
                ? "encode(bin, 'hex')"
                : database.kind() == DatabaseKind.H2 ? "RAWTOHEX(bin)" : "HEX(bin)";
        assertThat(shop.query("SELECT LOWER(" + hex + ") FROM t WHERE id IN (1, 2) ORDER BY id"))
                .containsExactly("00ff275c", "");
        String json = switch (database.kind()) {
            case POSTGRESQL -> "j->>'a'";
            case H2 -> "(j).\"a\"";
            case SQLITE -> "json_extract(j, '$.a')";
            default -> "JSON_UNQUOTE(JSON_EXTRACT(j, '$.a'))";
        };
        assertThat(shop.query("SELECT " + json + " FROM t WHERE id = 1"))
                .allMatch(text -> text.replace("\"", "").replace("\\\\", "\\").equals("it's \\ x"));
    }

    @EachDatabase
    void sendsManyRows(TestDatabase online, TestDatabase offline) throws SQLException {
        String upgrade = """
                op.createTable("t", column("id", integer()).notNull(), primaryKey("id"));
                List<List<Literal>> rows = new ArrayList<>();
                for (int i = 0; i < 1203; i++) { rows.add(row(i)); }
                op.bulkInsert("t", columns("id"), rows);
                """;
        Workshop shop = shop(online, upgrade);
        shop.upgrade("head");
        assertThat(shop.query("SELECT COUNT(*) FROM t")).containsExactly("1203");
        assertThat(shop.journal()).containsExactly("aaaa0001 up done 1204");
        Workshop other = new Workshop(folder, offline);
        other.run(other.upgradeScript("head"));
        assertThat(other.query("SELECT SUM(id) FROM t")).isEqualTo(shop.query("SELECT SUM(id) FROM t"));
        assertThat(other.journal()).isEqualTo(shop.journal());
    }

    @EachDatabase
    void tellsTheRowThatFails(TestDatabase database) throws SQLException {
        Workshop shop = shop(database, """
                op.createTable("t", column("id", integer()).notNull(), primaryKey("id"));
                op.insert("t", columns("id"), row(1), row(2), row(1), row(4));
                """);

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(failure.facts()).contains("statement: INSERT INTO t (id) VALUES (1)");
        boolean rollsBack = database.kind() == DatabaseKind.SQLITE || database.kind() == DatabaseKind.POSTGRESQL;
        if (!rollsBack) {
            assertThat(shop.query("SELECT COUNT(*) FROM t")).containsExactly("0");
            assertThat(shop.journal()).containsExactly("aaaa0001 up failed 1");
        }
    }
}
