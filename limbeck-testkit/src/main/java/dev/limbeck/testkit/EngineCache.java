// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * Where unpacked servers and their run directories are: below the temporary directory, per user, or in the directory of
 * the property {@code limbeck.engines.cache}. Its parents must be open to every user when root runs the tests.
 */
final class EngineCache {
    /** Rises when unpacking or initialising changes, so that older directories are left alone. */
    private static final int LAYOUT = 1;

    private EngineCache() {}

    static Path root() {
        int user = Privileges.userId();
        String configured = System.getProperty("limbeck.engines.cache");
        Path root = configured == null
                ? Path.of(System.getProperty("java.io.tmpdir"), "limbeck-engines-" + user)
                : Path.of(configured);
        try {
            Directories.create(root.toAbsolutePath());
            if (!Integer.valueOf(user).equals(Files.getAttribute(root, "unix:uid"))) {
                throw new IllegalStateException("'" + root + "' belongs to another user;"
                        + " name a directory of yours: -Dlimbeck.engines.cache=…");
            }
            return root.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make '" + root + "'", e);
        }
    }

    /** The directory of one unpacked server, named by what is in its jar. */
    static Path home(Recipe recipe, Path jar) {
        return root().resolve(recipe.label() + "-" + checksum(recipe, jar));
    }

    /**
     * The jar with the binaries: in the directory of the property {@code limbeck.engines}, where the build puts it, else
     * in the local Maven repository.
     */
    static Path jar(Recipe recipe) {
        String directory = System.getProperty("limbeck.engines");
        if (directory != null) {
            Path built = Path.of(directory, recipe.label() + ".jar");
            if (Files.exists(built)) {
                return built;
            }
        }
        Path repository = Path.of(System.getProperty(
                "maven.repo.local",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
        Path downloaded = repository.resolve(recipe.artifact().path());
        if (Files.exists(downloaded)) {
            return downloaded;
        }
        throw new IllegalStateException("the binaries of " + recipe.label()
                + " are not here; type: mvn dependency:get -Dartifact=" + recipe.artifact());
    }

    /** From the jar's directory of entries, which holds a checksum of each: no need to read all of it. */
    private static String checksum(Recipe recipe, Path jar) {
        CRC32 sum = new CRC32();
        String initialise = recipe.initialise(Path.of("base"), Path.of("data")).toString();
        sum.update((LAYOUT + initialise).getBytes(StandardCharsets.UTF_8));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + entry.getCrc())
                    .forEach(entry -> sum.update(entry.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read '" + jar + "'", e);
        }
        return Long.toHexString(sum.getValue());
    }
}
