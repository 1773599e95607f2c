// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the project's {@link Environment} and makes it, compiled as scripts are. */
final class EnvironmentLoader {
    /** Its file, in a folder of scripts. */
    static final String FILE = "Environment.java";

    private final List<Path> folders;
    private final List<ScriptFile> shared;
    private final Map<String, ScriptHead> heads;
    private final LooseClasses loose;

    /**
     * @param shared the Java files that are no revisions, which it may use
     * @param heads by file name, of all Java files
     */
    EnvironmentLoader(List<Path> folders, List<ScriptFile> shared, Map<String, ScriptHead> heads, LooseClasses loose) {
        this.folders = List.copyOf(folders);
        this.shared = List.copyOf(shared);
        this.heads = Map.copyOf(heads);
        this.loose = loose;
    }

    /** @param className a class of the class path; null = none is named */
    Environment load(@Nullable String className) {
        List<Path> files = folders.stream()
                .map(folder -> folder.resolve(FILE))
                .filter(Files::isRegularFile)
                .distinct()
                .toList();
        if (files.size() + (className == null ? 0 : 1) > 1) {
            throw new LimbeckException(
                    ErrorId.INVALID_SCRIPT,
                    "there is more than one environment",
                    files.stream().map(file -> "there is " + file).toList(),
                    "leave one of them" + (className == null ? "" : ", or take 'environment' out of limbeck.toml"));
        }
        if (className != null) {
            return ofClassPath(className);
        }
        return files.isEmpty() ? new Environment() {} : compiled(files.get(0));
    }

    private Environment ofClassPath(String className) {
        Environment environment = loose.ofClassPath(Environment.class, className, "environment");
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return new GuardedEnvironment(environment, simple.split("\\$", -1)[0] + ".java");
    }

    private Environment compiled(Path file) {
        List<JavaSource> along = shared.stream()
                .map(other -> new JavaSource(
                        other.name(),
                        other.path(),
                        SourceText.read(other.path()),
                        Objects.requireNonNull(heads.get(other.name()), other.name())
                                .usesClassPath()))
                .toList();
        return new GuardedEnvironment(loose.compiled(Environment.class, FILE, file, along), FILE);
    }
}
