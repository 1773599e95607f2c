// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import dev.limbeck.hibernate.FoundEntities.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Indexer;

/**
 * Searches a class path for the classes that Hibernate must be told of. Loads none of them: a class file that mentions the
 * annotations at all is given to Jandex, the others are passed over, which is what makes it fast.
 */
final class EntitySearch {
    private static final byte[] JAKARTA = "Ljakarta/persistence/".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] LEGACY = "Ljavax/persistence/Entity;".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] HIBERNATE = "Lorg/hibernate/annotations/".getBytes(StandardCharsets.ISO_8859_1);
    private static final DotName ENTITY = DotName.createSimple("jakarta.persistence.Entity");
    private static final List<DotName> WANTED = List.of(
            ENTITY,
            DotName.createSimple("jakarta.persistence.Embeddable"),
            DotName.createSimple("jakarta.persistence.MappedSuperclass"),
            DotName.createSimple("jakarta.persistence.Converter"));

    private final List<String> folders;
    private final Indexer indexer = new Indexer();
    private final Set<String> packages = new TreeSet<>();
    private final List<Place> places = new ArrayList<>();
    private int legacy;

    private EntitySearch(List<String> packages) {
        this.folders =
                packages.stream().map(name -> name.replace('.', '/') + "/").toList();
    }

    static FoundEntities search(List<Path> classpath, List<String> packages) {
        EntitySearch search = new EntitySearch(packages);
        for (Path entry : classpath) {
            try {
                search.searchEntry(entry);
            } catch (IOException e) {
                throw ClassPathFiles.unreadable(entry, e);
            }
        }
        return search.found();
    }

    private FoundEntities found() {
        Set<String> classes = new TreeSet<>();
        int entities = 0;
        for (ClassInfo type : indexer.complete().getKnownClasses()) {
            if (WANTED.stream().anyMatch(type::hasDeclaredAnnotation)) {
                classes.add(type.name().toString());
                entities += type.hasDeclaredAnnotation(ENTITY) ? 1 : 0;
            }
        }
        return new FoundEntities(entities, classes, packages, places, legacy);
    }

    private void searchEntry(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            searchDirectory(entry);
        } else if (Files.isRegularFile(entry) && (!folders.isEmpty() || !FrameworkJars.contains(entry))) {
            searchJar(entry);
        }
    }

    private void searchDirectory(Path directory) throws IOException {
        int classFiles = 0;
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                if (isWanted(name)) {
                    classFiles++;
                    look(name, Files.readAllBytes(file));
                }
            }
        }
        places.add(new Place(directory, classFiles));
    }

    private void searchJar(Path jar) throws IOException {
        int classFiles = 0;
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                if (isWanted(entry.getName())) {
                    classFiles++;
                    try (InputStream in = file.getInputStream(entry)) {
                        look(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        places.add(new Place(jar, classFiles));
    }

    private boolean isWanted(String name) {
        return name.endsWith(".class")
                && !name.startsWith("META-INF/")
                && !name.endsWith("module-info.class")
                && (folders.isEmpty() || folders.stream().anyMatch(name::startsWith));
    }

    private void look(String name, byte[] bytes) throws IOException {
        if (name.endsWith("package-info.class")) {
            if (contains(bytes, HIBERNATE)) {
                packages.add(packageOf(name));
            }
        } else if (contains(bytes, JAKARTA)) {
            indexer.index(new ByteArrayInputStream(bytes));
        } else if (contains(bytes, LEGACY)) {
            legacy++;
        }
    }

    private static String packageOf(String classFile) {
        int end = classFile.lastIndexOf('/');
        return end < 0 ? "" : classFile.substring(0, end).replace('/', '.');
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        int last = bytes.length - wanted.length;
        for (int at = 0; at <= last; at++) {
            if (bytes[at] == wanted[0] && matches(bytes, at, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int start, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (bytes[start + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
