// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RevisionLine;
import dev.limbeck.command.Settings;
import dev.limbeck.command.ShowHeads;
import dev.limbeck.command.ShowRevision;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.MigrationScript;
import java.nio.file.Path;
import java.util.List;

/** {@code limbeck edit}. */
final class EditCommand extends CliCommand {
    EditCommand(Session session) {
        super(
                session,
                "edit",
                "Open the files of revisions in an editor.",
                "The one in VISUAL or EDITOR, else what the system has. Afterwards the history is read again.",
                "limbeck edit head",
                "limbeck edit current",
                "limbeck edit 27c6 ae10");
        argument("1..*", "REVISION", "an id or its beginning, a label, head, heads, current, -N");
    }

    @Override
    public Integer call() {
        Settings settings = session.settings(options());
        List<RevisionLine> lines = new ShowRevision(settings).run(arguments());
        if (lines.isEmpty()) {
            session.console().progress("'" + String.join(" ", arguments()) + "' is base: there is no file to edit");
            return 0;
        }
        List<Path> files = lines.stream().map(line -> file(line.script())).toList();
        new Editor(session.surroundings()).open(files);
        // a header that was spoilt is told now, not by the next command
        new ShowHeads(settings).run();
        return 0;
    }

    private static Path file(MigrationScript script) {
        return script.file()
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.EDITOR_FAILED,
                        "revision '" + script.id() + "' has no file",
                        List.of("it is the compiled class '" + script.path() + "'"),
                        "edit its source where it is compiled"));
    }
}
