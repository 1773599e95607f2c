// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.migration.Migration;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where scripts are and what they may use.
 *
 * @param folders hold the script files, at any depth; one that does not exist counts as empty; new scripts go into the
 *     first, unless something else is said
 * @param classPath directories and jars with the application's classes, for scripts that use them; may be empty
 * @param classes names of compiled migrations, besides those that the index files on the class path name
 * @param cache directory for compiled classes and headers, which may be deleted at any time; null = nothing is kept
 * @param parent sees Limbeck's own classes; what is not on {@code classPath} is loaded from it
 */
public record ScriptSettings(
        List<Path> folders,
        List<Path> classPath,
        List<String> classes,
        @Nullable Path cache,
        ClassLoader parent) {
    public ScriptSettings {
        folders = List.copyOf(folders);
        if (folders.isEmpty()) {
            throw new IllegalArgumentException("scripts need a folder");
        }
        classPath = List.copyOf(classPath);
        classes = List.copyOf(classes);
    }

    /** The scripts of a folder, with nothing but Limbeck and the JDK to use, without a cache. */
    public static ScriptSettings of(Path folder) {
        return of(List.of(folder));
    }

    /** The scripts of several folders, as one history. */
    public static ScriptSettings of(List<Path> folders) {
        return new ScriptSettings(folders, List.of(), List.of(), null, Migration.class.getClassLoader());
    }

    /** Where new scripts go. */
    public Path folder() {
        return folders.get(0);
    }

    public ScriptSettings withClassPath(List<Path> entries) {
        return new ScriptSettings(folders, entries, classes, cache, parent);
    }

    public ScriptSettings withClasses(List<String> names) {
        return new ScriptSettings(folders, classPath, names, cache, parent);
    }

    public ScriptSettings withCache(@Nullable Path directory) {
        return new ScriptSettings(folders, classPath, classes, directory, parent);
    }

    public ScriptSettings withParent(ClassLoader loader) {
        return new ScriptSettings(folders, classPath, classes, cache, loader);
    }
}
