// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Loads the classes that a command needs on PostgreSQL, MariaDB and MySQL, without a server to try it on. What a command never
 * comes to is left out, since a larger archive takes longer to open.
 */
final class ServerClasses {
    private static final List<String> JARS = List.of("postgresql-", "mariadb-java-client-", "limbeck-core-");
    private static final Pattern WANTED =
            Pattern.compile("org/postgresql/(core|jdbc|util|hostchooser|jdbcurlresolver|plugin)/.*"
                    + "|org/postgresql/[^/]*|org/mariadb/jdbc/(client|codec|export|message|plugin|type|util)/.*|org/mariadb/jdbc/[^/]*"
                    + "|dev/limbeck/.*");
    private static final Pattern UNWANTED = Pattern.compile(
            ".*/(package|module)-info|dev/limbeck/dialect/(oracle|sqlserver)/.*|.*/(gss|sspi|scram|replication)/.*");
    private static final String CLASS = ".class";

    private ServerClasses() {}

    /** @return the names of those that were loaded */
    static Set<String> load() throws IOException {
        Path own = Path.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1)[0]);
        Path lib = own.toAbsolutePath().getParent();
        return lib == null ? Set.of() : load(lib);
    }

    static Set<String> load(Path lib) throws IOException {
        Set<String> loaded = new TreeSet<>();
        try (Stream<Path> files = Files.list(lib)) {
            for (Path jar : files.toList()) {
                String name = jar.getFileName().toString();
                if (JARS.stream().anyMatch(name::startsWith)) {
                    names(jar).stream().filter(ServerClasses::isLoaded).forEach(loaded::add);
                }
            }
        }
        return loaded;
    }

    private static List<String> names(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(CLASS))
                    .map(name -> name.substring(0, name.length() - CLASS.length()))
                    .filter(name -> WANTED.matcher(name).matches()
                            && !UNWANTED.matcher(name).matches())
                    .map(name -> name.replace('/', '.'))
                    .toList();
        }
    }

    /** Without running anything of it. */
    private static boolean isLoaded(String name) {
        try {
            Class.forName(name, false, ServerClasses.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError missing) {
            // what it builds upon is no part of the installation, so no command will load it either
            return false;
        }
    }
}
