// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.migration.Migration;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The classes that scripts are compiled against and run with: Limbeck's own and the application's. */
final class ScriptClassPath {
    private final List<Path> own;
    private final List<Path> application;
    private final List<String> classes;
    private final ClassLoader loader;

    ScriptClassPath(ScriptSettings settings) {
        this.own = ownEntries();
        this.application = settings.classPath();
        this.classes = settings.classes();
        this.loader =
                application.isEmpty() ? settings.parent() : new URLClassLoader(urls(application), settings.parent());
    }

    /** Sees everything that a script may use. */
    ClassLoader loader() {
        return loader;
    }

    /** The names of compiled migrations that the settings give. */
    List<String> classes() {
        return classes;
    }

    /** Where Limbeck's classes lie. */
    List<Path> own() {
        return own;
    }

    /** Directories and jars of the application. */
    List<Path> application() {
        return application;
    }

    /** All that exists, Limbeck's first, as a compiler wants it. */
    List<Path> entries() {
        List<Path> all = new ArrayList<>(own);
        all.addAll(application);
        return all.stream().filter(Files::exists).toList();
    }

    private static URL[] urls(List<Path> paths) {
        return paths.stream().map(ScriptClassPath::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no class path entry: " + path, e);
        }
    }

    private static List<Path> ownEntries() {
        Path location = location(Migration.class.getProtectionDomain().getCodeSource());
        if (location != null) {
            return List.of(location);
        }
        // inside another jar, where no compiler can look: the application's class path may have it a second time
        String separator = Pattern.quote(System.getProperty("path.separator", ":"));
        return Arrays.stream(System.getProperty("java.class.path", "").split(separator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static @Nullable Path location(@Nullable CodeSource source) {
        if (source == null
                || source.getLocation() == null
                || !"file".equals(source.getLocation().getProtocol())) {
            return null;
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            return Path.of(source.getLocation().getPath());
        }
    }
}
