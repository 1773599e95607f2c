// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.bool;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.varchar;

/** Columns that come, go, and change their names. */
final class ColumnSamples {
    private ColumnSamples() {}

    static void addTo(Samples samples) {
        samples.add(
                "addColumn",
                "that may be null",
                Samples::users,
                op -> op.addColumn("users", column("address", varchar(500))),
                op -> op.dropColumn("users", "address"));
        samples.add(
                "addColumn",
                "not null with a default",
                Samples::users,
                op -> op.addColumn("users", column("active", bool()).notNull().defaultSql("true")),
                op -> op.dropColumn("users", "active"));
        samples.add(
                "addColumn",
                "with a text as default, and a comment",
                Samples::users,
                op -> op.addColumn(
                        "users",
                        column("city", varchar(20))
                                .notNull()
                                .defaultValue("L'Aquila")
                                .comment("where from")),
                op -> op.dropColumn("users", "city"));
        samples.add(
                "addColumn",
                "that is computed",
                Samples::users,
                op -> op.addColumn("users", column("twice", integer()).generatedStored("points * 2")),
                op -> op.dropColumn("users", "twice"));
        samples.add(
                "addColumn",
                "that is computed when it is read",
                Samples::users,
                op -> op.addColumn("users", column("twice", integer()).generatedVirtual("points * 2")),
                op -> op.dropColumn("users", "twice"));
        samples.add(
                "dropColumn",
                "with values",
                Samples::users,
                op -> op.dropColumn("users", "points"),
                op -> op.addColumn("users", column("points", integer())));
        samples.add(
                "renameColumn",
                "of a primary key",
                Samples::linkedOrders,
                op -> op.renameColumn("users", "id", "user_id"),
                op -> op.renameColumn("users", "user_id", "id"));
        samples.add(
                "commentOnColumn",
                "that has none",
                Samples::users,
                op -> op.commentOnColumn("users", "name", "as in the passport"),
                op -> op.dropColumnComment("users", "name"));
        samples.add(
                "dropColumnComment",
                "that it has",
                op -> {
                    Samples.users(op);
                    op.commentOnColumn("users", "name", "as in the passport");
                },
                op -> op.dropColumnComment("users", "name"),
                op -> op.commentOnColumn("users", "name", "as in the passport"));
        samples.add(
                "alterColumn",
                "with several changes",
                Samples::users,
                op -> op.alterColumn(
                        "users",
                        "points",
                        to -> to.rename("score").type(bigint()).defaultValue(0).comment("since 2026")),
                op -> op.alterColumn(
                        "users",
                        "score",
                        to -> to.rename("points").type(integer()).noDefault().noComment()));
    }
}
