// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Definitions.primaryKey;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.migration.Op;

/** The changes of a column, one by one. */
final class ColumnChangeSamples {
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
