// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Turns Java sources into classes: from the cache what did not change, the rest in one call of the compiler. The classes that
 * scripts share are part of each key, so a change in one of them compiles all scripts anew.
 */
final class ScriptCompiler {
    private final ScriptClassPath classPath;
    private final ClassCache cache;
    private final SourceCompiler compiler;

    ScriptCompiler(ScriptClassPath classPath, ClassCache cache, SourceCompiler compiler) {
        this.classPath = classPath;
        this.cache = cache;
        this.compiler = compiler;
    }

    /** The classes of the scripts and of what they share, by name. */
    Map<String, byte[]> compile(Collection<JavaSource> scripts, Collection<JavaSource> shared) {
        String surroundings = surroundings(scripts, shared);
        Map<String, byte[]> classes = new HashMap<>();
        List<JavaSource> missing = new ArrayList<>();
        Map<JavaSource, String> keys = new LinkedHashMap<>();
        shared.forEach(source -> keys.put(source, key(surroundings, source)));
        scripts.forEach(source -> keys.put(source, key(surroundings, source)));
        keys.forEach((source, key) ->
                cache.find(key).ifPresentOrElse(found -> addAll(classes, found, source), () -> missing.add(source)));
        if (missing.isEmpty()) {
            return classes;
        }
        List<JavaSource> units = new ArrayList<>(missing);
        shared.stream().filter(source -> !missing.contains(source)).forEach(units::add);
        Map<JavaSource, Map<String, byte[]>> compiled = compiler.compile(units, classPath.entries());
        for (JavaSource source : missing) {
            Map<String, byte[]> made = compiled.getOrDefault(source, Map.of());
            cache.save(Objects.requireNonNull(keys.get(source)), made);
            addAll(classes, made, source);
        }
        return classes;
    }

    private static void addAll(Map<String, byte[]> classes, Map<String, byte[]> more, JavaSource source) {
        more.forEach((name, bytes) -> {
            if (classes.put(name, bytes) != null) {
                throw ScriptFaults.invalid(
                        source.name(),
                        "another script has the class '" + name + "' too",
                        "rename one of the two classes");
            }
        });
    }

    private String surroundings(Collection<JavaSource> scripts, Collection<JavaSource> shared) {
        StringBuilder text = new StringBuilder("1\n").append(Runtime.version()).append('\n');
        Fingerprint.append(text, classPath.own());
        boolean usesClassPath = scripts.stream().anyMatch(JavaSource::usesClassPath)
                || shared.stream().anyMatch(JavaSource::usesClassPath);
        if (usesClassPath) {
            Fingerprint.append(text, classPath.application());
        }
        shared.forEach(source ->
                text.append(source.name()).append('\n').append(source.text()).append('\n'));
        return SourceText.sha256(text.toString());
    }

    private static String key(String surroundings, JavaSource source) {
        return SourceText.sha256(surroundings + "\n" + source.name() + "\n" + source.text());
    }
}
