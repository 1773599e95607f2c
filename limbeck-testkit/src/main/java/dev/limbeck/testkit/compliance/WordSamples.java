// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.check;
import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Definitions.foreignKey;
import static dev.limbeck.migration.Definitions.index;
import static dev.limbeck.migration.Definitions.primaryKey;
import static dev.limbeck.migration.Definitions.unique;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.migration.Op;
import dev.limbeck.schema.Constraint.Kind;
import dev.limbeck.schema.Constraint.Matching;
import dev.limbeck.schema.ReferentialAction;

/** Words that only one database has, and words that say what holds without them. */
final class WordSamples {
    private WordSamples() {}

    static void addTo(Samples samples) {
        saidInVain(samples);
        keys(samples);
        indexes(samples);
    }

    private static void saidInVain(Samples samples) {
        samples.add(
                "createForeignKey",
                "that says what holds anyway",
                Samples::orders,
                op -> op.createForeignKey(
                        "orders",
                        foreignKey("fk_orders_user", "user_id")
                                .references("users", "id")
                                .matching(Matching.SIMPLE)
                                .onDelete(ReferentialAction.NO_ACTION)
                                .onUpdate(ReferentialAction.NO_ACTION)
                                .notDeferrable()
                                .initiallyImmediate()),
                op -> op.dropConstraint("orders", "fk_orders_user", Kind.FOREIGN_KEY));
        samples.add(
                "createUniqueConstraint",
                "that says what holds anyway",
                Samples::users,
                op -> op.createUniqueConstraint(
                        "users", unique("uq_users_name", "name").notDeferrable().initiallyImmediate()),
                op -> op.dropConstraint("users", "uq_users_name", Kind.UNIQUE));
        samples.add(
                "createCheckConstraint",
                "that says what holds anyway",
                Samples::users,
                op -> op.createCheckConstraint(
                        "users",
                        check("ck_users_points", "points >= 0").notDeferrable().initiallyImmediate()),
                op -> op.dropConstraint("users", "ck_users_points", Kind.CHECK));
        samples.add(
                "createCheckConstraint",
                "that is looked at when the transaction ends",
                Samples::users,
                op -> op.createCheckConstraint(
                        "users", check("ck_users_points", "points >= 0").initiallyDeferred()),
                op -> op.dropConstraint("users", "ck_users_points", Kind.CHECK));
        samples.add(
                "createUniqueConstraint",
                "in which nulls differ, as anyway",
                Samples::users,
                op -> op.createUniqueConstraint(
                        "users", unique("uq_users_points", "points").nullsDistinct()),
                op -> op.dropConstraint("users", "uq_users_points", Kind.UNIQUE));
        samples.add(
                "createIndex",
                "that says what holds anyway",
                Samples::users,
                op -> op.createIndex(
                        "users", index("ix_users_both").ascending("name").descending("points")),
                op -> op.dropIndex("ix_users_both", "users"));
        samples.add(
                "createTable",
                "with numbers that say what holds anyway",
                Samples::nothing,
                op -> op.createTable(
                        "tickets",
                        column("id", bigint())
                                .notNull()
                                .identity()
                                .numberingWithoutMinimum()
                                .numberingWithoutMaximum()
                                .numberingWithoutCycle(),
                        primaryKey("id").named("pk_tickets")),
                op -> op.dropTable("tickets"));
    }

    private static void keys(Samples samples) {
        samples.add(
                "createPrimaryKey",
                "that is looked at when the transaction ends",
                WordSamples::seats,
                op -> op.createPrimaryKey(
                        "seats", primaryKey("place").named("pk_seats").initiallyDeferred()),
                op -> op.dropConstraint("seats", "pk_seats", Kind.PRIMARY_KEY));
        samples.add(
                "createPrimaryKey",
                "that the rows are not kept by",
                WordSamples::seats,
                op -> op.createPrimaryKey(
                        "seats", primaryKey("place").named("pk_seats").using("nonclustered")),
                op -> op.dropConstraint("seats", "pk_seats", Kind.PRIMARY_KEY));
        samples.add(
                "createUniqueConstraint",
                "that carries another column",
                Samples::users,
                op -> op.createUniqueConstraint(
                        "users", unique("uq_users_name", "name").include("points")),
                op -> op.dropConstraint("users", "uq_users_name", Kind.UNIQUE));
        samples.add(
                "dropConstraint",
                "that carries another column",
                op -> {
                    Samples.users(op);
                    op.onDialect("postgresql", WordSamples::carrying);
                },
                op -> op.onDialect("postgresql", o -> o.dropConstraint("users", "uq_users_name", Kind.UNIQUE)),
                op -> op.onDialect("postgresql", WordSamples::carrying));
        samples.add(
                "createUniqueConstraint",
                "with an access method",
                Samples::users,
                op -> op.createUniqueConstraint(
                        "users", unique("uq_users_name", "name").using("btree")),
                op -> op.dropConstraint("users", "uq_users_name", Kind.UNIQUE));
        samples.add(
                "createUniqueConstraint",
                "whose pages are filled in part",
                Samples::users,
                op -> op.createUniqueConstraint(
                        "users", unique("uq_users_name", "name").option("fillfactor", "70")),
                op -> op.dropConstraint("users", "uq_users_name", Kind.UNIQUE));
        samples.add(
                "createForeignKey",
                "that empties one of its columns",
                op -> {
                    seats(op);
                    op.createPrimaryKey("seats", primaryKey("hall", "place").named("pk_seats"));
                    op.createTable(
                            "guests",
                            column("name", varchar(40)).notNull(),
                            column("hall", bigint()).notNull(),
                            column("place", bigint()));
                },
                op -> op.createForeignKey(
                        "guests",
                        foreignKey("fk_guests_seat", "hall", "place")
                                .references("seats", "hall", "place")
                                .onDelete(ReferentialAction.SET_NULL, "place")),
                op -> op.dropConstraint("guests", "fk_guests_seat", Kind.FOREIGN_KEY));
    }

    private static void indexes(Samples samples) {
        samples.add(
                "createIndex",
                "that the rows are kept by",
                WordSamples::seats,
                op -> op.onDialect(
                        "sqlserver",
                        o -> o.createIndex("seats", index("ix_seats", "place").using("clustered"))),
                op -> op.onDialect("sqlserver", o -> o.dropIndex("ix_seats", "seats")));
        samples.add(
                "createIndex",
                "of words",
                op -> op.createTable("posts", column("title", varchar(200))),
                op -> {
                    op.onDialect("mysql", WordSamples::indexOfWords);
                    op.onDialect("mariadb", WordSamples::indexOfWords);
                },
                op -> {
                    op.onDialect("mysql", o -> o.dropIndex("ix_posts", "posts"));
                    op.onDialect("mariadb", o -> o.dropIndex("ix_posts", "posts"));
                });
        samples.add(
                "createIndex",
                "of few values",
                WordSamples::seats,
                op -> op.onDialect(
                        "oracle",
                        o -> o.createIndex(
                                "seats",
                                index("ix_seats", "hall").using("bitmap").option("tablespace", "fast"))),
                op -> op.onDialect("oracle", o -> o.dropIndex("ix_seats", "seats")));
    }

    private static void indexOfWords(Op op) {
        op.createIndex("posts", index("ix_posts", "title").using("fulltext"));
    }

    private static void carrying(Op op) {
        op.createUniqueConstraint(
                "users", unique("uq_users_name", "name").include("points").initiallyDeferred());
    }

    private static void seats(Op op) {
        op.createTable(
                "seats",
                column("hall", bigint()).notNull(),
                column("place", bigint()).notNull());
    }
}
