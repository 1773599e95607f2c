// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import dev.limbeck.script.source.RevisionNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Puts new scripts into a folder. Never writes over a file, and never leaves half of one. */
public final class ScriptWriter {
    private final Path folder;

    /** @param folder is made if it does not exist */
    public ScriptWriter(Path folder) {
        this.folder = folder;
    }

    /** Where a revision of this format goes: named by its id and message. */
    public Path target(Revision revision, ScriptFormat format) {
        return switch (format) {
            case JAVA -> named(RevisionNames.javaFile(revision));
            case SQL -> named(RevisionNames.sqlFile(revision));
            case CLASS -> throw new IllegalArgumentException("compiled classes are not written");
        };
    }

    /**
     * Writes the source in UTF-8 and gives the file.
     *
     * @param source the whole text
     * @throws LimbeckException {@code file-exists}, {@code file-failed}
     */
    public Path write(Revision revision, ScriptFormat format, String source) {
        return write(target(revision, format), source);
    }

    /** The same with a name for the file. */
    public Path write(String fileName, String source) {
        return write(named(fileName), source);
    }

    private Path named(String fileName) {
        try {
            return folder.resolve(fileName);
        } catch (InvalidPathException refused) {
            throw new LimbeckException(
                    ErrorId.FILE_FAILED,
                    "'" + fileName + "' cannot be the name of a file here",
                    List.of(refused.getReason()),
                    "run Java in a locale that has all letters: export LC_ALL=C.UTF-8",
                    refused);
        }
    }

    private Path write(Path file, String source) {
        try {
            Files.createDirectories(folder);
            create(file, source.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (FileAlreadyExistsException e) {
            throw new LimbeckException(
                    ErrorId.FILE_EXISTS,
                    "the file '" + file + "' exists already, and is not written over",
                    List.of(),
                    "move that file away, or give the revision another id: --rev-id",
                    e);
        } catch (IOException e) {
            throw new LimbeckException(
                    ErrorId.FILE_FAILED,
                    "the file '" + file + "' cannot be written",
                    List.of(String.valueOf(e)),
                    "look at the rights of the folder and at the space left: ls -ld " + folder + "; df " + folder,
                    e);
        }
    }

    /** The name appears with the whole content, or not at all. */
    private void create(Path file, byte[] content) throws IOException {
        Path part = folder.resolve("." + file.getFileName() + ".new");
        try {
            Files.write(part, content);
            link(file, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void link(Path file, Path part) throws IOException {
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // a file system without links: looking and moving are two steps there
            Files.move(part, file);
        }
    }
}
