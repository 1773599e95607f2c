// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import org.jspecify.annotations.Nullable;

/**
 * SQL for one dialect, or for those that none is written for; made by {@link Definitions#onDialect} and
 * {@link Definitions#otherwise}.
 *
 * @param dialect its id; null = every other one
 * @param sql one statement without terminator; null = nothing is done
 */
public record DialectSql(@Nullable String dialect, @Nullable String sql) {}
