// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.dialect.SqlToken;
import dev.limbeck.dialect.StatementSplitter;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Which values columns may hold where their type lists them ({@code enum ('NEW', 'PAID')}) or a check does ({@code status in
 * ('NEW', 'PAID')}), in the words of whatever engine shows it.
 */
public final class ListedValues {
    private final StatementSplitter splitter;

    /** @param splitter of the database, which knows its quotes */
    public ListedValues(StatementSplitter splitter) {
        this.splitter = splitter;
    }

    /**
     * What one column may hold.
     *
     * @param values in the order in which they are listed; never empty
     * @param numbers they are numbers, not texts
     */
    public record Listing(Identifier column, List<String> values, boolean numbers) {
        public Listing {
            values = List.copyOf(values);
        }
    }

    /** Of a column that holds whatever its type allows: empty. */
    public Optional<Listing> of(Table table, Identifier column) {
        return table.column(column)
                .flatMap(ListedValues::ofType)
                .or(() -> table.constraints().stream()
                        .flatMap(constraint -> in(table, constraint).stream())
                        .filter(listing -> listing.column().equals(column))
                        .findFirst());
    }

    /** What the type of the column lists. */
    public static Optional<Listing> ofType(Column column) {
        return column.type() instanceof InlineEnumType type
                ? Optional.of(new Listing(column.name(), type.values(), false))
                : Optional.empty();
    }

    /** What a check lists that says nothing else. */
    public Optional<Listing> in(Table table, Constraint constraint) {
        return constraint.match(
                key -> Optional.<Listing>empty(),
                unique -> Optional.empty(),
                foreignKey -> Optional.empty(),
                check -> listed(table, splitter.tokens(check.sql())),
                exclusion -> Optional.empty());
    }

    private static Optional<Listing> listed(Table table, List<SqlToken> tokens) {
        return ValueList.of(tokens)
                .flatMap(list ->
                        column(table, list.column()).map(column -> new Listing(column, list.values(), list.numbers())));
    }

    private static Optional<Identifier> column(Table table, SqlToken name) {
        List<Identifier> similar = table.columns().stream()
                .map(Column::name)
                .filter(column -> column.text().equalsIgnoreCase(name.unquoted()))
                .toList();
        return similar.stream()
                .filter(column -> column.text().equals(name.unquoted()))
                .findFirst()
                .or(() -> similar.stream().findFirst());
    }
}
