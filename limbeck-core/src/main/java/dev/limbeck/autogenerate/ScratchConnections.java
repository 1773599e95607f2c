// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/** Gives connections for scratch places; each is closed by its taker. */
public interface ScratchConnections {
    /** A new connection to the user's server, or to the configured {@code scratch-url}, in autocommit mode. */
    Connection server() throws SQLException;

    /** A connection to an in-memory database of the same engine; {@code jdbcUrl} makes its URL from the user's. */
    Connection inMemory(UnaryOperator<String> jdbcUrl) throws SQLException;

    /** Whether {@link #server} leads to another database than the user's own, named for the purpose: {@code scratch-url}. */
    default boolean apart() {
        return false;
    }
}
