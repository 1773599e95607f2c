// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.reflect.CatalogQuery;
import dev.limbeck.reflect.CatalogQuery.RowReader;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schemas (here: databases) and tables that one reflection reads, and the names as seen from the connection's own. */
public final class ReadSchemas {
    private static final int MOST_NAMED = 1000;

    private final Connection connection;
    private final @Nullable String own;
    private final List<String> names;
    private final List<String> tables;

    /** @param tables names of the tables to read; empty = all */
    private ReadSchemas(Connection connection, @Nullable String own, List<String> names, List<String> tables) {
        this.connection = connection;
        this.own = own;
        this.names = List.copyOf(names);
        this.tables = List.copyOf(tables);
    }

    /** The connection's own database, if it has chosen one, and these others. */
    static ReadSchemas of(Connection connection, Collection<Identifier> others) throws SQLException {
        String own = CatalogQuery.rows(
                        connection, "select coalesce(database(), '')", List.of(), row -> row.getString(1))
                .get(0);
        List<String> names = new ArrayList<>();
        if (!own.isEmpty()) {
            names.add(own);
        }
        others.stream().map(Identifier::text).filter(name -> !name.equals(own)).forEach(names::add);
        return new ReadSchemas(connection, own.isEmpty() ? null : own, names, List.of());
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The same for these tables alone, where they are few enough to be named. */
    ReadSchemas choosing(List<QualifiedName> wanted) {
        return new ReadSchemas(
                connection,
                own,
                names,
                wanted.size() > MOST_NAMED
                        ? List.of()
                        // a name that no table has
                        : Stream.concat(
                                        Stream.of(""),
                                        wanted.stream()
                                                .map(table -> table.name().text()))
                                .distinct()
                                .toList());
    }

    /**
     * All rows of a query.
     *
     * @param sql with {@code {in:column}} where the column is to be one of the schemas, or {@code {of:column}} where besides
     *     {@code table_name} is to be one of the tables
     */
    public <T> List<T> rows(String sql, RowReader<T> reader) throws SQLException {
        boolean ofTables = sql.contains("{of:");
        int mark = sql.indexOf(ofTables ? "{of:" : "{in:");
        int end = sql.indexOf('}', mark);
        String condition = isOneOf(sql.substring(mark + 4, end), names);
        List<String> parameters = new ArrayList<>(names);
        if (ofTables && !tables.isEmpty()) {
            condition += " and " + isOneOf("table_name", tables);
            parameters.addAll(tables);
        }
        return CatalogQuery.rows(
                connection, sql.substring(0, mark) + condition + sql.substring(end + 1), parameters, reader);
    }

    /** MariaDB reads only one database for a plain equality, and all of the server for anything else. */
    private static String isOneOf(String column, List<String> values) {
        return column
                + (values.size() == 1
                        ? " = ?"
                        : " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")");
    }

    /** The name without the connection's own schema. */
    public QualifiedName name(String schema, String name) {
        return new QualifiedName(schema.equals(own) ? null : Identifier.of(schema), Identifier.of(name));
    }

    /** An expression without the names of the schemas' own database before its names. */
    public String local(String sql) {
        return own == null ? sql : MySqlText.withoutSchema(sql, own);
    }

    Connection connection() {
        return connection;
    }

    @Nullable
    String own() {
        return own;
    }
}
