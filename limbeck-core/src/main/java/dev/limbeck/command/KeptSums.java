// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.script.ScriptDirectory;
import dev.limbeck.script.SumFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the integrity file up to date while a command changes scripts. One that did not agree before stays as it is: writing
 * it anew would hide what somebody else changed.
 */
final class KeptSums {
    private final Settings settings;
    private final Path folder;
    private final Optional<SumFile> before;
    private final List<String> differences;

    /** Looks at the file before anything is changed. */
    KeptSums(Settings settings, Project project) {
        this.settings = settings;
        this.folder = settings.scripts().folder();
        this.before = SumFile.read(folder);
        this.differences =
                before.map(sums -> sums.scriptDifferences(project.scripts())).orElse(List.of());
    }

    /** Writes the file for what the scripts are now; gives notes for the user. */
    List<String> update() {
        if (before.isEmpty()) {
            return List.of();
        }
        if (!differences.isEmpty()) {
            int more = differences.size() - 1;
            return List.of("'" + SumFile.NAME + "' is left as it is, since it did not agree with the scripts before: "
                    + differences.get(0) + (more == 0 ? "" : ", and " + more + " more")
                    + "; if that is right: limbeck hash");
        }
        SumFile.of(ScriptDirectory.open(settings.scripts())).write(folder);
        return List.of();
    }
}
