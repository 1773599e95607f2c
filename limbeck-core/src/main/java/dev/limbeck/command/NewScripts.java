// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import dev.limbeck.script.ScriptSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of several script folders a new revision goes into. */
final class NewScripts {
    private final List<Path> folders;

    NewScripts(ScriptSettings settings) {
        this.folders = settings.folders();
    }

    /**
     * The folder wanted, else that of the first parent, else the first of all.
     *
     * @param wanted must be one of the folders or lie in one
     */
    Path folder(@Nullable Path wanted, Project project, Revision revision) {
        if (wanted != null) {
            return folder(wanted);
        }
        return revision.down().stream()
                .findFirst()
                .flatMap(parent -> project.scripts().script(parent).file())
                .flatMap(this::holder)
                .orElse(folders.get(0));
    }

    /** The folder wanted, else the first of all. */
    Path folder(@Nullable Path wanted) {
        if (wanted != null) {
            Path folder = wanted.toAbsolutePath().normalize();
            if (holder(folder).isEmpty()) {
                throw new LimbeckException(
                        ErrorId.INVALID_CONFIG,
                        "'" + wanted + "' is not in a folder of scripts, so the revision would never be found there",
                        folders.stream().map(path -> "scripts are in " + path).toList(),
                        "name one of these, or add it to limbeck.toml: scripts = [\"…\", \"…\"]");
            }
            return folder;
        }
        return folders.get(0);
    }

    /** The innermost folder of scripts that holds this path. */
    private Optional<Path> holder(Path path) {
        Path found = null;
        for (Path folder : folders) {
            Path whole = folder.toAbsolutePath().normalize();
            if (path.toAbsolutePath().normalize().startsWith(whole) && (found == null || whole.startsWith(found))) {
                found = whole;
            }
        }
        return Optional.ofNullable(found);
    }
}
