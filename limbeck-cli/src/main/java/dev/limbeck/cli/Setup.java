// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * What {@code limbeck --setup} runs, once per installation and Java: it unpacks SQLite's library, which the driver would
 * otherwise unpack at each start, and walks through the commands on SQLite, so that the archive that Java writes at its end
 * holds the classes that they load; those for the databases with a server come from their jars.
 */
public final class Setup {
    private static final String ENTITY = """
            import jakarta.persistence.*;
            @Entity @Table(name = "users", indexes = @Index(name = "ix_users_name", columnList = "name"))
            public class User {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                @Column(nullable = false, length = 50) String name;
                @ManyToOne User parent;
            }
            """;

    private final Path work;

    private Setup(Path work) {
        this.work = work;
    }

    /** @param args the directory for what is made */
    public static void main(String[] args) throws IOException {
        unpackSqlite(Path.of(args[0], "native"));
        Path work = Files.createTempDirectory("limbeck-setup");
        try {
            new Setup(work).walk();
            ServerClasses.load();
        } finally {
            delete(work);
        }
    }

    private static void unpackSqlite(Path directory) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (library != null) {
                Files.createDirectories(directory);
                Files.copy(library, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void walk() throws IOException {
        type("init");
        Files.writeString(work.resolve(".env"), "LIMBECK_URL=sqlite:///" + work.resolve("app.db") + "\n");
        boolean model = compileEntity();
        if (model) {
            type("revision", "--autogenerate", "-m", "first");
        }
        type("revision", "-m", "second");
        type("upgrade", "head");
        type("upgrade", "head", "--sql");
        type("check");
        for (String command : List.of(
                "current",
                "heads",
                "history",
                "history --graph",
                "current",
                "show head",
                "downgrade -1",
                "stamp head")) {
            type(command.split(" ", -1));
        }
        type("--version");
        type("upgrade", "--help");
        type("upgrade", "nowhere");
    }

    private void type(String... arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeAll(List.of("LIMBECK_URL", "DATABASE_URL", "LIMBECK_CONFIG"));
        environment.put("XDG_CACHE_HOME", work + "/cache");
        Main.run(List.of(arguments), new Surroundings(nowhere, nowhere, environment, work, false));
    }

    /** False on a Java without a compiler. */
    private boolean compileEntity() throws IOException {
        @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return false;
        }
        Path source = Files.writeString(work.resolve("User.java"), ENTITY);
        Path classes = Files.createDirectories(work.resolve("target/classes"));
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        int failed = compiler.run(
                null,
                nowhere,
                nowhere,
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                Objects.toString(persistenceApi()),
                source.toString());
        return failed == 0;
    }

    /** The jar of the annotations, which lies in the directory of the others. */
    private static @Nullable Path persistenceApi() throws IOException {
        Path lib = Path.of(System.getProperty("java.class.path", ""))
                .toAbsolutePath()
                .getParent();
        if (lib == null) {
            return null;
        }
        try (var jars = Files.newDirectoryStream(lib, "jakarta.persistence-api-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        }
        return null;
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
