// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The user's own files on the class path: those of directories and of jars that no framework brings. */
final class ClassPathFiles {
    private final List<Path> entries;

    ClassPathFiles(List<Path> classpath) {
        this.entries = classpath.stream()
                .filter(entry ->
                        Files.isDirectory(entry) || Files.isRegularFile(entry) && !FrameworkJars.contains(entry))
                .toList();
    }

    /** The content of the first file of this name, which is relative to the root of the class path. */
    Optional<byte[]> first(String name) {
        List<byte[]> found = read(name, 1);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** The contents of all files of this name, in class path order. */
    List<byte[]> all(String name) {
        return read(name, Integer.MAX_VALUE);
    }

    boolean contains(String name) {
        return first(name).isPresent();
    }

    private List<byte[]> read(String name, int limit) {
        List<byte[]> found = new ArrayList<>();
        for (Path entry : entries) {
            if (found.size() < limit) {
                readIn(entry, name).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<byte[]> readIn(Path entry, String name) {
        try {
            if (Files.isDirectory(entry)) {
                Path file = entry.resolve(name);
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
            return readInJar(entry, name);
        } catch (IOException e) {
            throw unreadable(entry, e);
        }
    }

    private static Optional<byte[]> readInJar(Path jar, String name) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            ZipEntry entry = file.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = file.getInputStream(entry)) {
                return Optional.of(in.readAllBytes());
            }
        }
    }

    static LimbeckException unreadable(Path entry, IOException cause) {
        return new LimbeckException(
                ErrorId.FILE_FAILED,
                "cannot read '" + entry + "' of the class path",
                List.of(String.valueOf(cause.getMessage())),
                "build the project again, then repeat the command",
                cause);
    }
}
