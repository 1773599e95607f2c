// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RestoreRevision;
import java.nio.file.Path;
import java.util.List;

/** {@code limbeck restore}. */
final class RestoreCommand extends CliCommand {
    RestoreCommand(Session session) {
        super(
                session,
                "restore",
                "Write scripts back that the database has run and no file has.",
                "They come from the journal, as they ran, with the revisions that they need. Overwrites nothing.",
                "limbeck restore",
                "limbeck restore 27c6");
        argument("0..*", "REVISION", "an id or its beginning (default: all that the database is at)");
        option("FOLDER", "one of several script folders (default: the first)", "--version-path");
    }

    @Override
    public Integer call() {
        String folder = value("--version-path");
        List<Path> files = new RestoreRevision(session.settings(options()))
                .run(
                        arguments(),
                        folder == null
                                ? null
                                : session.surroundings().directory().resolve(folder));
        files.forEach(file -> session.console().data("created " + session.shown(file)));
        if (files.isEmpty()) {
            session.console().progress("nothing to do: the revisions that the database is at have their scripts");
        }
        return 0;
    }
}
