// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

/**
 * A column that the database computes.
 *
 * @param sql the expression without the outer parentheses, raw
 * @param stored kept on disk; otherwise computed when read
 */
public record GeneratedExpression(String sql, boolean stored) {}
