// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.Settings;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Step;
import dev.limbeck.runtime.RunListener;
import dev.limbeck.runtime.StepTitle;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What every command works with. */
record Session(Surroundings surroundings, Console console) {
    private static final String EPOCH = "SOURCE_DATE_EPOCH";

    /** The settings after the command line, the environment and the files have been asked; silences the console if wanted. */
    Settings settings(GlobalOptions options) {
        return resolution(options).settings();
    }

    /** The same, for those who ask for more than settings. */
    SettingsResolution resolution(GlobalOptions options) {
        prepare(options);
        return new SettingsResolution(surroundings, options);
    }

    void prepare(GlobalOptions options) {
        if (options.quiet()) {
            console.silence();
        }
    }

    /** The present, or the moment in {@code SOURCE_DATE_EPOCH} for builds that are to come out the same. */
    InstantSource clock() {
        String epoch = surroundings.environment().getOrDefault(EPOCH, "");
        if (epoch.isEmpty()) {
            return InstantSource.system();
        }
        if (!epoch.matches("\\d{1,11}")) {
            throw new LimbeckException(
                    ErrorId.INVALID_CONFIG,
                    EPOCH + " is a number of seconds since 1970, not '" + epoch + "'",
                    "take it out of the environment: unset " + EPOCH);
        }
        return InstantSource.fixed(Instant.ofEpochSecond(Long.parseLong(epoch)));
    }

    /** Says each step on the console. */
    RunListener listener() {
        return new RunListener() {
            @Override
            public void starting(Step step, List<String> rowsBefore, List<String> rowsAfter) {
                StepTitle.of(step).forEach(console::progress);
            }

            @Override
            public void note(String sentence) {
                console.note(sentence);
            }
        };
    }

    /** A file as seen from where the command was typed. */
    String shown(Path file) {
        Path here = surroundings.directory();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }
}
