// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.EnsureVersion;

/** {@code limbeck ensure-version}. */
final class EnsureVersionCommand extends CliCommand {
    EnsureVersionCommand(Session session) {
        super(
                session,
                "ensure-version",
                "Make Limbeck's own tables where they are missing.",
                "For a user who may not create tables later. Every command that writes does it by itself.",
                "limbeck ensure-version",
                "limbeck ensure-version --sql");
        flag("print the statements instead of running them; opens no connection", "--sql");
    }

    @Override
    public Integer call() {
        EnsureVersion ensure = new EnsureVersion(session.settings(options()), session.listener());
        if (has("--sql")) {
            session.console().dataText(ensure.script());
        } else {
            session.console().progress(RowsText.of(ensure.run()));
        }
        return 0;
    }
}
