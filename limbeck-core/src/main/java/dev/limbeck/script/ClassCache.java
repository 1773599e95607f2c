// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compiled classes on disk, one file per source. Each file ends with the checksum of the rest; a damaged one is as if not there. */
final class ClassCache {
    private static final int CHECKSUM = 32;

    private final @Nullable Path directory;

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
            return Files.isRegularFile(file) ? read(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void save(String key, Map<String, byte[]> classes) {
        if (directory == null) {
            return;
        }
        Path file = file(directory, key);
        try {
            CacheFiles.write(file, bytes(classes));
        } catch (IOException e) {
            CacheFiles.notWritten(file, e);
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
