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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
        return root.resolve("limbeck")
                .resolve(digest(scripts.toAbsolutePath().normalize().toString()));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
