// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.Settings;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.ScriptFormat;

/** A command that writes a new revision, with the options that say how. */
abstract class WritingCommand extends CliCommand {
    private static final String FORMAT = "--format";
    private static final String NO_HOOKS = "--no-hooks";

    WritingCommand(Session session, String name, String header, String more, String... examples) {
        super(session, name, header, more, examples);
    }

    /** Declares the options; to be called where they are to stand in the help. */
    final void writingOptions() {
        option("FORMAT", "java or sql (default: format in limbeck.toml)", FORMAT);
        flag("run none of the programs in [[hooks]] over the new file", NO_HOOKS);
    }

    /** The settings, as these options change them. */
    final Settings writing() {
        Settings settings = session.settings(options());
        Settings hooked = has(NO_HOOKS) ? settings.withoutHooks() : settings;
        String wanted = value(FORMAT);
        if (wanted == null) {
            return hooked;
        }
        return switch (wanted) {
            case "java" -> hooked.withFormat(ScriptFormat.JAVA);
            case "sql" -> hooked.withFormat(ScriptFormat.SQL);
            default ->
                throw new LimbeckException(
                        ErrorId.USAGE,
                        "a revision is written as java or sql, not as '" + wanted + "'",
                        "--format java");
        };
    }
}
