// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a {@code columnDefinition} taken apart. What no other part claims stays in the type.
 *
 * @param type the type, never empty unless the text is
 * @param defaultSql expression after {@code default}, null if there is none
 * @param notNull whether it says {@code not null} or {@code primary key}
 * @param reference foreign key in {@code references …}, null if there is none
 */
record ColumnDefinition(
        String type,
        @Nullable String defaultSql,
        boolean notNull,
        boolean unique,
        List<NamedCheck> checks,
        @Nullable Reference reference,
        @Nullable GeneratedExpression generated,
        @Nullable Identity identity,
        @Nullable String collation,
        @Nullable String comment) {
    ColumnDefinition {
        checks = List.copyOf(checks);
    }

    /** @param name as written, null if it has none */
    record NamedCheck(@Nullable String name, String sql) {}

    /**
     * @param name as written, null if it has none
     * @param columns as written; empty = the primary key
     * @param actions the words after the column list
     */
    record Reference(@Nullable String name, String table, List<String> columns, KeyActions actions) {
        Reference {
            columns = List.copyOf(columns);
        }
    }

    /** Reads a definition for a database that computes a column when it is read unless the definition says {@code stored}. */
    static ColumnDefinition parse(String sql) {
        return new ColumnDefinitionParser(sql, false).parse();
    }

    /** Reads a definition for a database that keeps computed columns unless the definition says {@code virtual}: H2. */
    static ColumnDefinition parseStoring(String sql) {
        return new ColumnDefinitionParser(sql, true).parse();
    }
}
