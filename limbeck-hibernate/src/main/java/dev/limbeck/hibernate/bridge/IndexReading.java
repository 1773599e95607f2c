// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Index.Nulls;
import dev.limbeck.schema.Index.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Indexes, with their directions, expressions and, since Hibernate 7, a predicate among the options. */
final class IndexReading {
    private final Dialect dialect;
    private final Names names;
    private final NewerMethod options = NewerMethod.of(org.hibernate.mapping.Index.class, "getOptions");
    private final List<String> notes = new ArrayList<>();

    IndexReading(Dialect dialect, Names names) {
        this.dialect = dialect;
        this.names = names;
    }

    /** Options that were not understood, one sentence each. */
    List<String> notes() {
        return notes;
    }

    List<Index> of(Table table) {
        return table.getIndexes().values().stream()
                .map(index -> index(table, index))
                .toList();
    }

    private Index index(Table table, org.hibernate.mapping.Index index) {
        List<Part> parts = new ArrayList<>();
        for (Selectable selectable : index.getSelectables()) {
            String order = index.getSelectableOrderMap().getOrDefault(selectable, "");
            parts.add(part(table, selectable, order.toLowerCase(Locale.ROOT)));
        }
        Identifier name =
                dialect.qualifyIndexName() ? names.chosenQuotable(index.getName()) : names.chosen(index.getName());
        return new Index(name, parts, index.isUnique(), predicate(table, index), null, List.of());
    }

    private Part part(Table table, Selectable selectable, String order) {
        boolean descending = order.startsWith("desc");
        Nulls nulls = nulls(order);
        if (selectable instanceof Column column && table.containsColumn(column)) {
            return new Part(names.of(column), null, descending, nulls);
        }
        String expression = SqlTokens.withoutParentheses(selectable.getText(dialect));
        return new Part(null, expression, descending, nulls);
    }

    private static @Nullable Nulls nulls(String order) {
        if (order.endsWith("nulls first")) {
            return Nulls.FIRST;
        }
        return order.endsWith("nulls last") ? Nulls.LAST : null;
    }

    private @Nullable String predicate(Table table, org.hibernate.mapping.Index index) {
        Optional<String> text = options.text(index).map(String::strip);
        if (text.isEmpty()) {
            return null;
        }
        if (text.get().toLowerCase(Locale.ROOT).startsWith("where ")) {
            return SqlTokens.withoutParentheses(text.get().substring("where ".length()));
        }
        notes.add("the options '" + text.get() + "' of an index of '" + names.of(table) + "' are not managed");
        return null;
    }
}
