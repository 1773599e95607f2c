// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Definitions.columns;
import static dev.limbeck.migration.Definitions.json;
import static dev.limbeck.migration.Definitions.onDialect;
import static dev.limbeck.migration.Definitions.otherwise;
import static dev.limbeck.migration.Definitions.row;
import static dev.limbeck.migration.Definitions.sql;
import static dev.limbeck.migration.Types.blob;
import static dev.limbeck.migration.Types.bool;
import static dev.limbeck.migration.Types.date;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.numeric;
import static dev.limbeck.migration.Types.timestamp;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.migration.Op;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Rows, and SQL as it is. */
final class DataSamples {
    private DataSamples() {}

    static void addTo(Samples samples) {
        samples.add(
                "insert",
                "values of all kinds",
                DataSamples::notes,
                op -> op.insert(
                        "notes",
                        columns("id", "text", "price", "day", "moment", "done", "picture"),
                        row(
                                1,
                                "it's \\ a \"test\" with ü and 日本",
                                new BigDecimal("12.50"),
                                LocalDate.of(2026, 11, 21),
                                LocalDateTime.of(2026, 11, 21, 13, 30, 15),
                                true,
                                new byte[] {0, 1, (byte) 0xfe}),
                        row(2, null, null, null, null, false, null)),
                op -> op.execute("DELETE FROM notes"));
        samples.add(
                "insert",
                "an expression and a document",
                op -> op.createTable("settings", column("id", integer()).notNull(), column("doc", varchar(200))),
                op -> op.insert("settings", columns("id", "doc"), row(sql("40 + 2"), json("{\"a\": [1, null]}"))),
                op -> op.execute("DELETE FROM settings"));
        samples.add(
                "bulkInsert",
                "from a list",
                Samples::users,
                op -> op.bulkInsert(
                        "users",
                        columns("id", "name"),
                        List.of(row(3, "Barbara"), row(4, "Radia"), row(5, "Margaret"))),
                op -> op.execute("DELETE FROM users WHERE id > 2"));
        samples.add(
                "execute",
                "as it is, a colon and a question mark too",
                Samples::users,
                op -> op.execute("UPDATE users SET name = 'a ? and a :colon' WHERE id = 1"),
                op -> op.execute("UPDATE users SET name = 'Ada' WHERE id = 1"));
        samples.add(
                "execute",
                "another for each database",
                Samples::users,
                op -> op.execute(
                        onDialect("postgresql", "UPDATE users SET name = 'on PostgreSQL' WHERE id = 1"),
                        otherwise("UPDATE users SET name = 'elsewhere' WHERE id = 1")),
                op -> op.execute("UPDATE users SET name = 'Ada' WHERE id = 1"));
    }

    private static void notes(Op op) {
        op.createTable(
                "notes",
                column("id", integer()).notNull(),
                column("text", varchar(100)),
                column("price", numeric(10, 2)),
                column("day", date()),
                column("moment", timestamp(0)),
                column("done", bool()),
                column("picture", blob()));
    }
}
