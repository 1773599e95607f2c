// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.reflect;

import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads the catalogue of one kind of database. Stateless and safe for use by several threads, each with its connection. */
public interface Reflector {
    /**
     * Reads the connection's default schema, whose names come without a schema, and the named ones of the scope.
     *
     * <p>Runs a fixed number of statements, reads only, and leaves transaction and settings of the connection as they were.
     */
    SchemaModel reflect(Connection connection, ReflectionScope scope) throws SQLException;
}
