// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The heads of files as they were read before, by name, size and time of modification. A file that was changed within the last
 * seconds is never remembered, since it may change again without its time moving on.
 */
final class HeaderCache {
    /** Rises with every change of the format or of what a head holds. */
    private static final int VERSION = 1;

    private static final long SETTLED_AFTER = TimeUnit.SECONDS.toNanos(3);

    private final @Nullable Path file;
    private final String folder;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Entry> used = new HashMap<>();
    private boolean changed;

    private record Entry(long size, long modified, ScriptHead head) {}

    /** @param directory null = nothing is remembered */
    HeaderCache(@Nullable Path directory, List<Path> scripts) {
        this.folder = String.join(
                "\n",
                scripts.stream()
                        .map(path -> path.toAbsolutePath().normalize().toString())
                        .toList());
        this.file = directory == null
                ? null
                : directory.resolve("headers-" + SourceText.sha256(folder).substring(0, 12));
        if (file != null && Files.isRegularFile(file)) {
            load(file);
        }
    }

    Optional<ScriptHead> find(ScriptFile script) {
        Entry entry = entries.get(script.name());
        if (entry == null || entry.size() != script.size() || entry.modified() != script.modified()) {
            return Optional.empty();
        }
        used.put(script.name(), entry);
        return Optional.of(entry.head());
    }

    void put(ScriptFile script, ScriptHead head) {
        if (TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - script.modified() > SETTLED_AFTER) {
            used.put(script.name(), new Entry(script.size(), script.modified(), head));
            changed = true;
        }
    }

    /** Keeps what was found or put, forgets the rest. A cache that cannot be written is only slower. */
    void save() {
        if (file == null || (!changed && used.size() == entries.size())) {
            return;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                write(out);
            }
            CacheFiles.write(file, bytes.toByteArray());
        } catch (IOException e) {
            CacheFiles.notWritten(file, e);
        }
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(VERSION);
        out.writeUTF(folder);
        out.writeInt(used.size());
        for (Map.Entry<String, Entry> entry : used.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeLong(entry.getValue().size());
            out.writeLong(entry.getValue().modified());
            writeHead(out, entry.getValue().head());
        }
        out.writeInt(VERSION);
    }

    private void load(Path existing) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(existing), 1 << 16))) {
            if (in.readInt() != VERSION || !in.readUTF().equals(folder)) {
                return;
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                entries.put(in.readUTF(), new Entry(in.readLong(), in.readLong(), readHead(in)));
            }
            if (in.readInt() != VERSION) {
                entries.clear();
            }
        } catch (IOException e) {
            // cut short or damaged: as if it were not there
            entries.clear();
        }
    }

    private static void writeHead(DataOutputStream out, ScriptHead head) throws IOException {
        out.writeUTF(head.className());
        out.writeBoolean(head.usesClassPath());
        ScriptHeader header = head.header();
        out.writeBoolean(header != null);
        if (header != null) {
            out.writeUTF(header.id());
            writeList(out, header.down());
            writeList(out, header.dependsOn());
            writeList(out, header.labels());
            out.writeUTF(header.message());
            out.writeUTF(header.created());
        }
    }

    private static ScriptHead readHead(DataInputStream in) throws IOException {
        String className = in.readUTF();
        boolean usesClassPath = in.readBoolean();
        if (!in.readBoolean()) {
            return new ScriptHead(null, className, usesClassPath);
        }
        ScriptHeader header =
                new ScriptHeader(in.readUTF(), readList(in), readList(in), readList(in), in.readUTF(), in.readUTF());
        return new ScriptHead(header, className, usesClassPath);
    }

    private static void writeList(DataOutputStream out, List<String> values) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            out.writeUTF(value);
        }
    }

    private static List<String> readList(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(in.readUTF());
        }
        return values;
    }
}
