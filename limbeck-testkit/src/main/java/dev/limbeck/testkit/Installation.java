// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * One unpacked server and a data directory that was initialised once: a start copies it, which is several times faster
 * than initialising again. Made by whoever comes first, while others wait for a lock on a file.
 *
 * @param home the directory of both
 */
record Installation(Path home) {
    static Installation of(Recipe recipe) {
        Path jar = EngineCache.jar(recipe);
        Installation installation = new Installation(EngineCache.home(recipe, jar));
        if (!installation.isComplete()) {
            // one lock within this process, one between processes: a file lock belongs to the process
            synchronized (Installation.class) {
                installation.completeAlone(recipe, jar);
            }
        }
        return installation;
    }

    Path base() {
        return home.resolve("base");
    }

    Path template() {
        return home.resolve("template").resolve("data");
    }

    /** Makes the next start unpack again, when this one cannot have been whole. */
    void distrust() {
        try {
            Files.deleteIfExists(mark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mark() {
        return home.resolve("complete");
    }

    private boolean isComplete() {
        return Files.exists(mark());
    }

    private void completeAlone(Recipe recipe, Path jar) {
        Path lockFile = home.resolveSibling(home.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !isComplete()) {
                if (Files.exists(home)) {
                    Directories.delete(home);
                }
                Directories.create(base());
                recipe.unpack(jar, base());
                initialise(recipe);
                Files.createFile(mark());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + recipe.label() + " into '" + home + "'", e);
        }
    }

    private void initialise(Recipe recipe) throws IOException {
        List<String> prefix = Privileges.prefix(recipe);
        Path parent = Directories.create(home.resolve("template"));
        Privileges.handOver(parent, prefix);
        Execution.run(
                Privileges.concat(prefix, recipe.initialise(base(), template())),
                recipe.environment(base()),
                home.resolve("initialise.log"));
    }
}
