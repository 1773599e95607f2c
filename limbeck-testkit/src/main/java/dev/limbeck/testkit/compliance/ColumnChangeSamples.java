// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Definitions.primaryKey;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.migration.Op;
import java.util.Map;
import java.util.TreeMap;

/** The changes of a column, one by one. */
final class ColumnChangeSamples {
    /** One that each database has, by the id of the dialect. */
    private static final Map<String, String> COLLATIONS = new TreeMap<>(Map.of(
            "postgresql", "C",
            "h2", "GERMAN",
            "mariadb", "utf8mb4_bin",
            "mysql", "utf8mb4_bin",
            "sqlite", "NOCASE",
            "sqlserver", "Latin1_General_BIN2",
            "oracle", "BINARY_CI"));

    private ColumnChangeSamples() {}

    static void addTo(Samples samples) {
        samples.add(
                "alterColumn",
                "to a wider type",
                Samples::users,
                op -> op.alterColumn("users", "name", to -> to.type(varchar(200))),
                op -> op.alterColumn("users", "name", to -> to.type(varchar(40))));
        samples.add(
                "alterColumn",
                "to another type, with an expression for the values",
                op -> {
                    op.createTable("parts", column("code", varchar(20)));
                    op.execute("INSERT INTO parts (code) VALUES ('17')");
                },
                op -> op.alterColumn("parts", "code", to -> to.type(integer(), "CAST(code AS INTEGER)")),
                op -> op.alterColumn("parts", "code", to -> to.type(varchar(20), "CAST(code AS VARCHAR(20))")));
        samples.add(
                "alterColumn",
                "to nullable",
                Samples::users,
                op -> op.alterColumn("users", "name", to -> to.nullable()),
                op -> op.alterColumn("users", "name", to -> to.notNull()));
        samples.add(
                "alterColumn",
                "to a default",
                Samples::users,
                op -> op.alterColumn("users", "points", to -> to.defaultValue(100)),
                op -> op.alterColumn("users", "points", to -> to.noDefault()));
        samples.add(
                "alterColumn",
                "to no default",
                op -> {
                    Samples.users(op);
                    op.alterColumn("users", "points", to -> to.defaultValue(100));
                },
                op -> op.alterColumn("users", "points", to -> to.noDefault()),
                op -> op.alterColumn("users", "points", to -> to.defaultValue(100)));
        samples.add(
                "alterColumn",
                "to one that is numbered",
                ColumnChangeSamples::tickets,
                op -> op.alterColumn("tickets", "id", to -> to.identity()),
                op -> op.alterColumn("tickets", "id", to -> to.noIdentity()));
        samples.add(
                "alterColumn",
                "to one that is no longer numbered",
                op -> {
                    tickets(op);
                    op.alterColumn("tickets", "id", to -> to.identity());
                },
                op -> op.alterColumn("tickets", "id", to -> to.noIdentity()),
                op -> op.alterColumn("tickets", "id", to -> to.identity()));
        samples.add(
                "alterColumn",
                "to a plain one from a computed one",
                op -> {
                    Samples.users(op);
                    op.addColumn("users", column("twice", integer()).generatedStored("points * 2"));
                },
                op -> op.alterColumn("users", "twice", to -> to.notGenerated()),
                op -> {
                    op.dropColumn("users", "twice");
                    op.addColumn("users", column("twice", integer()).generatedStored("points * 2"));
                });
        words(samples);
    }

    private static void words(Samples samples) {
        samples.add(
                "alterColumn",
                "to not null",
                Samples::users,
                op -> {
                    op.execute("UPDATE users SET points = 0 WHERE points IS NULL");
                    op.alterColumn("users", "points", to -> to.notNull());
                },
                op -> op.alterColumn("users", "points", to -> to.nullable()));
        samples.add(
                "alterColumn",
                "to another name and type",
                Samples::users,
                op -> op.alterColumn(
                        "users", "name", to -> to.rename("full_name").type(varchar(80))),
                op -> op.alterColumn(
                        "users", "full_name", to -> to.rename("name").type(varchar(40))));
        samples.add(
                "alterColumn",
                "to a comment",
                Samples::users,
                op -> op.alterColumn("users", "name", to -> to.comment("as in the passport")),
                op -> op.alterColumn("users", "name", to -> to.noComment()));
        samples.add(
                "alterColumn",
                "to another expression",
                op -> {
                    Samples.users(op);
                    op.addColumn("users", column("twice", integer()).generatedStored("points * 2"));
                },
                op -> op.alterColumn("users", "twice", to -> to.generatedStored("points + points")),
                op -> op.alterColumn("users", "twice", to -> to.generatedStored("points * 2")));
        samples.add(
                "alterColumn",
                "to another collation",
                Samples::users,
                op -> COLLATIONS.forEach((dialect, collation) ->
                        op.onDialect(dialect, o -> o.alterColumn("users", "name", to -> to.collation(collation)))),
                op -> COLLATIONS.forEach((dialect, collation) ->
                        op.onDialect(dialect, o -> o.alterColumn("users", "name", to -> to.noCollation()))));
        samples.add(
                "alterColumn",
                "to numbers of its own",
                ColumnChangeSamples::tickets,
                op -> op.alterColumn(
                        "tickets", "id", to -> to.identity().numbering(100L, 5L).numberingLimits(1L, 9000L)),
                op -> op.alterColumn("tickets", "id", to -> to.noIdentity()));
    }

    private static void tickets(Op op) {
        op.createTable(
                "tickets",
                column("id", integer()).notNull(),
                column("title", varchar(20)),
                primaryKey("id").named("pk_tickets"));
        op.execute("INSERT INTO tickets (id, title) VALUES (41, 'first')");
    }
}
