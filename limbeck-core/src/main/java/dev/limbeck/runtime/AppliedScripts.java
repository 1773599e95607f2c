// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.reflect.CatalogQuery;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the journal knows of the scripts that ran. */
public final class AppliedScripts {
    private AppliedScripts() {}

    /**
     * The SHA-256 of each revision's script when it last ran upwards, by id; none where there is no journal, and none for
     * revisions that were stamped. Throws {@code sql-failed}.
     */
    public static Map<String, String> digests(DatabaseSession session, Bookkeeping tables) {
        Journal journal = new Journal(tables.journal(), session.dialect());
        if (!BookkeepingTables.exists(session.connection(), session.dialect(), tables.journal())) {
            return Map.of();
        }
        try {
            Map<String, String> digests = new HashMap<>();
            CatalogQuery.rows(
                    session.connection(),
                    journal.digestsSql(),
                    List.of(),
                    row -> digests.put(row.getString("revision"), row.getString("script_digest")));
            return digests;
        } catch (SQLException failure) {
            throw RunFaults.database("read the journal '" + tables.journal() + "'", failure);
        }
    }
}
