// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory of one running server: data, socket, log. It is named by the process that the server belongs to, so that
 * a later process can clear away what a killed one left.
 *
 * @param path the directory
 */
record RunDirectory(Path path) {
    /** Long enough for a guard that is still at work to finish. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    static RunDirectory create(Recipe recipe, List<String> prefix) {
        try {
            Path all = Directories.create(EngineCache.root().resolve("run"));
            clearAbandoned(all);
            String name = ProcessHandle.current().pid() + "-" + recipe.label() + "-";
            Path path = all.resolve(name + Long.toString(System.nanoTime(), 36));
            Directories.create(path);
            Path temporary = Directories.create(path.resolve("tmp"));
            Privileges.handOver(path, prefix);
            Privileges.handOver(temporary, prefix);
            return new RunDirectory(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("server.log");
    }

    /** Holds the exit code once the server has ended. */
    Path exited() {
        return path.resolve("exited");
    }

    private static void clearAbandoned(Path all) throws IOException {
        try (Stream<Path> directories = Files.list(all)) {
            directories.filter(RunDirectory::isAbandoned).forEach(directory -> {
                endServer(directory);
                Directories.delete(directory);
            });
        }
    }

    private static boolean isAbandoned(Path directory) {
        try {
            long owner = Long.parseLong(directory.getFileName().toString().split("-", 2)[0]);
            boolean old = Files.getLastModifiedTime(directory)
                    .toInstant()
                    .isBefore(Instant.now().minus(GRACE));
            return old && ProcessHandle.of(owner).isEmpty();
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server of an abandoned directory, if the process of that id is still the one that was started there. */
    private static void endServer(Path directory) {
        try {
            long pid = Long.parseLong(
                    Files.readString(directory.resolve("started")).strip());
            Optional<ProcessHandle> server = ProcessHandle.of(pid);
            String command = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.UTF_8);
            if (command.contains(directory.toString())) {
                server.ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (IOException | NumberFormatException nothingRuns) {
            // no such file or no such process: there is nothing to end
        }
    }
}
