// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks the binaries without any program of the system. Everything becomes readable for everybody, since a server that
 * refuses root runs as somebody else.
 */
final class Unpacking {
    private Unpacking() {}

    static void tarXz(Path jar, String entry, Path target) {
        tar(jar, entry, target, XZInputStream::new);
    }

    static void tarGz(Path jar, String entry, Path target) {
        tar(jar, entry, target, GZIPInputStream::new);
    }

    /** Unpacks the entries below a folder of the jar; what lies in {@code bin} and {@code scripts} becomes executable. */
    static void zip(Path jar, String folder, Path target) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName();
                if (entry.isDirectory() || !name.startsWith(folder) || name.endsWith(".a") || name.endsWith(".jar")) {
                    continue;
                }
                String relative = name.substring(folder.length());
                try (InputStream content = zip.getInputStream(entry)) {
                    write(
                            content,
                            inside(target, relative),
                            relative.startsWith("bin/") || relative.startsWith("scripts/"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack '" + jar + "'", e);
        }
    }

    /** Writes a resource of this package into a file. */
    static void resource(String name, Path file) {
        try (InputStream content = Unpacking.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("the resource '" + name + "' is missing from the testkit");
            }
            write(content, file, true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write '" + file + "'", e);
        }
    }

    private static void tar(Path jar, String entry, Path target, Decompression decompression) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry packed = zip.getEntry(entry);
            if (packed == null) {
                throw new IllegalStateException("'" + jar + "' has no entry '" + entry + "'");
            }
            try (InputStream content = new BufferedInputStream(zip.getInputStream(packed), 1 << 16);
                    TarArchiveInputStream tar = new TarArchiveInputStream(decompression.open(content))) {
                for (TarArchiveEntry file = tar.getNextEntry(); file != null; file = tar.getNextEntry()) {
                    unpack(tar, file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack '" + jar + "'", e);
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        Path file = inside(target, entry.getName());
        if (entry.isDirectory()) {
            Directories.create(file);
        } else if (entry.isSymbolicLink()) {
            Directories.create(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, inside(target, entry.getLinkName()));
        } else {
            write(content, file, (entry.getMode() & 0100) != 0);
        }
    }

    private static void write(InputStream content, Path file, boolean executable) throws IOException {
        Directories.create(file.getParent());
        Files.copy(content, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path inside(Path target, String name) {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IllegalStateException("the archive entry '" + name + "' points outside of '" + target + "'");
        }
        return file;
    }

    private interface Decompression {
        InputStream open(InputStream packed) throws IOException;
    }
}
