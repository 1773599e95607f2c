// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.runtime.AppliedScripts;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.script.MigrationScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scripts that were changed after they ran: databases that run them from now on get something else. */
final class ChangedScripts {
    private static final int MOST_NAMED = 5;

    private final Settings settings;
    private final Project project;

    ChangedScripts(Settings settings, Project project) {
        this.settings = settings;
        this.project = project;
    }

    /**
     * A sentence about them, if there are any.
     *
     * @param rows the version rows of the database, all of them known
     */
    Optional<String> note(DatabaseSession session, List<String> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> ran = AppliedScripts.digests(session, settings.tables());
        List<MigrationScript> changed = project.inForce(rows).stream()
                .filter(ran::containsKey)
                .map(id -> project.scripts().script(id))
                .filter(script -> !script.sha256().equals(ran.get(script.id())))
                .toList();
        return changed.isEmpty() ? Optional.empty() : Optional.of(sentence(changed));
    }

    private static String sentence(List<MigrationScript> changed) {
        List<String> named = changed.stream()
                .limit(MOST_NAMED)
                .map(MigrationScript::toString)
                .toList();
        int more = changed.size() - named.size();
        return "changed since this database ran them: " + String.join(", ", named)
                + (more > 0 ? " and " + more + " more" : "")
                + "; another database may get another schema from them, a change belongs in a new revision";
    }
}
