// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;

/**
 * A check constraint of the catalogue.
 *
 * @param sql the condition as it can be written again
 * @param ofColumn it stands in the definition of the column of its name, not beside the columns
 */
public record CheckRow(QualifiedName table, Identifier name, String sql, boolean ofColumn) {}
