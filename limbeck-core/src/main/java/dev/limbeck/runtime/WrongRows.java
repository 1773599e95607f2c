// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.MigrationScript;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that no revision leaves rows wrong while the engine does not look, as SQLite does not during a run. What was wrong
 * before is not the revision's fault: rows are counted by what is wrong with them, because a rebuild may give them other ids.
 */
final class WrongRows {
    private static final int MOST_SHOWN = 5;

    private final DatabaseSession session;
    private final @Nullable String query;
    private @Nullable Map<String, List<String>> before;

    WrongRows(DatabaseSession session) {
        this.session = session;
        this.query = session.dialect().transactions().verify();
    }

    /** Looks before the first revision of the run; does nothing later. */
    void remember() {
        if (query != null && before == null) {
            before = found(query);
        }
    }

    /** Throws {@code sql-failed} if there are more than before. */
    void refuseNew(MigrationScript script) {
        if (query == null || before == null) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        Map<String, List<String>> now = found(query);
        // a table that was renamed takes its wrong rows along
        List<Integer> gone = new ArrayList<>();
        before.forEach((kind, rows) -> {
            if (!now.containsKey(kind)) {
                gone.add(rows.size());
            }
        });
        now.forEach((kind, rows) -> {
            int known = before.getOrDefault(kind, List.of()).size();
            boolean renamed = known == 0 && gone.remove((Integer) rows.size());
            if (rows.size() > known && !renamed) {
                rows.stream().limit(MOST_SHOWN).forEach(row -> wrong.add(kind + row));
                wrong.add(rows.size() + " in all" + (known == 0 ? "" : ", " + known + " of them before"));
            }
        });
        if (!wrong.isEmpty()) {
            wrong.add("found by: " + query);
            throw new LimbeckException(
                    ErrorId.SQL_FAILED,
                    "revision '" + script.id() + "' would leave rows that violate a foreign key",
                    wrong,
                    "correct those rows, in the script or before it");
        }
        before = now;
    }

    /** What is wrong, each with the rows. */
    private Map<String, List<String>> found(String sql) {
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Map<String, List<String>> found = new LinkedHashMap<>();
            ResultSetMetaData data = row.getMetaData();
            int last = data.getColumnCount();
            while (row.next()) {
                StringBuilder kind = new StringBuilder();
                for (int i = 1; i < last; i++) {
                    kind.append(data.getColumnLabel(i))
                            .append(' ')
                            .append(row.getString(i))
                            .append(", ");
                }
                found.computeIfAbsent(kind.toString(), key -> new ArrayList<>())
                        .add(data.getColumnLabel(last) + " " + row.getString(last));
            }
            return found;
        } catch (SQLException failure) {
            throw RunFaults.database("check the foreign keys", failure);
        }
    }
}
