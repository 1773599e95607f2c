// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Requirement;
import dev.limbeck.error.LimbeckException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks a database for what a dialect demands of it. */
final class Requirements {
    private Requirements() {}

    /** Throws the error of the requirement where it does not hold. */
    static void demand(Requirement requirement, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(requirement.broken())) {
            if (row.next()) {
                throw new LimbeckException(requirement.id(), requirement.refusal(), requirement.help());
            }
        }
    }
}
