// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import com.electronwill.nightconfig.core.UnmodifiableConfig;
import dev.limbeck.command.Hook;
import dev.limbeck.script.ScriptFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code [[hooks]]} of {@code limbeck.toml}. */
final class HookSettings {
    private final ConfigFile config;
    private final Programs programs;

    HookSettings(ConfigFile config, Programs programs) {
        this.config = config;
        this.programs = programs;
    }

    List<Hook> hooks() {
        return config.tables("hooks").stream().map(this::hook).toList();
    }

    private Hook hook(UnmodifiableConfig entry) {
        List<String> command = new ArrayList<>(words(entry.get("command")));
        if (command.isEmpty()) {
            throw config.invalid(
                    "hooks", "a hook has no command", "write: command = [\"program\", \"" + Hook.FILE + "\"]");
        }
        String program = command.get(0);
        command.set(0, programs.find(program));
        String name = entry.get("name");
        Number timeout = entry.get("timeout");
        return new Hook(
                name == null ? program : name,
                command,
                format(entry.get("format")),
                config.directory(),
                timeout == null ? Hook.TIMEOUT : Duration.ofSeconds(timeout.longValue()));
    }

    private static List<String> words(@Nullable Object command) {
        if (command instanceof String line) {
            return CommandWords.of(line);
        }
        return command instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private @Nullable ScriptFormat format(@Nullable String format) {
        if (format == null) {
            return null;
        }
        return switch (format) {
            case "java" -> ScriptFormat.JAVA;
            case "sql" -> ScriptFormat.SQL;
            default ->
                throw config.invalid(
                        "hooks",
                        "the format of a hook is java or sql, not '" + format + "'",
                        "write: format = \"java\", or leave it out for both");
        };
    }
}
