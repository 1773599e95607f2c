// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A jar of Hibernate and its version, as its manifest states it.
 *
 * @param version {@code 6.6.56.Final}; {@code unknown} if the manifest has none
 */
record HibernateJar(Path path, String version) {
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");

    /** The first jar of Hibernate's core on this class path. */
    static Optional<HibernateJar> core(List<Path> classpath) {
        return named(classpath, "hibernate-core");
    }

    static Optional<HibernateJar> communityDialects(List<Path> classpath) {
        return named(classpath, "hibernate-community-dialects");
    }

    private static Optional<HibernateJar> named(List<Path> classpath, String artifact) {
        return classpath.stream()
                .filter(entry -> String.valueOf(entry.getFileName()).matches(".*" + artifact + ".*\\.jar"))
                .findFirst()
                .map(HibernateJar::of);
    }

    /** The jar from which this class loader would load the class. */
    static Optional<HibernateJar> holding(String className, ClassLoader loader) {
        URL url = loader.getResource(className.replace('.', '/') + ".class");
        try {
            if (url != null && url.openConnection() instanceof JarURLConnection connection) {
                return Optional.of(of(Path.of(connection.getJarFileURL().toURI())));
            }
            return Optional.empty();
        } catch (IOException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static HibernateJar of(Path path) {
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            return new HibernateJar(path, version(jar.getManifest()));
        } catch (IOException e) {
            throw ClassPathFiles.unreadable(path, e);
        }
    }

    private static String version(@Nullable Manifest manifest) {
        String version = manifest == null ? null : manifest.getMainAttributes().getValue("Implementation-Version");
        return version == null ? "unknown" : version;
    }

    /** Whether it is of this line or newer; a jar of unknown version is taken to be. */
    boolean atLeast(int major, int minor) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return true;
        }
        int ownMajor = Integer.parseInt(numbers.group(1));
        return ownMajor > major || ownMajor == major && Integer.parseInt(numbers.group(2)) >= minor;
    }

    /** Whether both are of one line: {@code 6.6}. */
    boolean sameLine(HibernateJar other) {
        Matcher own = NUMBERS.matcher(version);
        Matcher others = NUMBERS.matcher(other.version);
        return own.matches()
                && others.matches()
                && own.group(1).equals(others.group(1))
                && own.group(2).equals(others.group(2));
    }
}
