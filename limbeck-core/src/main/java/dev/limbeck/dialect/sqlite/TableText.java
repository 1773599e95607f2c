// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A CREATE TABLE statement taken apart, with the place of each part.
 *
 * @param name the table's name with its schema, as written
 * @param constraints those behind the columns
 * @param commas between columns and constraints
 * @param options behind the definition, upper case: {@code STRICT}, {@code WITHOUT ROWID}
 */
record TableText(
        String sql,
        Span name,
        List<ColumnText> columns,
        List<Clause> constraints,
        List<Span> commas,
        List<String> options) {

    /**
     * A column.
     *
     * @param type the declared type, empty where there is none
     * @param typeSpan empty behind the name where there is no type
     */
    record ColumnText(Identifier name, String type, Span typeSpan, List<Clause> clauses, Span span) {
        Stream<Clause> clauses(Clause.Kind kind) {
            return clauses.stream().filter(clause -> clause.kind() == kind);
        }

        /** The last one counts. */
        Optional<Clause> last(Clause.Kind kind) {
            return clauses(kind).reduce((first, second) -> second);
        }
    }

    /**
     * A constraint of a column or table with its name and conflict clause.
     *
     * @param text what counts in it besides {@code constraint}: a default's value, a collation, an expression; of a primary key
     *     the words that follow it
     * @param constraint of the kinds that are one in the model
     */
    record Clause(
            Kind kind, Span span, String text, @Nullable Constraint constraint) {
        enum Kind {
            PRIMARY_KEY,
            UNIQUE,
            FOREIGN_KEY,
            CHECK,
            NOT_NULL,
            NULL,
            DEFAULT,
            COLLATE,
            STORED,
            VIRTUAL,
            /** A name without a constraint, a deferral that stands apart. */
            OTHER
        }

        boolean says(String word) {
            return kind == Kind.PRIMARY_KEY && List.of(text.split(" ", -1)).contains(word);
        }
    }

    Optional<ColumnText> column(Identifier wanted) {
        return columns.stream().filter(c -> sameName(c.name(), wanted)).findFirst();
    }

    /** Names are the same whatever the case of their ASCII letters. */
    static boolean sameName(Identifier one, Identifier other) {
        return key(one.text()).equals(key(other.text()));
    }

    static String key(String name) {
        return name.chars().allMatch(c -> c < 128) ? name.toLowerCase(Locale.ROOT) : asciiLower(name);
    }

    private static String asciiLower(String name) {
        StringBuilder lower = new StringBuilder(name);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + 32));
            }
        }
        return lower.toString();
    }

    /** All clauses that are constraints in the model, of columns and of the table. */
    List<Clause> allConstraints() {
        return Stream.concat(columns.stream().flatMap(c -> c.clauses().stream()), constraints.stream())
                .filter(clause -> clause.constraint() != null)
                .toList();
    }

    boolean hasAutoincrement() {
        return allConstraints().stream().anyMatch(clause -> clause.says("AUTOINCREMENT"));
    }

    /** Where a new column goes: behind the last one. */
    int endOfColumns() {
        return columns.get(columns.size() - 1).span().to();
    }

    /** Where a new constraint goes. */
    int endOfBody() {
        return constraints.isEmpty()
                ? endOfColumns()
                : constraints.get(constraints.size() - 1).span().to();
    }
}
