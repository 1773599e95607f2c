// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The person's editor, in which files are opened; it gets the terminal. */
final class Editor {
    private static final List<String> USUAL =
            List.of("sensible-editor", "editor", "nano", "vim", "vi", "code", "notepad.exe");

    private final Map<String, String> environment;
    private final Path directory;

    Editor(Surroundings surroundings) {
        this.environment = surroundings.environment();
        this.directory = surroundings.directory();
    }

    /** Waits until the editor is closed. Throws {@code editor-failed}. */
    void open(List<Path> files) {
        List<String> editor = command();
        List<String> line = new ArrayList<>(editor);
        files.forEach(file -> line.add(file.toString()));
        try {
            int exitCode = new ProcessBuilder(line)
                    .directory(directory.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw failed("the editor ended with exit code " + exitCode, editor, null);
            }
        } catch (IOException failure) {
            throw failed("the editor '" + editor.get(0) + "' cannot be started", editor, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed("the editor was interrupted", editor, stopped);
        }
    }

    private static LimbeckException failed(String what, List<String> editor, @Nullable Exception cause) {
        return new LimbeckException(
                ErrorId.EDITOR_FAILED,
                what,
                List.of("it was started as: " + String.join(" ", editor)),
                "name another one: EDITOR=nano limbeck edit head",
                cause);
    }

    private List<String> command() {
        for (String variable : List.of("VISUAL", "EDITOR")) {
            List<String> words = CommandWords.of(environment.getOrDefault(variable, ""));
            if (!words.isEmpty()) {
                return words;
            }
        }
        for (String name : USUAL) {
            if (isOnPath(name)) {
                return name.equals("code") ? List.of(name, "--wait") : List.of(name);
            }
        }
        throw new LimbeckException(
                ErrorId.EDITOR_FAILED,
                "it is not known which editor to use",
                List.of("looked at: VISUAL, EDITOR; on the PATH: " + String.join(", ", USUAL)),
                "name one: EDITOR=nano limbeck edit head");
    }

    private boolean isOnPath(String name) {
        for (String place : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!place.isEmpty() && Files.isExecutable(Path.of(place, name))) {
                return true;
            }
        }
        return false;
    }
}
