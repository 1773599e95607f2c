// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.check;
import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Definitions.foreignKey;
import static dev.limbeck.migration.Definitions.kind;
import static dev.limbeck.migration.Definitions.primaryKey;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.rawOn;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.migration.Op;
import dev.limbeck.schema.Constraint.Kind;
import dev.limbeck.schema.ReferentialAction;

/** Tables and columns with words that only some databases have. */
final class SpecialSamples {
    private SpecialSamples() {}

    static void addTo(Samples samples) {
        tables(samples);
        attributes(samples);
        along(samples);
    }

    private static void tables(Samples samples) {
        samples.add(
                "createTable",
                "of a special kind",
                Samples::nothing,
                op -> op.onDialect(
                        "postgresql", o -> o.createTable("cache", column("word", varchar(20)), kind("UNLOGGED"))),
                op -> op.onDialect("postgresql", o -> o.dropTable("cache")));
        samples.add(
                "createTable",
                "with numbers in order, for nulls too",
                Samples::nothing,
                op -> op.createTable(
                        "tickets",
                        column("id", bigint())
                                .notNull()
                                .identity()
                                .numberingNulls()
                                .numberingOrder(),
                        primaryKey("id").named("pk_tickets")),
                op -> op.dropTable("tickets"));
        samples.add(
                "addColumn",
                "of a type of one database",
                Samples::users,
                op -> op.addColumn("users", column("seen", rawOn("sqlserver", "DATETIME2(3)"))),
                op -> op.dropColumn("users", "seen"));
    }

    private static void attributes(Samples samples) {
        samples.add(
                "addColumn",
                "with an attribute of one database",
                Samples::users,
                op -> op.onDialect(
                        "mysql",
                        o -> o.addColumn("users", column("secret", varchar(20)).attribute("INVISIBLE"))),
                op -> op.onDialect("mysql", o -> o.dropColumn("users", "secret")));
        samples.add(
                "alterColumn",
                "that keeps an attribute of one database",
                op -> {
                    Samples.users(op);
                    op.onDialect("mysql", SpecialSamples::hide);
                    op.onDialect("mariadb", SpecialSamples::hide);
                },
                op -> {
                    op.onDialect("mysql", o -> o.alterColumn("users", "secret", to -> to.type(varchar(60))));
                    op.onDialect("mariadb", o -> o.alterColumn("users", "secret", to -> to.type(varchar(60))));
                },
                op -> {
                    op.onDialect("mysql", o -> o.alterColumn("users", "secret", to -> to.type(varchar(20))));
                    op.onDialect("mariadb", o -> o.alterColumn("users", "secret", to -> to.type(varchar(20))));
                });
    }

    /** What a new column brings along. */
    private static void along(Samples samples) {
        samples.add(
                "addColumn",
                "with a key and a check of its own",
                Samples::orders,
                op -> op.addColumn(
                        "orders",
                        column("giver_id", bigint()),
                        foreignKey("fk_orders_giver", "giver_id")
                                .references("users", "id")
                                .onDelete(ReferentialAction.CASCADE),
                        check("ck_orders_giver", "giver_id > 0")),
                op -> {
                    op.dropConstraint("orders", "ck_orders_giver", Kind.CHECK);
                    op.dropConstraint("orders", "fk_orders_giver", Kind.FOREIGN_KEY);
                    op.dropColumn("orders", "giver_id");
                });
        samples.add(
                "createTable",
                "with numbers of its own",
                Samples::nothing,
                op -> op.createTable(
                        "tickets",
                        column("id", bigint())
                                .notNull()
                                .identityAlways()
                                .numbering(100L, 5L)
                                .numberingLimits(1L, 9000L)
                                .numberingCache(10)
                                .numberingCycle(),
                        primaryKey("id").named("pk_tickets")),
                op -> op.dropTable("tickets"));
    }

    private static void hide(Op op) {
        op.addColumn("users", column("secret", varchar(20)).attribute("INVISIBLE"));
    }
}
