// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Migrations that are classes already: named in the settings, or in index files on the class path. */
final class CompiledMigrations {
    static final String INDEX = "META-INF/limbeck/migrations";

    private final ScriptClassPath classPath;

    CompiledMigrations(ScriptClassPath classPath) {
        this.classPath = classPath;
    }

    /** The classes, by name, whose ids none of these scripts has. */
    List<MigrationScript> besides(List<MigrationScript> scripts) {
        Set<String> names = new TreeSet<>(classPath.classes());
        for (URL index : indexes()) {
            names.addAll(read(index));
        }
        if (names.isEmpty()) {
            return List.of();
        }
        Set<String> taken = scripts.stream().map(MigrationScript::id).collect(Collectors.toSet());
        return names.stream()
                .map(this::script)
                .filter(script -> !taken.contains(script.id()))
                .toList();
    }

    private MigrationScript script(String name) {
        Class<?> type = load(name);
        Revision revision = type.getAnnotation(Revision.class);
        if (revision == null) {
            throw ScriptFaults.invalid(
                    name, "the class has no '@Revision'", "write above it: @Revision(id = \"27c6a30d7c24\")");
        }
        return new MigrationScript(
                new dev.limbeck.revision.Revision(
                        revision.id(),
                        List.of(revision.down()),
                        List.of(revision.dependsOn()),
                        List.of(revision.labels()),
                        revision.message(),
                        name),
                ScriptFormat.CLASS,
                revision.created(),
                new ScriptContent.InClass(() -> bytes(name)));
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, classPath.loader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new LimbeckException(
                    ErrorId.INVALID_SCRIPT,
                    "the compiled migration '" + name + "' cannot be loaded",
                    List.of(String.valueOf(e), "named in the settings, or in " + INDEX + " on the class path"),
                    "put the class on the class path, or take its name away there",
                    e);
        }
    }

    private byte[] bytes(String name) {
        String resource = name.replace('.', '/') + ".class";
        try (InputStream in = classPath.loader().getResourceAsStream(resource)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw unreadable(resource, e);
        }
    }

    private List<URL> indexes() {
        try {
            return Collections.list(classPath.loader().getResources(INDEX));
        } catch (IOException e) {
            throw unreadable(INDEX, e);
        }
    }

    private static List<String> read(URL index) {
        List<String> names = new ArrayList<>();
        try {
            URLConnection connection = index.openConnection();
            // a cached jar would stay open, and stale, in a long-lived process
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                text.lines().map(line -> line.split("#", 2)[0].strip()).forEach(names::add);
            }
        } catch (IOException e) {
            throw unreadable(index.toString(), e);
        }
        names.removeIf(String::isEmpty);
        return names;
    }

    private static LimbeckException unreadable(String resource, IOException e) {
        return new LimbeckException(
                ErrorId.FILE_FAILED,
                "'" + resource + "' on the class path cannot be read",
                List.of(String.valueOf(e)),
                "build the application again, then repeat the command",
                e);
    }
}
