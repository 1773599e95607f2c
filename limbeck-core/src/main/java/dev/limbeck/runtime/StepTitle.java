// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RowChange;
import dev.limbeck.revision.Step;
import java.util.List;

/** What a step does, as Alembic says it: {@code Running upgrade 1975ea83b712 -> 27c6a30d7c24, add address}. */
public final class StepTitle {
    private StepTitle() {}

    /** One line for a revision that runs; for a stamp one line for each row that changes. */
    public static List<String> of(Step step) {
        return step.direction() == Direction.STAMP ? stamp(step) : List.of(revision(step));
    }

    private static String revision(Step step) {
        Revision revision = step.revision();
        String parents = String.join(", ", revision.down());
        String message = revision.message().isEmpty() ? "" : ", " + revision.message();
        return step.direction() == Direction.UP
                ? "Running upgrade " + parents + " -> " + revision.id() + message
                : "Running downgrade " + revision.id() + " -> " + parents + message;
    }

    private static List<String> stamp(Step step) {
        return step.changes().stream()
                .map(change -> change.fold(new RowChange.Cases<String>() {
                    @Override
                    public String insert(String id) {
                        return "Running stamp  -> " + id;
                    }

                    @Override
                    public String delete(String id) {
                        return "Running stamp " + id + " -> ";
                    }

                    @Override
                    public String update(String from, String to) {
                        return "Running stamp " + from + " -> " + to;
                    }

                    @Override
                    public String deleteAll() {
                        return "Running stamp, every row goes";
                    }
                }))
                .toList();
    }
}
