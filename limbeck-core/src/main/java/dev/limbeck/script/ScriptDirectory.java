// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Environment;
import dev.limbeck.migration.Migration;
import dev.limbeck.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of a project. Opening reads the heads of all files and checks the history; nothing is compiled until
 * {@link #load}. A snapshot: files that come later are seen by opening again. Safe for use by several threads.
 *
 * <p>Scripts are the {@code .java} files whose first type carries {@code @Revision}, the {@code .sql} files with
 * {@code -- limbeck} lines, and compiled classes, which are named in the settings or in files {@code META-INF/limbeck/migrations}
 * on the class path (one class name per line, {@code #} begins a comment). Other {@code .java} files hold classes that scripts
 * use: they are compiled along. A compiled class is left out when a file has its id.
 */
public final class ScriptDirectory {
    private final RevisionGraph graph;
    private final Map<String, MigrationScript> scripts;
    private final MigrationLoader loader;
    private final List<String> strangers;
    private final EnvironmentLoader environments;

    private ScriptDirectory(
            RevisionGraph graph,
            Map<String, MigrationScript> scripts,
            MigrationLoader loader,
            List<String> strangers,
            EnvironmentLoader environments) {
        this.environments = environments;
        this.graph = graph;
        this.scripts = Map.copyOf(scripts);
        this.loader = loader;
        this.strangers = List.copyOf(strangers);
    }

    /**
     * Reads the scripts. A folder that does not exist counts as empty.
     *
     * @throws LimbeckException {@code invalid-script}, {@code file-failed}, or what {@link RevisionGraph#of} says of a broken
     *     history
     */
    public static ScriptDirectory open(ScriptSettings settings) {
        ScriptClassPath classPath = new ScriptClassPath(settings);
        return open(settings, classPath, new InstalledCompiler(classPath.loader()));
    }

    static ScriptDirectory open(ScriptSettings settings, ScriptClassPath classPath, SourceCompiler compiler) {
        HeaderCache cache = new HeaderCache(settings.cache(), settings.folders());
        List<MigrationScript> found = new ArrayList<>();
        Map<String, ScriptHead> heads = new HashMap<>();
        List<ScriptFile> shared = new ArrayList<>();
        List<String> strangers = new ArrayList<>();
        for (ScriptFile file : ScriptFolder.files(settings.folders())) {
            ScriptHead head = cache.find(file).orElseGet(() -> readInto(cache, file));
            ScriptHeader header = head.header();
            heads.put(file.name(), head);
            if (header != null) {
                found.add(new MigrationScript(
                        header.revision(file.name()),
                        file.format(),
                        header.created(),
                        new ScriptContent.InFile(file.path())));
            } else if (file.format() == ScriptFormat.JAVA) {
                shared.add(file);
            } else {
                strangers.add(file.name());
            }
        }
        cache.save();
        found.addAll(new CompiledMigrations(classPath).besides(found));
        ScriptCompiler scriptCompiler = new ScriptCompiler(classPath, new ClassCache(settings.cache()), compiler);
        return new ScriptDirectory(
                RevisionGraph.of(found.stream().map(MigrationScript::revision).toList()),
                byId(found),
                new MigrationLoader(heads, shared, scriptCompiler, classPath),
                strangers,
                new EnvironmentLoader(settings.folders(), shared, heads, new LooseClasses(scriptCompiler, classPath)));
    }

    /** The ids of all scripts, sorted, whether or not they make a history. */
    public static Set<String> ids(ScriptSettings settings) {
        Set<String> ids = new TreeSet<>();
        for (ScriptFile file : ScriptFolder.files(settings.folders())) {
            ScriptHeader header = ScriptHeads.read(file).header();
            if (header != null) {
                ids.add(header.id());
            }
        }
        new CompiledMigrations(new ScriptClassPath(settings))
                .besides(List.of())
                .forEach(script -> ids.add(script.id()));
        return ids;
    }

    private static ScriptHead readInto(HeaderCache cache, ScriptFile file) {
        ScriptHead head = ScriptHeads.read(file);
        cache.put(file, head);
        return head;
    }

    private static Map<String, MigrationScript> byId(List<MigrationScript> scripts) {
        Map<String, MigrationScript> map = new HashMap<>();
        scripts.forEach(script -> map.put(script.id(), script));
        return map;
    }

    /** The history; built from the headers alone. */
    public RevisionGraph graph() {
        return graph;
    }

    /** The {@code .sql} files that are no scripts, because they have no {@code -- limbeck} line; as seen from the folders. */
    public List<String> strangers() {
        return strangers;
    }

    /** In load order: files by their names, then compiled classes by theirs. */
    public List<MigrationScript> scripts() {
        return graph.revisions().stream().map(revision -> script(revision.id())).toList();
    }

    /**
     * The script of a revision.
     *
     * @param id the whole id
     * @throws LimbeckException {@code unknown-revision}
     */
    public MigrationScript script(String id) {
        return Objects.requireNonNull(scripts.get(graph.get(id).id()));
    }

    /**
     * Makes the migrations of these revisions, in the given order; all Java sources among them are compiled in one go, or taken
     * from the cache.
     *
     * @param ids whole ids
     * @param dialect splits the statements of SQL scripts
     * @throws LimbeckException {@code unknown-revision}, {@code script-does-not-compile}, {@code no-compiler},
     *     {@code invalid-script}, {@code script-failed}, {@code file-failed}
     */
    public List<LoadedMigration> load(List<String> ids, Dialect dialect) {
        List<MigrationScript> wanted = ids.stream().map(this::script).toList();
        Map<String, Migration> migrations = loader.load(wanted, dialect);
        return wanted.stream()
                .map(script -> new LoadedMigration(script, Objects.requireNonNull(migrations.get(script.id()))))
                .toList();
    }

    /**
     * The project's own code for generated revisions: {@code Environment.java} in a folder of scripts, compiled now, or a class
     * of the class path; one that changes nothing where there is neither.
     *
     * @param className the class that the settings name, with its package; null = none
     * @throws LimbeckException {@code invalid-script} for two of them or a class that is none, {@code script-does-not-compile},
     *     {@code no-compiler}, {@code script-failed}; what its methods throw becomes {@code environment-failed}
     */
    public Environment environment(@Nullable String className) {
        return environments.load(className);
    }
}
