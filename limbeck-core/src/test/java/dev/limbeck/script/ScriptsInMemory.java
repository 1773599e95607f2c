// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.migration.Migration;
import dev.limbeck.revision.Revision;
import java.nio.charset.StandardCharsets;

/** Revisions without files, as compiled classes are. */
public final class ScriptsInMemory {
    private ScriptsInMemory() {}

    /** The script of this revision; its content is its id. */
    public static LoadedMigration of(Revision revision, Migration migration) {
        ScriptContent content = new ScriptContent.InClass(() -> revision.id().getBytes(StandardCharsets.UTF_8));
        return new LoadedMigration(new MigrationScript(revision, ScriptFormat.CLASS, "", content), migration);
    }
}
