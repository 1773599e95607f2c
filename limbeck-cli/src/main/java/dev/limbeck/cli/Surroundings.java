// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a process gets from outside.
 *
 * @param out for data
 * @param err for everything else
 * @param environment the variables
 * @param directory where the command was typed
 * @param terminal whether {@code out} is one, so that colours make sense
 * @param keyboard where somebody answers questions that {@code err} shows; null = nobody is there
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path directory,
        boolean terminal,
        @Nullable InputStream keyboard) {
    /** Nobody is there to answer. */
    public Surroundings(
            PrintStream out, PrintStream err, Map<String, String> environment, Path directory, boolean terminal) {
        this(out, err, environment, directory, terminal, null);
    }

    public Surroundings {
        environment = Map.copyOf(environment);
        directory = directory.toAbsolutePath().normalize();
    }
}
