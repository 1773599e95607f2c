// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.reflect;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts tables together from the rows of several bulk queries. What belongs to a table that was not {@link #start started}
 * (an excluded one, say) is passed over. Not safe for use by several threads.
 */
public final class TableAssembly {
    private final Map<QualifiedName, Draft> drafts = new LinkedHashMap<>();

    private static final class Draft {
        final List<Column> columns = new ArrayList<>();
        final List<Constraint> constraints = new ArrayList<>();
        final List<Index> indexes = new ArrayList<>();
        Constraint.@Nullable PrimaryKey primaryKey;

        @Nullable
        String comment;
    }

    public void start(QualifiedName table, @Nullable String comment) {
        Draft draft = new Draft();
        draft.comment = comment == null || comment.isEmpty() ? null : comment;
        drafts.put(table, draft);
    }

    /** Of the tables that were started, in that order. */
    public List<QualifiedName> names() {
        return List.copyOf(drafts.keySet());
    }

    public boolean has(QualifiedName table) {
        return drafts.containsKey(table);
    }

    /** Whether the table, if it is wanted at all, has a column of this name. */
    public boolean lacks(QualifiedName table, Identifier column) {
        Draft draft = drafts.get(table);
        return draft != null && draft.columns.stream().noneMatch(c -> c.name().equals(column));
    }

    /** Columns arrive in table order. */
    public void column(QualifiedName table, Column column) {
        change(table, draft -> draft.columns.add(column));
    }

    public void primaryKey(QualifiedName table, Constraint.PrimaryKey key) {
        change(table, draft -> draft.primaryKey = key);
    }

    public void constraint(QualifiedName table, Constraint constraint) {
        change(table, draft -> draft.constraints.add(constraint));
    }

    public void index(QualifiedName table, Index index) {
        change(table, draft -> draft.indexes.add(index));
    }

    private void change(QualifiedName table, Consumer<Draft> change) {
        Draft draft = drafts.get(table);
        if (draft != null) {
            change.accept(draft);
        }
    }

    /** The finished tables by name. */
    public Map<QualifiedName, Table> tables() {
        Map<QualifiedName, Table> tables = new LinkedHashMap<>();
        drafts.forEach((name, draft) -> tables.put(
                name,
                new Table(name, draft.columns, draft.primaryKey, draft.constraints, draft.indexes, draft.comment)));
        return tables;
    }
}
