// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

/**
 * What the database shall look like, in Java: {@code source = "java"} in {@code [model]} of {@code limbeck.toml}. The class
 * stands in a file that is compiled as scripts are, or on the class path; it has a constructor without arguments and may be
 * package-private.
 *
 * <pre>{@code
 * final class ShopSchema implements Schema {
 *     @Override public void define(SchemaBuilder schema) {
 *         schema.createTable(
 *             "users",
 *             column("id", bigint()).identity(),
 *             column("email", varchar(320)).notNull(),
 *             primaryKey("id"),
 *             unique(null, "email"));
 *         schema.createIndex("users", index("ix_users_email", "email"));
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface Schema {
    /** Says all of it, a thing after what it stands on: an index after its table. */
    void define(SchemaBuilder schema);
}
