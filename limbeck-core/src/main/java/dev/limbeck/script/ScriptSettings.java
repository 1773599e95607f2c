// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.migration.Migration;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where scripts are and what they may use.
 *
 * @param folder holds the script files, at any depth; one that does not exist counts as empty
 * @param classPath directories and jars with the application's classes, for scripts that use them; may be empty
 * @param classes names of compiled migrations, besides those that the index files on the class path name
 * @param cache directory for compiled classes and headers, which may be deleted at any time; null = nothing is kept
 * @param parent sees Limbeck's own classes; what is not on {@code classPath} is loaded from it
 */
public record ScriptSettings(
        Path folder,
        List<Path> classPath,
        List<String> classes,
        @Nullable Path cache,
        ClassLoader parent) {
    public ScriptSettings {
        classPath = List.copyOf(classPath);
        classes = List.copyOf(classes);
    }

    /** The scripts of a folder, with nothing but Limbeck and the JDK to use, without a cache. */
    public static ScriptSettings of(Path folder) {
        return new ScriptSettings(folder, List.of(), List.of(), null, Migration.class.getClassLoader());
    }

    public ScriptSettings withClassPath(List<Path> entries) {
        return new ScriptSettings(folder, entries, classes, cache, parent);
    }

    public ScriptSettings withClasses(List<String> names) {
        return new ScriptSettings(folder, classPath, names, cache, parent);
    }

    public ScriptSettings withCache(@Nullable Path directory) {
        return new ScriptSettings(folder, classPath, classes, directory, parent);
    }

    public ScriptSettings withParent(ClassLoader loader) {
        return new ScriptSettings(folder, classPath, classes, cache, loader);
    }
}
