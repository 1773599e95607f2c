// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An index behind {@code CREATE} or {@code ADD}: {@code FULLTEXT INDEX ix ON t (a) WITH PARSER ngram}. */
final class MySqlFamilyIndexes {
    private static final String PARSER = "parser";

    private final MySqlFamilyClauses clauses;

    MySqlFamilyIndexes(MySqlFamilyClauses clauses) {
        this.clauses = clauses;
    }

    /** @param place the table with a blank before it, or empty */
    String definition(Identifier name, String place, Index index) {
        String parser = index.options().get(PARSER);
        return kind(index) + "INDEX " + clauses.name(name) + place + " (" + clauses.indexParts(index) + ")"
                + (parser == null ? "" : " WITH PARSER " + parser)
                + (isKind(index) ? "" : clauses.accessMethod(index.method()));
    }

    /** The index without the one option that it may have here. */
    static Index withoutParser(Index index) {
        Map<String, String> others = new TreeMap<>(index.options());
        others.remove(PARSER);
        return index.withOptions(others);
    }

    private static String kind(Index index) {
        if (isKind(index)) {
            return String.valueOf(index.method()).toUpperCase(Locale.ROOT) + " ";
        }
        return index.unique() ? "UNIQUE " : "";
    }

    /** Full text and spatial indexes are kinds of their own, the others choose a structure. */
    private static boolean isKind(Index index) {
        return "fulltext".equals(index.method()) || "spatial".equals(index.method());
    }
}
