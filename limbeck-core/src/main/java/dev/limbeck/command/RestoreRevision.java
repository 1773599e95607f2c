// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.ScriptArchive;
import dev.limbeck.runtime.VersionRows;
import dev.limbeck.script.ArchivedScript;
import dev.limbeck.script.ScriptDirectory;
import dev.limbeck.script.ScriptWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code limbeck restore}: writes scripts back that the database has run and no file has, from its journal. Works on a broken
 * history too: that is what it is for.
 */
public final class RestoreRevision {
    private final Settings settings;

    public RestoreRevision(Settings settings) {
        this.settings = settings;
    }

    /**
     * Writes the files, and those of the revisions that they need.
     *
     * @param wanted ids or their beginnings; empty = every revision that the version table names
     * @param folder where they go; null = the first folder of scripts
     * @return the files, in the order in which they were written; empty if nothing is missing
     * @throws LimbeckException {@code not-in-journal}, {@code ambiguous-revision}, {@code file-exists}
     */
    public List<Path> run(List<String> wanted, @Nullable Path folder) {
        Set<String> known = new TreeSet<>(ScriptDirectory.ids(settings.scripts()));
        ScriptWriter writer = new ScriptWriter(new NewScripts(settings.scripts()).folder(folder));
        try (DatabaseSession session = settings.database().get().open()) {
            ScriptArchive archive = new ScriptArchive(session, settings.tables());
            Deque<String> missing = new ArrayDeque<>(
                    wanted.isEmpty()
                            ? missing(VersionRows.read(session, settings.tables()), known)
                            : named(wanted, archive.ids(), known));
            List<ArchivedScript> found = new ArrayList<>();
            while (!missing.isEmpty()) {
                ArchivedScript script = script(missing.remove(), archive);
                if (known.add(script.revision().id())) {
                    found.add(script);
                    needs(script.revision(), archive).stream()
                            .filter(id -> !known.contains(id))
                            .forEach(missing::add);
                }
            }
            return found.stream()
                    .map(script -> writer.write(script.fileName(), script.source()))
                    .toList();
        }
    }

    private static List<String> missing(List<String> rows, Set<String> known) {
        return rows.stream()
                .filter(row -> known.stream().noneMatch(id -> id.startsWith(row)))
                .toList();
    }

    private static List<String> named(List<String> wanted, List<String> archived, Set<String> known) {
        List<String> ids = new ArrayList<>();
        for (String name : wanted) {
            if (known.contains(name)) {
                throw new LimbeckException(
                        ErrorId.FILE_EXISTS,
                        "revision '" + name + "' has its script",
                        "see where it is with: limbeck show " + name);
            }
            List<String> candidates = archived.contains(name)
                    ? List.of(name)
                    : archived.stream().filter(id -> id.startsWith(name)).toList();
            if (candidates.size() > 1) {
                throw new LimbeckException(
                        ErrorId.AMBIGUOUS_REVISION,
                        "'" + name + "' may be any of " + candidates.size() + " revisions in the journal",
                        candidates,
                        "write more of the id: limbeck restore " + candidates.get(0));
            }
            ids.add(candidates.isEmpty() ? name : candidates.get(0));
        }
        return ids;
    }

    /** Parents, and those dependencies that are ids of the archive: the others may be labels. */
    private static List<String> needs(Revision revision, ScriptArchive archive) {
        List<String> needs = new ArrayList<>(revision.down());
        if (!revision.dependsOn().isEmpty()) {
            List<String> archived = archive.ids();
            revision.dependsOn().stream().filter(archived::contains).forEach(needs::add);
        }
        return needs;
    }

    private static ArchivedScript script(String id, ScriptArchive archive) {
        String source = archive.source(id).orElseThrow(() -> notThere(id, archive.ids()));
        return ArchivedScript.of(source, "the journal's " + id);
    }

    private static LimbeckException notThere(String id, List<String> archived) {
        return new LimbeckException(
                ErrorId.NOT_IN_JOURNAL,
                "the journal of the database has no source of revision '" + id + "'",
                List.of(
                        archived.isEmpty()
                                ? "it has no sources at all: nothing ran yet, or only scripts of --sql, of an older Limbeck or of another tool"
                                : "it has those of " + archived.size() + (archived.size() == 1 ? " other" : " others")),
                "find the script with: git log --all --oneline -S " + id);
    }
}
