// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The checks and indexes of a table whose expressions hang on something that is about to be replaced: statements that take
 * them away before, and bring them back after. Found by their text; one too many only makes work.
 */
final class Hangers {
    private final PostgresqlDdl ddl;
    private final PostgresqlClauses clauses;
    private final Table table;
    private final List<Constraint.Check> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    Hangers(PostgresqlDdl ddl, PostgresqlClauses clauses, Table table, Predicate<@Nullable String> hangs) {
        this.ddl = ddl;
        this.clauses = clauses;
        this.table = table;
        table.checks().stream()
                .filter(check -> check.name() != null && hangs.test(check.sql()))
                .forEach(checks::add);
        table.indexes().stream()
                .filter(index -> index.name() != null
                        && (hangs.test(index.where())
                                || index.parts().stream().anyMatch(part -> hangs.test(part.expression()))))
                .forEach(indexes::add);
    }

    boolean has(Index index) {
        return indexes.contains(index);
    }

    List<String> drops() {
        List<String> statements = new ArrayList<>();
        checks.forEach(check -> statements.add(
                ddl.onTable(table.name(), "DROP CONSTRAINT " + clauses.name(Objects.requireNonNull(check.name())))));
        indexes.forEach(index -> statements.add(
                "DROP INDEX " + clauses.name(table.name().sibling(Objects.requireNonNull(index.name())))));
        return statements;
    }

    List<String> adds() {
        List<String> statements = new ArrayList<>();
        checks.forEach(check -> statements.add(ddl.onTable(table.name(), "ADD " + clauses.constraint(check))));
        indexes.forEach(index -> statements.addAll(ddl.indexStatements(table.name(), index)));
        return statements;
    }

    /** Whether there is an expression and it names it as a whole word. */
    static boolean mentions(@Nullable String sql, Identifier name) {
        return sql != null && name.isMentionedIn(sql);
    }
}
