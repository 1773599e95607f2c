// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection with the dialect of its server.
 *
 * @param connection in autocommit mode; closed with the session
 * @param source for further connections to the same place
 */
public record DatabaseSession(Connection connection, Dialect dialect, ConnectionSource source)
        implements AutoCloseable {
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // the work is done or has failed for a better reason
            System.getLogger(DatabaseSession.class.getName())
                    .log(System.Logger.Level.DEBUG, "the connection did not close cleanly", alreadyGone);
        }
    }
}
