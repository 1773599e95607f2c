// SPDX-License-Identifier: Apache-2.0
/**
 * SQLite. What its ALTER TABLE cannot do is done by rebuilding the table, as the vendor's page on ALTER TABLE describes, by
 * editing the text of its CREATE TABLE statement, so that nothing is lost for which the model has no word. May import {@code
 * dialect}, {@code reflect}, {@code op}, {@code schema} and {@code error}; nobody imports it.
 */
@NullMarked
package dev.limbeck.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
