// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the numbers of the catalogue mean, so that no query has to say it again in each row. */
final class CatalogueNumbers {
    private static final long DEFAULT_COLLATION = 100;

    private final Map<Long, QualifiedName> tables = new HashMap<>();
    private final Map<Long, Map<Integer, Numbered>> columns = new HashMap<>();

    private record Numbered(Identifier name, long collation) {}

    void table(long number, QualifiedName name) {
        tables.put(number, name);
    }

    void column(long table, int number, Identifier name, long collation) {
        columns.computeIfAbsent(table, key -> new HashMap<>()).put(number, new Numbered(name, collation));
    }

    QualifiedName table(long number) {
        return Objects.requireNonNull(tables.get(number), () -> "a table without a name: " + number);
    }

    /** The one of this number, or null for an expression. */
    @Nullable
    Identifier column(long table, int number) {
        Numbered column = columns.getOrDefault(table, Map.of()).get(number);
        return column == null ? null : column.name();
    }

    /** In the order of their numbers in the text. */
    List<Identifier> columns(long table, @Nullable String numbers) {
        List<Identifier> names = new ArrayList<>();
        for (long number : parse(numbers)) {
            Identifier name = column(table, (int) number);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** The collation that a key has if none is named. */
    long collation(long table, int column) {
        Numbered numbered = columns.getOrDefault(table, Map.of()).get(column);
        return numbered == null ? DEFAULT_COLLATION : numbered.collation();
    }

    /** Those of them whose columns are not known. */
    Set<Long> unknown(Iterable<Long> wanted) {
        Set<Long> unknown = new HashSet<>();
        for (Long table : wanted) {
            if (!columns.containsKey(table)) {
                unknown.add(table);
            }
        }
        return unknown;
    }

    /** The tables as one array: <code>{16385,16390}</code>. */
    static String array(Iterable<Long> tables) {
        List<String> numbers = new ArrayList<>();
        tables.forEach(table -> numbers.add(String.valueOf(table)));
        return numbers.stream().collect(Collectors.joining(",", "{", "}"));
    }

    /** The numbers of an array (<code>{1,2}</code>) or a vector ({@code 1 2}) of the catalogue. */
    static long[] parse(@Nullable String text) {
        if (text == null) {
            return new long[0];
        }
        long[] numbers = new long[text.length()];
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && "0123456789-".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end > at) {
                numbers[count++] = Long.parseLong(text, at, end, 10);
            }
            at = end + 1;
        }
        return Arrays.copyOf(numbers, count);
    }
}
