// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The first of these variables that the process has; if it has none, the first that the file has. Blank ones count as absent. */
    @Nullable
    String first(String... names) {
        for (Map<String, String> place : List.of(process, file())) {
            for (String name : names) {
                String value = place.get(name);
                if (value != null && !value.isBlank()) {
                    return value;
                }
            }
        }
        return null;
    }

    private Map<String, String> file() {
        Map<String, String> known = file;
        if (known == null) {
            known = Files.isRegularFile(directory.resolve(".env")) ? EnvFile.read(directory.resolve(".env")) : Map.of();
            file = known;
        }
        return known;
    }

    /** A directory of the user's for what can be made again; null where there is no home. */
    @Nullable
    Path cacheFor(Path scripts) {
        Path root = absolute(process.get("XDG_CACHE_HOME"));
        if (root == null) {
            Path home = absolute(process.get("HOME"));
            if (home == null) {
                return null;
            }
            root = home.resolve(".cache");
        }
        return root.resolve("limbeck").resolve(key(scripts.toAbsolutePath().normalize()));
    }

    /** As the XDG specification wants it, what is empty or relative counts as not set. */
    private static @Nullable Path absolute(@Nullable String directory) {
        Path path = directory == null || directory.isEmpty() ? null : Path.of(directory);
        return path == null || !path.isAbsolute() ? null : path;
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
