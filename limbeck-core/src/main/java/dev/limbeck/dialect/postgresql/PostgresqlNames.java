// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.EngineNames;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code users_email_key}, {@code orders_user_id_fkey}, {@code users_check1}: table, columns and kind, cut to 63 bytes, with a
 * number where another thing has the name (seen on 12 to 18).
 */
final class PostgresqlNames implements EngineNames {
    private static final int LONGEST = 63;

    @Override
    public boolean isMadeUp(Table table, Constraint constraint) {
        return constraint.match(
                key -> isOneOf(table, key.name(), "pkey", List.of("")),
                unique -> isOneOf(table, unique.name(), "key", List.of(joined(unique.columns()))),
                key -> isOneOf(
                        table,
                        key.name(),
                        "fkey",
                        List.of(joined(key.columns()), joined(key.columns().subList(0, 1)))),
                check -> isOneOf(
                        table,
                        check.name(),
                        "check",
                        Stream.concat(Stream.of(""), names(table)).toList()),
                exclude -> isOneOf(
                        table,
                        exclude.name(),
                        "excl",
                        List.of(joined(exclude.elements().stream()
                                .map(element -> element.part())
                                .map(PostgresqlNames::nameOf)
                                .toList()))));
    }

    @Override
    public boolean isMadeUp(Table table, Index index) {
        // an expression is named by its function, which the text of the catalogue need not begin with
        if (index.parts().stream().anyMatch(part -> part.column() == null)) {
            Identifier name = index.name();
            return name != null
                    && name.text().startsWith(table.name().name().text() + "_")
                    && name.text().matches(".*_idx\\d*");
        }
        List<Identifier> columns = Stream.concat(
                        index.parts().stream().map(PostgresqlNames::nameOf), index.include().stream())
                .toList();
        return isOneOf(table, index.name(), "idx", List.of(joined(columns)));
    }

    private static Identifier nameOf(Index.Part part) {
        Identifier column = part.column();
        return column == null ? Identifier.of("expr") : column;
    }

    private static Stream<String> names(Table table) {
        return table.columns().stream().map(Column::name).map(Identifier::text);
    }

    private static String joined(Collection<Identifier> columns) {
        return columns.stream().map(Identifier::text).collect(Collectors.joining("_"));
    }

    private static boolean isOneOf(Table table, @Nullable Identifier name, String kind, List<String> middles) {
        if (name == null) {
            return false;
        }
        String number = name.text().replaceFirst("^.*?(\\d*)$", "$1");
        for (int digits = 0; digits <= number.length(); digits++) {
            String label = kind + number.substring(number.length() - digits);
            boolean made = middles.stream()
                    .anyMatch(middle ->
                            name.text().equals(nameFor(table.name().name().text(), middle, label)));
            if (made) {
                return true;
            }
        }
        return false;
    }

    /** The longer one of the two is cut first, character by character. */
    private static String nameFor(String table, String columns, String label) {
        int room = LONGEST - label.length() - (columns.isEmpty() ? 1 : 2);
        int first = table.length();
        int second = columns.length();
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        String middle = columns.isEmpty() ? "" : "_" + columns.substring(0, second);
        return table.substring(0, first) + middle + "_" + label;
    }
}
