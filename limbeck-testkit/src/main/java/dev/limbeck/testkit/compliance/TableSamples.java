// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.check;
import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Definitions.comment;
import static dev.limbeck.migration.Definitions.foreignKey;
import static dev.limbeck.migration.Definitions.primaryKey;
import static dev.limbeck.migration.Definitions.unique;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.bool;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.timestamp;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.schema.ReferentialAction;

/** Whole tables. */
final class TableSamples {
    private TableSamples() {}

    static void addTo(Samples samples) {
        samples.add(
                "createTable",
                "with keys and constraints",
                Samples::users,
                op -> op.createTable(
                        "accounts",
                        column("id", bigint()).notNull().identity(),
                        column("user_id", bigint()).notNull(),
                        column("email", varchar(255)).notNull(),
                        column("active", bool()).notNull().defaultSql("true"),
                        column("level", integer()).notNull().defaultValue(1),
                        column("opened", timestamp(6)),
                        primaryKey("id").named("pk_accounts"),
                        unique("uq_accounts_email", "email"),
                        check("ck_accounts_level", "level > 0"),
                        foreignKey("fk_accounts_user", "user_id")
                                .references("users", "id")
                                .onDelete(ReferentialAction.CASCADE)),
                op -> op.dropTable("accounts"));
        samples.add(
                "createTable",
                "with comments",
                Samples::nothing,
                op -> op.createTable(
                        "accounts",
                        comment("who may sign in"),
                        column("id", bigint()).notNull(),
                        column("email", varchar(255)).comment("where it's sent"),
                        primaryKey("id").named("pk_accounts")),
                op -> op.dropTable("accounts"));
        samples.add(
                "createTable",
                "with reserved words and capitals as names",
                Samples::nothing,
                op -> op.createTable(
                        "order",
                        column("group", bigint()).notNull(),
                        column("Select", varchar(20)),
                        primaryKey("group").named("pk_order"),
                        unique("uq_Order_Select", "Select")),
                op -> op.dropTable("order"));
        samples.add("dropTable", "with rows", Samples::users, op -> op.dropTable("users"), Samples::users);
        samples.add(
                "renameTable",
                "that another one points at",
                Samples::linkedOrders,
                op -> op.renameTable("users", "customers"),
                op -> op.renameTable("customers", "users"));
        samples.add(
                "renameTable",
                "to other capitals",
                Samples::linkedOrders,
                op -> op.renameTable("users", "Users"),
                op -> op.renameTable("Users", "users"));
        samples.add(
                "commentOnTable",
                "that has none",
                Samples::users,
                op -> op.commentOnTable("users", "who may sign in; it's short"),
                op -> op.dropTableComment("users"));
        samples.add(
                "dropTableComment",
                "that it has",
                op -> {
                    Samples.users(op);
                    op.commentOnTable("users", "who may sign in");
                },
                op -> op.dropTableComment("users"),
                op -> op.commentOnTable("users", "who may sign in"));
    }
}
