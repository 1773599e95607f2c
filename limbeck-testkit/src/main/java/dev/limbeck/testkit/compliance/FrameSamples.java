// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.check;
import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.varchar;

/** What stands around operations. */
final class FrameSamples {
    private FrameSamples() {}

    static void addTo(Samples samples) {
        samples.add(
                "ifNotExists",
                "a table that is missing",
                Samples::nothing,
                op -> op.ifNotExists().createTable("notes", column("text", varchar(100))),
                op -> op.ifExists().dropTable("notes"));
        samples.add(
                "ifNotExists",
                "a column that is there",
                Samples::users,
                op -> op.ifNotExists()
                        .addColumn("users", column("name", varchar(40)).notNull()),
                Samples::nothing);
        samples.add(
                "ifExists",
                "an index that is not there",
                Samples::users,
                op -> op.ifExists().dropIndex("ix_users_name", "users"),
                Samples::nothing);
        samples.add(
                "ifExists",
                "a column that is there",
                Samples::users,
                op -> op.ifExists().dropColumn("users", "points"),
                op -> op.ifNotExists().addColumn("users", column("points", integer())));
        samples.add(
                "batch",
                "of changes to one table",
                Samples::users,
                op -> op.batch("users", users -> {
                    users.addColumn(column("email", varchar(255)));
                    users.alterColumn("name", to -> to.type(varchar(80)));
                    users.createCheckConstraint(check("ck_users_points", "points >= 0"));
                }),
                op -> op.batch("users", users -> {
                    users.dropConstraint(check("ck_users_points", "points >= 0"));
                    users.alterColumn("name", to -> to.type(varchar(40)));
                    users.dropColumn("email");
                }));
        samples.add(
                "onDialect",
                "for one database",
                Samples::users,
                op -> op.onDialect("mysql", mysql -> mysql.execute("ALTER TABLE users ENGINE = InnoDB")),
                Samples::nothing);
        samples.add(
                "autocommit",
                "outside of the transaction",
                Samples::users,
                op -> op.autocommit(() -> op.createIndex("ix_users_name", "users", "name")),
                op -> op.dropIndex("ix_users_name", "users"));
    }
}
