// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.Settings;
import dev.limbeck.revision.Step;
import dev.limbeck.runtime.RunListener;
import dev.limbeck.runtime.StepTitle;
import java.nio.file.Path;
import java.util.List;

/** What every command works with. */
record Session(Surroundings surroundings, Console console) {
    /** The settings after the command line, the environment and the files have been asked; silences the console if wanted. */
    Settings settings(GlobalOptions options) {
        prepare(options);
        return new SettingsResolution(surroundings, options).settings();
    }

    void prepare(GlobalOptions options) {
        if (options.quiet()) {
            console.silence();
        }
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
