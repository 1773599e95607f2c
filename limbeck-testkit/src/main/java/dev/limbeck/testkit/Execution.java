// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end, with its output in a file. */
final class Execution {
    private Execution() {}

    /** Runs the command in the root directory, which every user can enter; fails with the end of its output. */
    static void run(List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        "'" + String.join(" ", command) + "' ended with " + code + "\n" + end(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run '" + command.get(0) + "'", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for '" + command.get(0) + "'", e);
        }
    }

    /** The last lines of a log, for an error message; empty when there is none. */
    static String end(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
