// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files of the cache so that another process never sees half of one. */
final class CacheFiles {
    private static final System.Logger LOG = System.getLogger(CacheFiles.class.getName());

    private CacheFiles() {}

    static void write(Path file, byte[] content) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path part = Files.createTempFile(directory, ".part", null);
        try {
            Files.write(part, content);
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Without the cache everything works, only slower. */
    static void notWritten(Path file, IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "the cache file {0} cannot be written: {1}", file, e);
    }
}
