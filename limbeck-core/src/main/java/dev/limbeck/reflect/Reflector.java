// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.reflect;

import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Reads the catalogue of one kind of database. Stateless and safe for use by several threads, each with its connection. */
public interface Reflector {
    /**
     * Reads the connection's default schema, whose names come without a schema, and the named ones of the scope.
     *
     * <p>Runs a fixed number of statements, reads only, and leaves transaction and settings of the connection as they were.
     */
    SchemaModel reflect(Connection connection, ReflectionScope scope) throws SQLException;

    /**
     * The statement by which the database would make a table as it is now, for what the model has no word for; empty where the
     * database tells none. Asked of one table that is about to be changed.
     */
    default Optional<String> source(Connection connection, QualifiedName table) throws SQLException {
        return Optional.empty();
    }
}
