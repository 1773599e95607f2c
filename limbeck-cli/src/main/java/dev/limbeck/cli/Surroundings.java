// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a process gets from outside.
 *
 * @param out for data
 * @param err for everything else
 * @param environment the variables
 * @param directory where the command was typed
 * @param terminal whether {@code out} is one, so that colours make sense
 */
public record Surroundings(
        PrintStream out, PrintStream err, Map<String, String> environment, Path directory, boolean terminal) {
    public Surroundings {
        environment = Map.copyOf(environment);
        directory = directory.toAbsolutePath().normalize();
    }
}
