// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.migration.Migration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes migrations of scripts, whichever format they have. */
final class MigrationLoader {
    private final Map<String, ScriptHead> heads;
    private final List<ScriptFile> shared;
    private final ScriptCompiler compiler;
    private final ScriptClassPath classPath;

    /**
     * @param heads by file name, of all Java files
     * @param shared the Java files that are no revisions
     */
    MigrationLoader(
            Map<String, ScriptHead> heads,
            List<ScriptFile> shared,
            ScriptCompiler compiler,
            ScriptClassPath classPath) {
        this.heads = Map.copyOf(heads);
        this.shared = List.copyOf(shared);
        this.compiler = compiler;
        this.classPath = classPath;
    }

    /** By id. */
    Map<String, Migration> load(List<MigrationScript> scripts, Dialect dialect) {
        Map<String, Migration> migrations = new HashMap<>();
        List<MigrationScript> sources = new ArrayList<>();
        for (MigrationScript script : scripts) {
            switch (script.format()) {
                case JAVA -> sources.add(script);
                case SQL -> migrations.put(script.id(), sql(script, dialect));
                case CLASS ->
                    migrations.put(script.id(), Instances.migration(script.path(), script.path(), classPath.loader()));
            }
        }
        if (!sources.isEmpty()) {
            java(sources, migrations);
        }
        return migrations;
    }

    private static Migration sql(MigrationScript script, Dialect dialect) {
        return new SqlMigration(script.path(), SqlSections.read(script.source(), script.path()), dialect.splitter());
    }

    private void java(List<MigrationScript> scripts, Map<String, Migration> migrations) {
        Map<String, JavaSource> wanted = new HashMap<>();
        scripts.forEach(script -> wanted.computeIfAbsent(
                script.path(), name -> source(name, script.file().orElseThrow())));
        List<JavaSource> along =
                shared.stream().map(file -> source(file.name(), file.path())).toList();
        ClassLoader loader = new ScriptClassLoader(compiler.compile(wanted.values(), along), classPath.loader());
        for (MigrationScript script : scripts) {
            String className = head(script.path()).className();
            migrations.computeIfAbsent(script.id(), id -> Instances.migration(className, script.path(), loader));
        }
    }

    private JavaSource source(String name, Path path) {
        return new JavaSource(name, path, SourceText.read(path), head(name).usesClassPath());
    }

    private ScriptHead head(String name) {
        return Objects.requireNonNull(heads.get(name), name);
    }
}
