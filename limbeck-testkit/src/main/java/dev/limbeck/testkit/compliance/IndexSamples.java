// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.index;

import dev.limbeck.migration.Op;
import dev.limbeck.schema.Index.Nulls;

/** Indexes. */
final class IndexSamples {
    private IndexSamples() {}

    static void addTo(Samples samples) {
        samples.add(
                "createIndex",
                "of one column",
                Samples::users,
                op -> op.createIndex("ix_users_name", "users", "name"),
                op -> op.dropIndex("ix_users_name", "users"));
        samples.add(
                "createIndex",
                "with a descending column",
                Samples::users,
                op -> op.createIndex("users", index("ix_users_rank", "name").descending("points")),
                op -> op.dropIndex("ix_users_rank", "users"));
        samples.add(
                "createIndex",
                "of an expression",
                Samples::users,
                op -> op.createIndex("users", index("ix_users_lower").expression("lower(name)")),
                op -> op.dropIndex("ix_users_lower", "users"));
        samples.add(
                "createIndex",
                "of some rows",
                Samples::users,
                op -> op.createIndex("users", index("ix_users_scored", "points").where("points IS NOT NULL")),
                op -> op.dropIndex("ix_users_scored", "users"));
        samples.add(
                "createIndex",
                "that carries another column",
                Samples::users,
                op -> op.createIndex("users", index("ix_users_name", "name").include("points")),
                op -> op.dropIndex("ix_users_name", "users"));
        samples.add(
                "createIndex",
                "with an access method",
                Samples::users,
                op -> op.createIndex("users", index("ix_users_name", "name").using("hash")),
                op -> op.dropIndex("ix_users_name", "users"));
        samples.add(
                "createIndex",
                "with nulls first",
                Samples::users,
                op -> op.createIndex("users", index("ix_users_points").column("points", Nulls.FIRST)),
                op -> op.dropIndex("ix_users_points", "users"));
        samples.add(
                "createIndex",
                "that is unique, in which null equals null",
                Samples::users,
                op -> op.createIndex("users", index("ux_users_points", "points").nullsNotDistinct()),
                op -> op.dropIndex("ux_users_points", "users"));
        samples.add(
                "createIndex",
                "with a collation",
                Samples::users,
                op -> {
                    op.onDialect("postgresql", o -> collated(o, "C"));
                    op.onDialect("sqlite", o -> collated(o, "NOCASE"));
                },
                op -> {
                    op.onDialect("postgresql", o -> o.dropIndex("ix_users_name", "users"));
                    op.onDialect("sqlite", o -> o.dropIndex("ix_users_name", "users"));
                });
        samples.add(
                "createIndex",
                "with an operator class",
                Samples::users,
                op -> op.createIndex("users", index("ix_users_name", "name").operatorClass("varchar_pattern_ops")),
                op -> op.dropIndex("ix_users_name", "users"));
        samples.add(
                "createIndex",
                "whose pages are filled in part",
                Samples::users,
                op -> op.createIndex("users", index("ix_users_name", "name").option("fillfactor", "70")),
                op -> op.dropIndex("ix_users_name", "users"));
        samples.add(
                "createIndex",
                "while others write",
                Samples::users,
                op -> op.autocommit(() ->
                        op.createIndex("users", index("ix_users_name", "name").concurrently())),
                op -> op.autocommit(() -> op.dropIndexConcurrently("ix_users_name", "users")));
        samples.add(
                "createUniqueIndex",
                "of two columns",
                Samples::users,
                op -> op.createUniqueIndex("ux_users_name", "users", "name", "points"),
                op -> op.dropIndex("ux_users_name", "users"));
        samples.add(
                "dropIndex",
                "of one column",
                op -> {
                    Samples.users(op);
                    op.createIndex("ix_users_name", "users", "name");
                },
                op -> op.dropIndex("ix_users_name", "users"),
                op -> op.createIndex("ix_users_name", "users", "name"));
        samples.add(
                "dropIndexConcurrently",
                "while others write",
                op -> {
                    Samples.users(op);
                    op.createIndex("ix_users_name", "users", "name");
                },
                op -> op.autocommit(() -> op.dropIndexConcurrently("ix_users_name", "users")),
                op -> op.createIndex("ix_users_name", "users", "name"));
        samples.add(
                "renameIndex",
                "of one column",
                op -> {
                    Samples.users(op);
                    op.createIndex("ix_users_name", "users", "name");
                },
                op -> op.renameIndex("users", "ix_users_name", "by_name"),
                op -> op.renameIndex("users", "by_name", "ix_users_name"));
    }

    private static void collated(Op op, String collation) {
        op.createIndex("users", index("ix_users_name", "name").collation(collation));
    }
}
