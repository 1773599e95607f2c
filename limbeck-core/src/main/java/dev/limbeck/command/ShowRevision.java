// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.RevisionResolver;
import dev.limbeck.revision.RevisionSelector;
import java.util.List;

/** {@code limbeck show}: one revision, or several, in full. Needs a database only for {@code current}. */
public final class ShowRevision {
    private final Settings settings;

    public ShowRevision(Settings settings) {
        this.settings = settings;
    }

    /** @param target an id, {@code head}, {@code current}, {@code -1}, …; empty for {@code base} */
    public List<RevisionLine> run(String target) {
        Project project = new Project(settings);
        List<String> rows = target.contains("current") ? project.rows() : List.of();
        RevisionResolver resolver = new RevisionResolver(project.scripts().graph());
        return new RevisionLines(project.scripts()).of(resolver.resolve(RevisionSelector.parse(target), rows));
    }
}
