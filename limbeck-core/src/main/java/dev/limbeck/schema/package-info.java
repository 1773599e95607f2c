// SPDX-License-Identifier: Apache-2.0
/**
 * Immutable description of a database: tables, columns, keys, indexes, sequences, enum types. No behaviour but lookup and
 * copying. Imports nothing of the project but {@code error}.
 */
@NullMarked
package dev.limbeck.schema;

import org.jspecify.annotations.NullMarked;
