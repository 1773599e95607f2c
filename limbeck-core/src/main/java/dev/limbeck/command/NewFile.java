// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import dev.limbeck.script.ScriptDirectory;
import dev.limbeck.script.ScriptFormat;
import dev.limbeck.script.ScriptWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the file of a new revision: the file itself, what the project's hooks make of it, then the sums of all files. */
final class NewFile {
    private final Settings settings;
    private final Project project;

    NewFile(Settings settings, Project project) {
        this.settings = settings;
        this.project = project;
    }

    /** The file, and notes for the user. */
    record Written(Path file, List<String> notes) {}

    /**
     * Writes it.
     *
     * @param folder null = beside the first parent
     * @throws LimbeckException {@code file-exists}, {@code file-failed}, {@code hook-failed}; after the last the file is there
     */
    Written write(@Nullable Path folder, Revision revision, String source) {
        KeptSums sums = new KeptSums(settings, project);
        Path target = new NewScripts(settings.scripts()).folder(folder, project, revision);
        Path file = new ScriptWriter(target).write(revision, settings.format(), source);
        LimbeckException failure = hooked(file, revision);
        if (failure == null) {
            return new Written(file, sums.update());
        }
        if (isThere(revision)) {
            sums.update();
        }
        throw failure;
    }

    private @Nullable LimbeckException hooked(Path file, Revision revision) {
        ScriptFormat format = settings.format();
        for (Hook hook : settings.authoring().hooks()) {
            if (hook.format() != null && hook.format() != format) {
                continue;
            }
            HookRun run = new HookRun(hook, file);
            try {
                run.run();
            } catch (LimbeckException failure) {
                return failure;
            }
            if (!isThere(revision)) {
                return run.failed("left a file that is not revision '" + revision.id() + "' any more", List.of(), null);
            }
        }
        return null;
    }

    private boolean isThere(Revision revision) {
        try {
            return ScriptDirectory.ids(settings.scripts()).contains(revision.id());
        } catch (LimbeckException unreadable) {
            return false;
        }
    }
}
