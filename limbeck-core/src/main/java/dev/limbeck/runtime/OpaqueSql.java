// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.Execute;
import java.util.Locale;
import java.util.Set;

/** Tells raw SQL that works on rows from raw SQL that may change the schema, whose effect nobody knows. */
final class OpaqueSql {
    private static final Set<String> ROWS_ONLY = Set.of(
            "select",
            "insert",
            "update",
            "delete",
            "merge",
            "replace",
            "values",
            "analyze",
            "grant",
            "revoke",
            "set",
            "lock",
            "comment",
            "vacuum",
            "truncate",
            "pragma",
            "show",
            "explain");

    private OpaqueSql() {}

    static boolean mayChangeSchema(Operation operation) {
        if (operation instanceof Batch batch) {
            return batch.operations().stream().anyMatch(OpaqueSql::mayChangeSchema);
        }
        return operation instanceof Execute execute && !ROWS_ONLY.contains(firstWord(execute.sql()));
    }

    /** Lower case, comments before it passed over. */
    private static String firstWord(String sql) {
        String rest = sql.replaceFirst("^(?:\\s++|--[^\\n]*+(?:\\n|$)|/\\*(?s:.*?)\\*/)++", "");
        int end = 0;
        while (end < rest.length() && Character.isLetter(rest.charAt(end))) {
            end++;
        }
        return rest.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
