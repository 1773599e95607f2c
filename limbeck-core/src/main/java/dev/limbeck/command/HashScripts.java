// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.ScriptDirectory;
import dev.limbeck.script.SumFile;
import java.nio.file.Path;
import java.util.List;

/** {@code limbeck hash}: writes the integrity file of the scripts, or checks it. Needs no database, compiles nothing. */
public final class HashScripts {
    private final Settings settings;

    public HashScripts(Settings settings) {
        this.settings = settings;
    }

    /**
     * What the file holds.
     *
     * @param revisions how many
     */
    public record Result(Path file, int revisions) {}

    /** Writes the file as the scripts are now. */
    public Result write() {
        SumFile sums = SumFile.of(new Project(settings).scripts());
        return new Result(sums.write(folder()), sums.size());
    }

    /** Throws {@code integrity-mismatch} unless the file is there and agrees with the scripts. */
    public Result check() {
        ScriptDirectory scripts = new Project(settings).scripts();
        Path file = folder().resolve(SumFile.NAME);
        SumFile sums = SumFile.read(folder())
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.INTEGRITY_MISMATCH,
                        "there is no '" + file + "' to check the scripts with",
                        "write it and commit it: limbeck hash"));
        List<String> differences = sums.differences(scripts);
        if (!differences.isEmpty()) {
            throw new LimbeckException(
                    ErrorId.INTEGRITY_MISMATCH,
                    "the scripts are not those that '" + SumFile.NAME + "' was written for",
                    differences,
                    "limbeck heads   (two of them? then: limbeck rebase, or limbeck merge heads)\n"
                            + "limbeck hash    (writes " + SumFile.NAME + " anew, once the scripts are right)");
        }
        return new Result(file, sums.size());
    }

    private Path folder() {
        return settings.scripts().folder();
    }
}
