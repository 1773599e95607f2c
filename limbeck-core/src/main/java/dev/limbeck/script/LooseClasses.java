// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Makes an instance of a class of the project that is no revision: of a file, compiled as scripts are, or of the class path. */
final class LooseClasses {
    private final ScriptCompiler compiler;
    private final ScriptClassPath classPath;

    LooseClasses(ScriptCompiler compiler, ScriptClassPath classPath) {
        this.compiler = compiler;
        this.classPath = classPath;
    }

    /**
     * The first type of a file.
     *
     * @param name of the file, for messages
     * @param along sources that it may use
     */
    <T> T compiled(Class<T> wanted, String name, Path file, List<JavaSource> along) {
        String text = SourceText.read(file);
        ScriptHead head = JavaHeaderReader.read(text, name);
        String className = head.className().isEmpty() ? wanted.getSimpleName() : head.className();
        JavaSource source = new JavaSource(name, file, text, head.usesClassPath());
        ClassLoader loader = new ScriptClassLoader(compiler.compile(List.of(source), along), classPath.loader());
        return Instances.create(wanted, className, name, loader);
    }

    /**
     * A class with its package.
     *
     * @param key of the settings, which names it
     */
    <T> T ofClassPath(Class<T> wanted, String className, String key) {
        try {
            Class.forName(className, false, classPath.loader());
        } catch (ClassNotFoundException | LinkageError failure) {
            throw new LimbeckException(
                    ErrorId.INVALID_CONFIG,
                    "the " + wanted.getSimpleName().toLowerCase(Locale.ROOT) + " '" + className + "' cannot be loaded",
                    List.of(String.valueOf(failure), "named by " + key + " in limbeck.toml"),
                    "put the class on the class path ([model] classpath, or classpath), or take its name away there",
                    failure);
        }
        return Instances.create(wanted, className, className, classPath.loader());
    }
}
