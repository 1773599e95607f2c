// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.Ownership;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.util.Set;
import java.util.function.Function;

/**
 * The schema of a database; only read.
 *
 * @param connection in autocommit mode
 * @param bookkeeping the version table, journal and lock table, which are no part of the schema
 */
public record LiveSchema(Connection connection, Set<QualifiedName> bookkeeping) implements PresentSchema {
    public LiveSchema {
        bookkeeping = Set.copyOf(bookkeeping);
    }

    @Override
    public <T> T read(Function<Connection, T> reading) {
        return reading.apply(connection);
    }

    @Override
    public Connection rows() {
        return connection;
    }

    @Override
    public Ownership owned(Ownership revisions, SchemaModel actual) {
        return revisions;
    }
}
