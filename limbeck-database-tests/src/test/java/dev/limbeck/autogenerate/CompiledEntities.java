// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Entities that are compiled when a test wants them, so that two versions of one class can stand in one file.
 *
 * @param classes directory with the class files
 */
record CompiledEntities(Path classes) {
    private static final String PACKAGE = "app";
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** One for all tests of a process: to open the class path takes longer than to compile. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    /** Both packages whole; then, one by one, the names that they share. */
    private static final String HEAD = """
            package app;
            import jakarta.persistence.*;
            import jakarta.persistence.CascadeType;
            import jakarta.persistence.Index;
            import jakarta.persistence.ForeignKey;
            import jakarta.persistence.OrderBy;
            import jakarta.persistence.Table;
            import java.io.Serializable;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;
            import org.hibernate.annotations.*;

            """;

    /** @param declarations types, without package and imports */
    static CompiledEntities of(String declarations, Path directory) throws IOException {
        return of(declarations, directory, FILES);
    }

    /** @param jars which stand before what the tests see */
    static CompiledEntities of(String declarations, Path directory, List<Path> jars) throws IOException {
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
            List<Path> classpath = new ArrayList<>(jars);
            files.getLocationAsPaths(StandardLocation.CLASS_PATH).forEach(classpath::add);
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classpath);
            return of(declarations, directory, files);
        }
    }

    private static CompiledEntities of(String declarations, Path directory, StandardJavaFileManager files)
            throws IOException {
        Path source = Files.createDirectories(directory).resolve("Entities.java");
        Files.writeString(source, HEAD + declarations);
        Path classes = Files.createDirectories(directory.resolve("classes"));
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-parameters", "-proc:none", "-nowarn", "-d", classes.toString());
        boolean compiled = COMPILER.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(messages.toString());
        }
        return new CompiledEntities(classes);
    }

    /** Loads the annotated ones; close the loader after them. */
    List<Class<?>> load(URLClassLoader loader) throws IOException, ReflectiveOperationException {
        List<String> names;
        try (Stream<Path> files = Files.list(classes.resolve(PACKAGE))) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> PACKAGE + "." + name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
        List<Class<?>> annotated = new ArrayList<>();
        for (String name : names) {
            Class<?> type = loader.loadClass(name);
            if (Stream.of(Entity.class, MappedSuperclass.class, Converter.class, Embeddable.class)
                    .anyMatch(type::isAnnotationPresent)) {
                annotated.add(type);
            }
        }
        return annotated;
    }

    URLClassLoader loader() throws MalformedURLException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledEntities.class.getClassLoader());
    }
}
