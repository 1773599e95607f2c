// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts rows, up to a number beyond which it makes no difference; a large table costs no more than that many rows. */
final class RowCount {
    private static final int ENOUGH = 10_000;
    private static final int UNKNOWN = -1;

    private final @Nullable Connection connection;
    private final IdentifierRules rules;

    /** @param connection null = the rows are out of reach, and no number is known */
    RowCount(@Nullable Connection connection, IdentifierRules rules) {
        this.connection = connection;
        this.rules = rules;
    }

    /** @param count one more than enough = more than that; negative = it could not be told */
    record Rows(int count) {
        boolean any() {
            return count != 0;
        }

        boolean isOne() {
            return count == 1;
        }

        boolean isKnown() {
            return count >= 0;
        }

        @Override
        public String toString() {
            if (count < 0) {
                return "an unknown number of rows";
            }
            if (count > ENOUGH) {
                return "more than " + ENOUGH + " rows";
            }
            return count == 1 ? "1 row" : count + " rows";
        }
    }

    Rows of(QualifiedName table) {
        return count("SELECT 1 FROM " + rules.render(table));
    }

    Rows withNull(QualifiedName table, Identifier column) {
        return count("SELECT 1 FROM " + rules.render(table) + " WHERE " + rules.render(column) + " IS NULL");
    }

    /** Rows that hold one of these values of an enumeration. */
    Rows holding(QualifiedName table, Column column, Collection<String> values) {
        String name = rules.render(column.name());
        boolean several = column.type() instanceof SqlType.ArrayType;
        String condition = values.stream()
                .map(RowCount::text)
                .map(value -> several ? value + " = ANY (" + name + ")" : name + " = " + value)
                .collect(Collectors.joining(" OR "));
        return count("SELECT 1 FROM " + rules.render(table) + " WHERE " + condition);
    }

    /** Rows that hold a value, and none of these. */
    Rows holdingOthers(QualifiedName table, Column column, Collection<String> values) {
        String list = values.stream().map(RowCount::text).collect(Collectors.joining(", "));
        return count("SELECT 1 FROM " + rules.render(table) + " WHERE " + rules.render(column.name()) + " NOT IN ("
                + list + ")");
    }

    /** Rows for which a condition is false. */
    Rows breaking(QualifiedName table, String condition) {
        return count("SELECT 1 FROM " + rules.render(table) + " WHERE NOT (" + condition + ")");
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Rows in which an expression over the columns of the table has no value. */
    Rows whereNull(QualifiedName table, String expression) {
        return count("SELECT 1 FROM " + rules.render(table) + " WHERE (" + expression + ") IS NULL");
    }

    private Rows count(String sql) {
        if (connection == null) {
            return new Rows(UNKNOWN);
        }
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(ENOUGH + 1);
            int count = 0;
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    count++;
                }
            }
            return new Rows(count);
        } catch (SQLException unreadable) {
            // a user who may change a table need not be one who may read it
            return new Rows(UNKNOWN);
        }
    }
}
