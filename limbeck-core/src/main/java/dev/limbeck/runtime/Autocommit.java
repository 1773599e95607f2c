// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.MigrationScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Autocommit as a script may leave it, which had the connection and turned it off for a batch. Off, it would take the journal
 * and the rows of the next revisions into a transaction that nobody ends.
 */
final class Autocommit {
    private Autocommit() {}

    /** Where the revision is in a transaction: to turn it on would commit half of it. */
    static void require(Connection connection, MigrationScript script) {
        if (isOff(connection)) {
            throw new LimbeckException(
                    ErrorId.SCRIPT_FAILED,
                    "the script of revision '" + script.id() + "' turned autocommit off and not on again",
                    List.of(),
                    "leave the transaction of op.connection() alone: no setAutoCommit, commit or rollback in "
                            + script.path());
        }
    }

    /** Where each statement commits: turns it on again, which commits what the script did. */
    static void turnOn(Connection connection) {
        try {
            if (isOff(connection)) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw RunFaults.database("turn autocommit on again", failure);
        }
    }

    /** After a failure: what the script did and did not commit is taken back. */
    static void turnOnAfter(RuntimeException failure, Connection connection) {
        try {
            if (isOff(connection)) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private static boolean isOff(Connection connection) {
        try {
            return !connection.getAutoCommit();
        } catch (SQLException gone) {
            // a closed connection has no such state, and the next statement says so
            return false;
        }
    }
}
