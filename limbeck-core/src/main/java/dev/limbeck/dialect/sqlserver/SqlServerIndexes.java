// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code CREATE INDEX}. The method of an index is how it is kept: {@code clustered}, {@code columnstore}. */
final class SqlServerIndexes {
    static final String CLUSTERED = "clustered";
    static final String NONCLUSTERED = "nonclustered";
    static final String COLUMNSTORE = "columnstore";
    static final String CLUSTERED_COLUMNSTORE = "clustered columnstore";
    private static final Set<String> METHODS =
            Set.of(CLUSTERED, NONCLUSTERED, COLUMNSTORE, "nonclustered columnstore", CLUSTERED_COLUMNSTORE);

    private final SqlServerClauses clauses;

    SqlServerIndexes(SqlServerClauses clauses) {
        this.clauses = clauses;
    }

    String create(QualifiedName table, Index index, Identifier name) {
        String method = index.method();
        if (method != null && !METHODS.contains(method)) {
            throw SqlServerClauses.unsupported(
                    "make an index by the method '" + method + "'",
                    "leave the method out, or write one of clustered, nonclustered, columnstore and clustered columnstore");
        }
        // it holds every column, and takes no list of them
        boolean whole = CLUSTERED_COLUMNSTORE.equals(method);
        return "CREATE " + (index.unique() ? "UNIQUE " : "")
                + (method == null ? "" : method.toUpperCase(Locale.ROOT) + " ")
                + "INDEX " + clauses.name(name) + " ON " + clauses.name(table)
                + (whole ? "" : " (" + clauses.indexParts(index) + ")")
                + (index.include().isEmpty() ? "" : " INCLUDE (" + clauses.names(index.include()) + ")")
                + (index.where() == null ? "" : " WHERE " + index.where())
                + options(index.options());
    }

    /** {@code WITH (FILLFACTOR = 70)}; the server takes the words in either case. */
    static String options(Map<String, String> options) {
        return options.isEmpty()
                ? ""
                : options.entrySet().stream()
                        .map(option -> option.getKey().toUpperCase(Locale.ROOT) + " = " + option.getValue())
                        .collect(Collectors.joining(", ", " WITH (", ")"));
    }
}
