// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import java.util.List;

/** {@code limbeck heads}: the revisions that nothing goes on from. Needs no database. */
public final class ShowHeads {
    private final Settings settings;

    public ShowHeads(Settings settings) {
        this.settings = settings;
    }

    public List<RevisionLine> run() {
        Project project = new Project(settings);
        return new RevisionLines(project.scripts()).of(project.scripts().graph().heads());
    }
}
