// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.script.ScriptFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that runs over each new revision: a formatter, a linter.
 *
 * @param name for messages
 * @param command the program and its arguments, never empty; {@code {file}} in them is the file
 * @param format of the revisions that it runs over; null = of both
 * @param directory where it runs
 * @param timeout how long it may take
 */
public record Hook(
        String name, List<String> command, @Nullable ScriptFormat format, Path directory, Duration timeout) {
    /** How long a program may take unless a setting says otherwise. */
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** What stands for the file in a command. */
    public static final String FILE = "{file}";

    public Hook {
        command = List.copyOf(command);
    }
}
