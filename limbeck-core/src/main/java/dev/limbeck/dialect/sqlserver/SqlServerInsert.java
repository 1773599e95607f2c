// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets rows bring their own numbers for an identity column, and keeps to the 1,000 rows that one {@code VALUES} takes. */
final class SqlServerInsert {
    private static final int ROWS = 1000;

    private final SqlServerClauses clauses;
    private final SqlServerSearch search;

    SqlServerInsert(SqlServerClauses clauses, SqlServerSearch search) {
        this.clauses = clauses;
        this.search = search;
    }

    List<String> around(InsertRows insert, Optional<Table> table, Function<InsertRows, List<String>> statements) {
        List<String> all = new ArrayList<>();
        for (int from = 0; from < insert.rows().size(); from += ROWS) {
            int to = Math.min(from + ROWS, insert.rows().size());
            all.addAll(statements.apply(new InsertRows(
                    insert.table(), insert.columns(), insert.rows().subList(from, to))));
        }
        if (all.isEmpty() || !mayBringNumbers(insert, table)) {
            return all;
        }
        String condition = table.isPresent() ? "" : condition(insert);
        String set = condition + "SET IDENTITY_INSERT " + clauses.name(insert.table());
        all.add(0, set + " ON");
        all.add(set + " OFF");
        return all;
    }

    private static boolean mayBringNumbers(InsertRows insert, Optional<Table> table) {
        return table.map(known -> known.columns().stream()
                        .filter(column -> column.identity() != null)
                        .map(Column::name)
                        .anyMatch(insert.columns()::contains))
                .orElse(true);
    }

    private String condition(InsertRows insert) {
        return "IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = object_id("
                + search.objectId(insert.table()) + ") AND name IN ("
                + insert.columns().stream().map(search::text).collect(Collectors.joining(", "))
                + ")) ";
    }
}
