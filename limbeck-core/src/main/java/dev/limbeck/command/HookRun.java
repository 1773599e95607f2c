// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs one program over one new file, without a shell between them. */
final class HookRun {
    /** Of what a program says, the end is shown. */
    private static final int SHOWN_LINES = 20;

    private final Hook hook;
    private final Path file;
    private final List<String> line;

    HookRun(Hook hook, Path file) {
        this.hook = hook;
        this.file = file.toAbsolutePath().normalize();
        this.line = line(hook.command(), this.file.toString());
    }

    private static List<String> line(List<String> command, String file) {
        List<String> line = new ArrayList<>();
        command.forEach(word -> line.add(word.replace(Hook.FILE, file)));
        if (line.equals(command)) {
            line.add(file);
        }
        return line;
    }

    /** Waits for the program. Throws {@code hook-failed}; the file stays as the program left it. */
    void run() {
        Path output = null;
        try {
            output = Files.createTempFile("limbeck-hook", ".txt");
            Process process = new ProcessBuilder(line)
                    .directory(hook.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            finish(process, output);
        } catch (IOException failure) {
            throw failed("cannot be started", List.of(String.valueOf(failure.getMessage())), failure);
        } finally {
            delete(output);
        }
    }

    private void finish(Process process, Path output) throws IOException {
        try {
            if (!process.waitFor(hook.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                stop(process);
                throw failed(
                        "did not end within " + hook.timeout().toSeconds() + " seconds and was stopped",
                        said(output),
                        null);
            }
            if (process.exitValue() != 0) {
                throw failed("ended with exit code " + process.exitValue(), said(output), null);
            }
        } catch (InterruptedException stopped) {
            stop(process);
            Thread.currentThread().interrupt();
            throw failed("was interrupted", List.of(), stopped);
        }
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static List<String> said(Path output) throws IOException {
        // a program may write in any character set
        List<String> lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                .lines()
                .filter(text -> !text.isBlank())
                .toList();
        return lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
    }

    LimbeckException failed(String what, List<String> said, @Nullable Exception cause) {
        List<String> facts = new ArrayList<>(List.of("it was started as: " + String.join(" ", line)));
        facts.addAll(said);
        facts.add("the revision was written, and stays as the hook left it: " + file);
        return new LimbeckException(
                ErrorId.HOOK_FAILED,
                "the hook '" + hook.name() + "' " + what,
                facts,
                "mend that file, or [[hooks]] in limbeck.toml; a revision without hooks: limbeck revision --no-hooks …",
                cause);
    }

    private static void delete(@Nullable Path output) {
        try {
            if (output != null) {
                Files.deleteIfExists(output);
            }
        } catch (IOException kept) {
            System.getLogger(HookRun.class.getName()).log(System.Logger.Level.DEBUG, "left behind", kept);
        }
    }
}
