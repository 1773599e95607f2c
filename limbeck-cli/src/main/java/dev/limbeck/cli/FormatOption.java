// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.Settings;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.ScriptFormat;
import org.jspecify.annotations.Nullable;

/** How one new revision is written, where the settings say otherwise. */
final class FormatOption {
    static final String NAME = "--format";
    static final String DESCRIPTION = "java or sql (default: format in limbeck.toml)";

    private FormatOption() {}

    /** @param wanted null = as the settings say */
    static Settings applied(Settings settings, @Nullable String wanted) {
        if (wanted == null) {
            return settings;
        }
        return switch (wanted) {
            case "java" -> settings.withFormat(ScriptFormat.JAVA);
            case "sql" -> settings.withFormat(ScriptFormat.SQL);
            default ->
                throw new LimbeckException(
                        ErrorId.USAGE,
                        "a revision is written as java or sql, not as '" + wanted + "'",
                        "--format java");
        };
    }
}
