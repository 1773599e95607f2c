// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds the files of one scripts folder. */
final class ScriptFolder {
    /** {@code Environment.java} is kept free for code that runs around migrations. */
    private static final Set<String> NEVER_SCRIPTS =
            Set.of("package-info.java", "module-info.java", "Environment.java");

    private final Path folder;
    private final Path base;

    /** @param base what names are relative to: the folder, or one above it */
    private ScriptFolder(Path folder, Path base) {
        this.folder = folder;
        this.base = base;
    }

    /** The files of all folders in load order: by file name, then by folder. A file in two of them is there once. */
    static List<ScriptFile> files(List<Path> folders) {
        Path base = base(folders);
        Map<Path, ScriptFile> found = new LinkedHashMap<>();
        for (Path folder : folders) {
            new ScriptFolder(folder, base).files().forEach(file -> found.putIfAbsent(file.path(), file));
        }
        List<ScriptFile> files = new ArrayList<>(found.values());
        files.sort(Comparator.comparing(ScriptFile::fileName).thenComparing(ScriptFile::name));
        return files;
    }

    /** The folder that all of them are in, so that names of files tell them apart. */
    private static Path base(List<Path> folders) {
        Path base = folders.get(0);
        for (Path folder : folders) {
            while (base != null && !folder.startsWith(base)) {
                base = base.getParent();
            }
        }
        return base == null ? folders.get(0) : base;
    }

    private List<ScriptFile> files() {
        List<ScriptFile> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Finder(found));
        } catch (IOException e) {
            throw new LimbeckException(
                    ErrorId.FILE_FAILED,
                    "the scripts folder '" + folder + "' cannot be read",
                    List.of(String.valueOf(e)),
                    "look at the rights of that folder: ls -l " + folder,
                    e);
        }
        return found;
    }

    private final class Finder extends SimpleFileVisitor<Path> {
        private final List<ScriptFile> found;

        Finder(List<ScriptFile> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean hidden = !directory.equals(folder) && isHidden(directory);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            ScriptFormat format = format(file);
            if (format != null && attributes.isRegularFile()) {
                String name = base.relativize(file).toString().replace('\\', '/');
                long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                found.add(new ScriptFile(file, name, format, attributes.size(), modified));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof FileSystemLoopException || format(file) == null) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** Null for what is no script: hidden files, what editors leave behind, and other kinds. */
    private static @Nullable ScriptFormat format(Path file) {
        String name = file.getFileName().toString();
        if (isHidden(file) || name.startsWith("#") || NEVER_SCRIPTS.contains(name)) {
            return null;
        }
        if (name.endsWith(".java")) {
            return ScriptFormat.JAVA;
        }
        return name.endsWith(".sql") ? ScriptFormat.SQL : null;
    }
}
