// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compiled classes on disk, one file per source. Each file ends with the checksum of the rest; a damaged one is as if not there.
 * One that was not used for a month is removed.
 */
final class ClassCache {
    private static final int CHECKSUM = 32;

    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{40}|\\.part.*");

    private final @Nullable Path directory;
    private boolean pruned;

    /** @param cache null = nothing is kept */
    ClassCache(@Nullable Path cache) {
        this.directory = cache == null ? null : cache.resolve("classes");
    }

    Optional<Map<String, byte[]>> find(String key) {
        if (directory == null) {
            return Optional.empty();
        }
        Path file = file(directory, key);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Optional<Map<String, byte[]>> found = read(Files.readAllBytes(file));
            touch(file);
            return found;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Says once a day that the file is in use. */
    private static void touch(Path file) {
        try {
            Instant now = Instant.now();
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(ONE_DAY))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException e) {
            // somebody else's cache is as good to read
            CacheFiles.notWritten(file, e);
        }
    }

    void save(String key, Map<String, byte[]> classes) {
        if (directory == null) {
            return;
        }
        Path file = file(directory, key);
        try {
            CacheFiles.write(file, bytes(classes));
            prune(directory);
        } catch (IOException e) {
            CacheFiles.notWritten(file, e);
        }
    }

    /** Once in a process that compiles anyway: what nobody has used for long goes, half-written files of killed processes too. */
    private void prune(Path folder) throws IOException {
        if (pruned) {
            return;
        }
        pruned = true;
        Instant oldest = Instant.now().minus(KEPT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                boolean ours = OURS.matcher(file.getFileName().toString()).matches();
                if (ours && Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Path file(Path directory, String key) {
        return directory.resolve(key.substring(0, 40));
    }

    private static byte[] bytes(Map<String, byte[]> classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> entry : new TreeMap<>(classes).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
        out.write(SourceText.digest().digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    private static Optional<Map<String, byte[]>> read(byte[] content) throws IOException {
        int length = content.length - CHECKSUM;
        if (length < 0
                || !Arrays.equals(checksum(content, length), Arrays.copyOfRange(content, length, content.length))) {
            return Optional.empty();
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content, 0, length));
        Map<String, byte[]> classes = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            classes.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return Optional.of(classes);
    }

    private static byte[] checksum(byte[] content, int length) {
        return SourceText.digest().digest(Arrays.copyOf(content, length));
    }
}
