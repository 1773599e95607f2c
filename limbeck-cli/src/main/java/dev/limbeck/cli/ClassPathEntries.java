// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Class path entries as they stand in the settings: relative to the file, {@code lib/*} for all jars of a directory. */
final class ClassPathEntries {
    private static final String ALL = "*";

    private final Path directory;

    ClassPathEntries(Path directory) {
        this.directory = directory;
    }

    List<Path> of(List<String> entries) {
        List<Path> paths = new ArrayList<>();
        for (String entry : entries) {
            if (entry.endsWith("/" + ALL)) {
                paths.addAll(jars(directory.resolve(entry.substring(0, entry.length() - 2))));
            } else {
                paths.add(directory.resolve(entry).normalize());
            }
        }
        return paths;
    }

    private static List<Path> jars(Path folder) {
        List<Path> jars = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return jars;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            files.forEach(jars::add);
        } catch (IOException failure) {
            throw new LimbeckException(
                    ErrorId.FILE_FAILED,
                    "cannot read the directory '" + folder + "'",
                    List.of(String.valueOf(failure)),
                    "correct the entry '" + folder.getFileName() + "/*' of classpath in limbeck.toml",
                    failure);
        }
        Collections.sort(jars);
        return jars;
    }

    /** {@code parent} itself if there is nothing to add. */
    ClassLoader loader(List<String> entries, ClassLoader parent) {
        List<Path> paths = of(entries);
        return paths.isEmpty()
                ? parent
                : new URLClassLoader(paths.stream().map(ClassPathEntries::url).toArray(URL[]::new), parent);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("a path is a URL: " + path, impossible);
        }
    }
}
