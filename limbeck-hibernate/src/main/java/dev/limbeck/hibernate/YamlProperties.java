// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A YAML file as properties, read with the SnakeYAML that a Spring application has on its class path anyway. Documents that
 * hold for one profile only are passed over.
 */
final class YamlProperties {
    private static final String PROFILE = "spring.config.activate.on-profile";

    private YamlProperties() {}

    /** Empty if the class path has no SnakeYAML or it rejects the text. */
    static Optional<Map<String, String>> read(byte[] yaml, List<Path> classpath) {
        Optional<Path> jar = classpath.stream()
                .filter(entry -> String.valueOf(entry.getFileName()).matches("snakeyaml-\\d.*\\.jar"))
                .findFirst();
        return jar.flatMap(path -> read(new String(yaml, StandardCharsets.UTF_8), path));
    }

    private static Optional<Map<String, String>> read(String yaml, Path jar) {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url(jar)}, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass("org.yaml.snakeyaml.Yaml");
            Object reader = type.getConstructor().newInstance();
            Iterable<?> documents =
                    (Iterable<?>) type.getMethod("loadAll", String.class).invoke(reader, yaml);
            Map<String, String> properties = new TreeMap<>();
            for (Object document : documents) {
                Map<String, String> flat = new TreeMap<>();
                flatten("", document, flat);
                if (!flat.containsKey(PROFILE)) {
                    properties.putAll(flat);
                }
            }
            return Optional.of(properties);
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            if (e instanceof InvocationTargetException failure && failure.getCause() instanceof Error error) {
                throw error;
            }
            return Optional.empty();
        }
    }

    private static void flatten(String prefix, Object node, Map<String, String> into) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    flatten(prefix.isEmpty() ? String.valueOf(key) : prefix + "." + key, value, into);
                }
            });
        } else if (node instanceof List<?> list) {
            into.put(prefix, String.join(",", list.stream().map(String::valueOf).toList()));
        } else if (node != null) {
            into.put(prefix, String.valueOf(node));
        }
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
