// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.check;
import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Definitions.exclude;
import static dev.limbeck.migration.Definitions.foreignKey;
import static dev.limbeck.migration.Definitions.primaryKey;
import static dev.limbeck.migration.Definitions.unique;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.raw;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.migration.Op;
import dev.limbeck.schema.Constraint.Kind;
import dev.limbeck.schema.Constraint.Matching;
import dev.limbeck.schema.ReferentialAction;

/** Keys and checks. */
final class ConstraintSamples {
    private ConstraintSamples() {}

    static void addTo(Samples samples) {
        keys(samples);
        foreignKeys(samples);
        checks(samples);
        changes(samples);
    }

    private static void keys(Samples samples) {
        samples.add(
                "createPrimaryKey",
                "of two columns",
                ConstraintSamples::memberships,
                op -> op.createPrimaryKey(
                        "memberships", primaryKey("user_id", "team").named("pk_memberships")),
                op -> op.dropConstraint("memberships", "pk_memberships", Kind.PRIMARY_KEY));
        samples.add(
                "dropPrimaryKey",
                "whatever its name",
                op -> {
                    memberships(op);
                    op.createPrimaryKey("memberships", primaryKey("user_id", "team"));
                },
                op -> op.dropPrimaryKey("memberships"),
                op -> op.createPrimaryKey("memberships", primaryKey("user_id", "team")));
        samples.add(
                "createUniqueConstraint",
                "of two columns",
                Samples::users,
                op -> op.createUniqueConstraint("users", unique("uq_users_name", "name", "points")),
                op -> op.dropConstraint("users", "uq_users_name", Kind.UNIQUE));
        samples.add(
                "createUniqueConstraint",
                "in which null equals null",
                Samples::users,
                op -> op.createUniqueConstraint(
                        "users", unique("uq_users_points", "points").nullsNotDistinct()),
                op -> op.dropConstraint("users", "uq_users_points", Kind.UNIQUE));
        samples.add(
                "createUniqueConstraint",
                "that is looked at when the transaction ends",
                Samples::users,
                op -> op.createUniqueConstraint(
                        "users", unique("uq_users_name", "name").initiallyDeferred()),
                op -> op.dropConstraint("users", "uq_users_name", Kind.UNIQUE));
    }

    private static void foreignKeys(Samples samples) {
        samples.add(
                "createForeignKey",
                "with actions",
                Samples::orders,
                op -> op.createForeignKey(
                        "orders",
                        foreignKey("fk_orders_user", "user_id")
                                .references("users", "id")
                                .onDelete(ReferentialAction.CASCADE)),
                op -> op.dropConstraint("orders", "fk_orders_user", Kind.FOREIGN_KEY));
        samples.add(
                "createForeignKey",
                "that follows a changed key",
                Samples::orders,
                op -> op.createForeignKey(
                        "orders",
                        foreignKey("fk_orders_user", "user_id")
                                .references("users", "id")
                                .onUpdate(ReferentialAction.CASCADE)),
                op -> op.dropConstraint("orders", "fk_orders_user", Kind.FOREIGN_KEY));
        samples.add(
                "createForeignKey",
                "that is looked at when the transaction ends",
                Samples::orders,
                op -> op.createForeignKey(
                        "orders",
                        foreignKey("fk_orders_user", "user_id")
                                .references("users", "id")
                                .initiallyDeferred()),
                op -> op.dropConstraint("orders", "fk_orders_user", Kind.FOREIGN_KEY));
        samples.add(
                "createForeignKey",
                "that refuses half a key",
                Samples::orders,
                op -> op.createForeignKey(
                        "orders",
                        foreignKey("fk_orders_user", "user_id")
                                .references("users", "id")
                                .matching(Matching.FULL)),
                op -> op.dropConstraint("orders", "fk_orders_user", Kind.FOREIGN_KEY));
        samples.add(
                "createForeignKey",
                "that believes the rows that are there",
                Samples::orders,
                op -> op.createForeignKey(
                        "orders",
                        foreignKey("fk_orders_user", "user_id")
                                .references("users", "id")
                                .notValid()),
                op -> op.dropConstraint("orders", "fk_orders_user", Kind.FOREIGN_KEY));
    }

    private static void checks(Samples samples) {
        samples.add(
                "createCheckConstraint",
                "on one column",
                Samples::users,
                op -> op.createCheckConstraint("users", check("ck_users_points", "points >= 0")),
                op -> op.dropConstraint("users", "ck_users_points", Kind.CHECK));
        samples.add(
                "createCheckConstraint",
                "that believes the rows that are there",
                Samples::users,
                op -> op.createCheckConstraint(
                        "users", check("ck_users_points", "points >= 0").notValid()),
                op -> op.dropConstraint("users", "ck_users_points", Kind.CHECK));
        samples.add(
                "createExcludeConstraint",
                "of ranges that overlap",
                op -> op.createTable(
                        "bookings",
                        column("room", bigint()).notNull(),
                        column("during", raw("tsrange")).notNull()),
                op -> op.createExcludeConstraint(
                        "bookings", exclude("ex_bookings_during").using("gist").column("during", "&&")),
                op -> op.dropConstraint("bookings", "ex_bookings_during", Kind.EXCLUDE));
        samples.add(
                "validateConstraint",
                "that believed the rows",
                op -> {
                    Samples.users(op);
                    op.createCheckConstraint(
                            "users", check("ck_users_points", "points >= 0").notValid());
                },
                op -> op.validateConstraint("users", "ck_users_points"),
                op -> {
                    op.dropConstraint("users", "ck_users_points", Kind.CHECK);
                    op.createCheckConstraint(
                            "users", check("ck_users_points", "points >= 0").notValid());
                });
    }

    private static void changes(Samples samples) {
        samples.add(
                "dropConstraint",
                "by its name",
                Samples::linkedOrders,
                op -> op.dropConstraint("orders", "fk_orders_user", Kind.FOREIGN_KEY),
                op -> op.createForeignKey(
                        "orders", foreignKey("fk_orders_user", "user_id").references("users", "id")));
        samples.add(
                "dropConstraint",
                "by what it is",
                op -> {
                    Samples.users(op);
                    op.createUniqueConstraint("users", unique(null, "name"));
                },
                op -> op.dropConstraint("users", unique(null, "name")),
                op -> op.createUniqueConstraint("users", unique(null, "name")));
        samples.add(
                "renameConstraint",
                "that is unique",
                op -> {
                    Samples.users(op);
                    op.createUniqueConstraint("users", unique("uq_users_name", "name"));
                },
                op -> op.renameConstraint("users", "uq_users_name", "one_name"),
                op -> op.renameConstraint("users", "one_name", "uq_users_name"));
    }

    private static void memberships(Op op) {
        op.createTable(
                "memberships",
                column("user_id", bigint()).notNull(),
                column("team", varchar(20)).notNull());
    }
}
