// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

/**
 * A view.
 *
 * @param sql the statement that makes it or its query, as the catalogue shows it; may be empty where it is hidden
 */
public record View(QualifiedName name, String sql) {}
