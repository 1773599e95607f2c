// SPDX-License-Identifier: Apache-2.0
/**
 * What users import in a migration script: {@link dev.limbeck.migration.Migration}, {@link dev.limbeck.migration.Revision},
 * {@link dev.limbeck.migration.Op}, and the words for columns, types and constraints. May import {@code op}, {@code schema} and
 * {@code error}; not the script directory, the runtime or a dialect.
 */
@NullMarked
package dev.limbeck.migration;

import org.jspecify.annotations.NullMarked;
