// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The process's variables and, behind them, those of a file {@code .env} beside the settings. */
final class Environment {
    private final Map<String, String> process;
    private final Path directory;
    private @Nullable Map<String, String> file;

    Environment(Map<String, String> process, Path directory) {
        this.process = process;
        this.directory = directory;
    }

    @Nullable
    String get(String name) {
        String value = process.get(name);
        return value != null ? value : file().get(name);
    }

    private Map<String, String> file() {
        Map<String, String> known = file;
        if (known == null) {
            known = Files.isRegularFile(directory.resolve(".env")) ? read() : Map.of();
            file = known;
        }
        return known;
    }

    private Map<String, String> read() {
        try {
            Map<String, String> entries = new HashMap<>();
            for (DotenvEntry entry : Dotenv.configure()
                    .directory(directory.toString())
                    .load()
                    .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
                entries.put(entry.getKey(), entry.getValue());
            }
            return entries;
        } catch (DotenvException failure) {
            throw new LimbeckException(
                    ErrorId.INVALID_CONFIG,
                    "cannot read '" + directory.resolve(".env") + "'",
                    List.of("the reader says: " + withoutValue(String.valueOf(failure.getMessage()))),
                    "write each line as: NAME=value",
                    failure);
        }
    }

    /** The reader repeats the line, which may hold a password. */
    private static String withoutValue(String message) {
        return message.replaceAll("=.*", "=***");
    }

    /** A directory of the user's for what can be made again; null where there is no home. */
    @Nullable
    Path cacheFor(Path scripts) {
        String base = process.get("XDG_CACHE_HOME");
        String home = process.get("HOME");
        if (base == null && home == null) {
            return null;
        }
        Path root = base != null ? Path.of(base) : Path.of(String.valueOf(home), ".cache");
        return root.resolve("limbeck").resolve(key(scripts.toAbsolutePath().normalize()));
    }

    /** A name of its own for each folder; a digest of the JDK would take longer to load than all else here. */
    private static String key(Path folder) {
        String path = folder.toString();
        CRC32 crc = new CRC32();
        crc.update(path.getBytes(StandardCharsets.UTF_8));
        return String.valueOf(folder.getFileName()) + "-" + Long.toHexString(crc.getValue())
                + Integer.toHexString(path.hashCode());
    }
}
