// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import java.util.List;

/** Reads where a database is, and changes nothing. */
public final class VersionRows {
    private VersionRows() {}

    /** The rows of the version table, sorted; none where there is no such table. */
    public static List<String> read(DatabaseSession session, Bookkeeping tables) {
        return new VersionTable(tables.version(), session.dialect()).read(session.connection());
    }
}
