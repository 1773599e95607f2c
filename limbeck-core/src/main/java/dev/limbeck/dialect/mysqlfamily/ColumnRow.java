// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code information_schema.columns}.
 *
 * @param defaultText as the catalogue shows it; what null and quotes mean differs between the databases
 * @param type {@code column_type}: {@code int(10) unsigned}
 * @param collation null for what is no text
 * @param extra {@code auto_increment}, {@code on update …}, {@code stored generated}, …
 * @param expression of a generated column, null or empty = none
 * @param comment empty = none
 */
public record ColumnRow(
        QualifiedName table,
        String name,
        @Nullable String defaultText,
        boolean nullable,
        String type,
        @Nullable String collation,
        String extra,
        @Nullable String expression,
        String comment) {}
