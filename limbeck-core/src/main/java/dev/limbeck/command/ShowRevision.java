// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionResolver;
import dev.limbeck.revision.RevisionSelector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code limbeck show}: one revision, or several, in full. Needs a database only for {@code current}. */
public final class ShowRevision {
    private final Settings settings;

    public ShowRevision(Settings settings) {
        this.settings = settings;
    }

    /**
     * Each revision once, in the order of the targets; {@code base} is none.
     *
     * @param targets ids, {@code head}, {@code current}, {@code -1}, lists with commas, …
     */
    public List<RevisionLine> run(List<String> targets) {
        Project project = new Project(settings);
        boolean current = targets.stream().anyMatch(target -> target.contains("current"));
        List<String> rows = current ? project.rows() : List.of();
        RevisionResolver resolver = new RevisionResolver(project.scripts().graph());
        Set<Revision> found = new LinkedHashSet<>();
        targets.forEach(target -> found.addAll(resolver.resolve(RevisionSelector.parse(target), rows)));
        return new RevisionLines(project.scripts()).of(List.copyOf(found));
    }
}
