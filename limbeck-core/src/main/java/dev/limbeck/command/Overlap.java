// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import dev.limbeck.runtime.SideBySide;
import dev.limbeck.script.LoadedMigration;
import java.util.List;

/**
 * What the sides of a merge or a rebase both work on.
 *
 * @param shared one sentence for each object: {@code column 'users.phone': a1 addColumn …; b1 dropColumn …}; empty if they
 *     have nothing in common
 * @param unknown why more may be in common than could be seen, one line each
 */
public record Overlap(List<String> shared, List<String> unknown) {
    public Overlap {
        shared = List.copyOf(shared);
        unknown = List.copyOf(unknown);
    }

    /** Never fails: what cannot be compared is said in the result. */
    static Overlap of(Settings settings, Project project, List<List<Revision>> sides) {
        try {
            Dialect dialect = settings.database().get().assumedDialect();
            List<List<LoadedMigration>> migrations = sides.stream()
                    .map(side -> project.scripts()
                            .load(side.stream().map(Revision::id).toList(), dialect))
                    .toList();
            SideBySide.Result result = new SideBySide(dialect).of(migrations);
            return new Overlap(result.shared(), result.unknown());
        } catch (LimbeckException failure) {
            return new Overlap(
                    List.of(),
                    List.of("the sides were not compared: error[" + failure.id().text() + "]: "
                            + failure.getMessage()));
        }
    }
}
