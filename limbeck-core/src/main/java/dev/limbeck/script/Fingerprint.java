// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Tells whether a class path is the one it was: path, size and time of jars, and of the newest file in directories. */
final class Fingerprint extends SimpleFileVisitor<Path> {
    private long files;
    private long bytes;
    private long newest;

    private Fingerprint() {}

    static void append(StringBuilder text, List<Path> entries) {
        for (Path entry : entries) {
            Fingerprint fingerprint = new Fingerprint();
            if (Files.exists(entry)) {
                fingerprint.walk(entry);
            }
            text.append(entry.toAbsolutePath().normalize())
                    .append('\t')
                    .append(fingerprint.files)
                    .append('\t')
                    .append(fingerprint.bytes)
                    .append('\t')
                    .append(fingerprint.newest)
                    .append('\n');
        }
    }

    private void walk(Path entry) {
        try {
            Files.walkFileTree(entry, this);
        } catch (IOException e) {
            // never the same again, so nothing stale is used
            newest = System.nanoTime();
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        files++;
        bytes += attributes.size();
        newest = Math.max(newest, attributes.lastModifiedTime().toMillis());
        return FileVisitResult.CONTINUE;
    }
}
