// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.function.UnaryOperator;

/**
 * How Limbeck makes its own tables, and how a script stops that meets another state of the database than it was written for.
 *
 * @param ifMissing a {@code CREATE TABLE}, so that a table that is there is passed over
 * @param makeGuard a statement before the first guard; empty = none is needed
 * @param guard a condition, as a statement that fails unless it holds
 * @param dropGuard a statement after the last guard; empty = none is needed
 */
public record BookkeepingWords(
        UnaryOperator<String> ifMissing, String makeGuard, UnaryOperator<String> guard, String dropGuard) {
    /** A check constraint on a temporary table: it needs no procedural language and stops every database's command line. */
    public static BookkeepingWords standard() {
        return new BookkeepingWords(
                create -> create.replaceFirst("^CREATE TABLE ", "CREATE TABLE IF NOT EXISTS "),
                "CREATE TEMPORARY TABLE limbeck_guard (ok INTEGER,"
                        + " CONSTRAINT database_is_not_at_the_start_of_this_script CHECK (ok = 1))",
                condition -> "INSERT INTO limbeck_guard (ok) SELECT CASE WHEN " + condition + " THEN 1 ELSE 0 END",
                "DROP TABLE limbeck_guard");
    }
}
