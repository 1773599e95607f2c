// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;

class SessionRequirementsDatabaseTest {
    /** The database with this {@code sql_mode} in each session. */
    private static Database at(TestDatabase database, String mode) {
        String mark = database.url().contains("?") ? "&" : "?";
        String url = database.url() + mark + "sessionVariables=sql_mode='" + mode + "'";
        return Databases.of(SessionRequirementsDatabaseTest.class.getClassLoader())
                .at(url, database.user(), database.password(), 0);
    }

    @EachDatabase({"mariadb", "mysql"})
    void refusesASessionInWhichABackslashIsALetter(TestDatabase database) {
        Database modal = at(database, "STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES");

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, modal::open);

        assertThat(failure.id()).isEqualTo(ErrorId.UNSUPPORTED_DATABASE);
        assertThat(failure)
                .hasMessage(database.kind().id()
                        + " is told by NO_BACKSLASH_ESCAPES in sql_mode to read strings in another way"
                        + " than Limbeck writes them");
        assertThat(failure.help()).endsWith("?sessionVariables=sql_mode='STRICT_TRANS_TABLES'");
    }

    @EachDatabase({"mariadb", "mysql"})
    void takesTheSessionThatTheHelpSays(TestDatabase database) throws SQLException {
        try (DatabaseSession session = at(database, "STRICT_TRANS_TABLES").open()) {
            assertThat(session.connection().isValid(1)).isTrue();
        }
    }
}
