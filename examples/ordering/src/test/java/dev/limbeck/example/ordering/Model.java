// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.ordering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The entities as they were at one time, compiled. */
enum Model {
    /** Users without address. */
    FIRST("User"),
    /** What is in {@code src/main}. */
    PRESENT("User", "Product");

    private static final String PACKAGE = Model.class.getPackageName();

    private final List<String> entities;

    Model(String... entities) {
        this.entities = List.of(entities);
    }

    /** Puts the class files where an application's build puts them; what was there before goes. */
    void compileInto(Path classes) {
        try {
            delete(classes);
            Files.createDirectories(classes);
            if (this == PRESENT) {
                copy(built(), classes);
            } else {
                compile(Path.of("src", "story", name().toLowerCase(Locale.ROOT)), classes);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The entities in a class loader of their own, since two models have classes of the same names. */
    List<Class<?>> load(Path classes) {
        try {
            ClassLoader jars = new WithoutOwnEntities(Model.class.getClassLoader());
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, jars);
            return entities.stream().<Class<?>>map(name -> load(loader, name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(ClassLoader loader, String entity) {
        try {
            return loader.loadClass(PACKAGE + "." + entity);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the build has put the present entities. */
    private static Path built() throws URISyntaxException {
        return Path.of(
                User.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> found = Files.walk(sources)) {
            List<Path> java =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of("-proc:none", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("'" + sources + "' does not compile");
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Sees Hibernate and all else of the test, but not the entities of {@code src/main}. */
    private static final class WithoutOwnEntities extends ClassLoader {
        WithoutOwnEntities(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(PACKAGE + ".")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
