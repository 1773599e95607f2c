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
import org.jspecify.annotations.Nullable;

/** The schemas (here: databases) that one reflection reads, and the names as seen from the connection's own. */
public final class ReadSchemas {
    private final Connection connection;
    private final @Nullable String own;
    private final List<String> names;

    private ReadSchemas(Connection connection, @Nullable String own, List<String> names) {
        this.connection = connection;
        this.own = own;
        this.names = List.copyOf(names);
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
        return new ReadSchemas(connection, own.isEmpty() ? null : own, names);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * All rows of a query.
     *
     * @param sql with {@code {in:column}} where the column is to be one of the schemas
     */
    public <T> List<T> rows(String sql, RowReader<T> reader) throws SQLException {
        int mark = sql.indexOf("{in:");
        int end = sql.indexOf('}', mark);
        // MariaDB reads only one database for a plain equality, and all of the server for anything else
        String condition = sql.substring(mark + 4, end)
                + (names.size() == 1
                        ? " = ?"
                        : " in (" + String.join(", ", Collections.nCopies(names.size(), "?")) + ")");
        return CatalogQuery.rows(
                connection, sql.substring(0, mark) + condition + sql.substring(end + 1), names, reader);
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
