// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a project say of its mapping: {@code hibernate.properties}, {@code META-INF/persistence.xml},
 * {@code META-INF/orm.xml} and Spring Boot's configuration, the later ones winning.
 *
 * @param properties Hibernate's settings, connection settings still among them
 * @param classes classes that {@code persistence.xml} lists
 * @param mappings mapping files as resource names
 * @param springNaming whether this is a Spring Boot application, whose naming strategies are others than Hibernate's
 * @param notes what could not be read
 */
record ProjectConfiguration(
        Map<String, String> properties,
        List<String> classes,
        Set<String> mappings,
        boolean springNaming,
        List<String> notes) {
    private static final String ORM_XML = "META-INF/orm.xml";

    ProjectConfiguration {
        properties = Map.copyOf(properties);
        classes = List.copyOf(classes);
        notes = List.copyOf(notes);
    }

    static ProjectConfiguration of(List<Path> classpath) {
        ClassPathFiles files = new ClassPathFiles(classpath);
        List<String> notes = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        Set<String> mappings = new LinkedHashSet<>();
        Map<String, String> properties = new LinkedHashMap<>();
        files.first("hibernate.properties").ifPresent(text -> properties.putAll(properties(text)));
        if (files.contains(ORM_XML)) {
            mappings.add(ORM_XML);
        }
        for (byte[] xml : files.all(PersistenceXml.PATH)) {
            PersistenceXml persistence = PersistenceXml.parse(xml);
            classes.addAll(persistence.classes());
            mappings.addAll(persistence.mappings());
            properties.putAll(persistence.properties());
            if (persistence.units().size() > 1) {
                notes.add(PersistenceXml.PATH + " has the units " + String.join(", ", persistence.units())
                        + ": the entities of all are read, with the properties of the first");
            }
        }
        SpringProperties spring = spring(files, classpath, notes);
        properties.putAll(spring.hibernate());
        mappings.addAll(spring.mappings());
        for (String key : spring.unresolved()) {
            notes.add("the value of '" + key
                    + "' has a placeholder and was not used; repeat the setting for Limbeck if it"
                    + " matters to the schema");
        }
        return new ProjectConfiguration(
                properties, classes, mappings, spring.speakOfJpa() || hasSpringBoot(classpath), notes);
    }

    private static SpringProperties spring(ClassPathFiles files, List<Path> classpath, List<String> notes) {
        Map<String, String> all = new TreeMap<>();
        for (String name : List.of("application.yaml", "application.yml")) {
            byte @Nullable [] yaml = files.first(name).orElse(null);
            if (yaml != null) {
                Optional<Map<String, String>> read = YamlProperties.read(yaml, classpath);
                read.ifPresent(all::putAll);
                if (read.isEmpty()) {
                    notes.add(name + " was not read, because the class path has no SnakeYAML that understands it");
                }
            }
        }
        files.first("application.properties").ifPresent(text -> all.putAll(properties(text)));
        return new SpringProperties(all);
    }

    private static boolean hasSpringBoot(List<Path> classpath) {
        return classpath.stream()
                .anyMatch(entry -> String.valueOf(entry.getFileName()).matches("spring-boot-\\d.*\\.jar"));
    }

    private static Map<String, String> properties(byte[] text) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(new String(text, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
        Map<String, String> map = new TreeMap<>();
        read.stringPropertyNames()
                .forEach(name -> map.put(name, read.getProperty(name).strip()));
        return map;
    }
}
