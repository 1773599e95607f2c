// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the entities are and how Hibernate is to read them.
 *
 * @param classpath directories and jars, in class path order: the entities, and the user's Hibernate with its libraries if it
 *     is to be used
 * @param packages only entities in these packages and those below; empty = all. Jars of frameworks and drivers are searched
 *     only when a package is named
 * @param properties settings of Hibernate ({@code hibernate.physical_naming_strategy}, {@code hibernate.default_schema}, …);
 *     they win over those that the class path itself has. Connection settings are ignored
 */
public record HibernateSettings(List<Path> classpath, List<String> packages, Map<String, String> properties) {
    public HibernateSettings {
        classpath = List.copyOf(classpath);
        packages = List.copyOf(packages);
        properties = Map.copyOf(properties);
    }
}
