// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.RowCheck;
import dev.limbeck.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Asks for rows that violate a foreign key; knows which table points at which, by names in lower case. */
final class ForeignKeyRows {
    private final Connection connection;
    private final RowCheck check;
    private final Map<String, Set<String>> pointingAt = new HashMap<>();
    private final Map<String, Set<String>> references = new HashMap<>();

    ForeignKeyRows(Connection connection, RowCheck check) {
        this.connection = connection;
        this.check = check;
    }

    void readReferences() throws SQLException {
        pointingAt.clear();
        references.clear();
        try (PreparedStatement statement = connection.prepareStatement(check.references());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                point(lower(row.getString(1)), lower(row.getString(2)));
            }
        }
    }

    private void point(String table, String at) {
        references.computeIfAbsent(table, key -> new TreeSet<>()).add(at);
        pointingAt.computeIfAbsent(at, key -> new TreeSet<>()).add(table);
    }

    /** The tables whose rows may be wrong after these were changed: they themselves, and those that point at them. */
    Set<String> reachedFrom(Set<QualifiedName> changed) throws SQLException {
        Set<String> reached = new TreeSet<>();
        for (QualifiedName one : changed) {
            String table = lower(one.name().text());
            readReferencesOf(table);
            reached.add(table);
        }
        for (QualifiedName one : changed) {
            reached.addAll(pointingAt.getOrDefault(lower(one.name().text()), Set.of()));
        }
        return reached;
    }

    private void readReferencesOf(String table) throws SQLException {
        Set<String> old = references.remove(table);
        if (old != null) {
            old.forEach(at -> pointingAt.getOrDefault(at, new TreeSet<>()).remove(table));
        }
        try (PreparedStatement statement = connection.prepareStatement(check.referencesOf())) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    point(table, lower(row.getString(1)));
                }
            }
        }
    }

    /** What is wrong anywhere, by table, each with the rows. */
    Map<String, Map<String, List<String>>> wrong() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(check.all())) {
            return found(statement);
        }
    }

    /** What is wrong in one table. */
    Map<String, List<String>> wrongIn(String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(check.ofTable())) {
            statement.setString(1, table);
            return found(statement).getOrDefault(table, Map.of());
        }
    }

    private static Map<String, Map<String, List<String>>> found(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            Map<String, Map<String, List<String>>> found = new LinkedHashMap<>();
            ResultSetMetaData data = row.getMetaData();
            int last = data.getColumnCount();
            while (row.next()) {
                StringBuilder kind = new StringBuilder();
                for (int i = 1; i < last; i++) {
                    kind.append(data.getColumnLabel(i))
                            .append(' ')
                            .append(row.getString(i))
                            .append(", ");
                }
                found.computeIfAbsent(lower(row.getString(1)), key -> new LinkedHashMap<>())
                        .computeIfAbsent(kind.toString(), key -> new ArrayList<>())
                        .add(data.getColumnLabel(last) + " " + row.getString(last));
            }
            return found;
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
