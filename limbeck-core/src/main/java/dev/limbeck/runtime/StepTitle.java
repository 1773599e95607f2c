// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RowChange;
import dev.limbeck.revision.Step;
import java.util.List;

/** A step in one line, as Alembic says it: {@code Running upgrade 1975ea83b712 -> 27c6a30d7c24, add address}. */
public final class StepTitle {
    private StepTitle() {}

    public static String of(Step step) {
        if (step.direction() == Direction.STAMP) {
            return stamp(step);
        }
        Revision revision = step.revision();
        String parents = String.join(", ", revision.down());
        String message = revision.message().isEmpty() ? "" : ", " + revision.message();
        return step.direction() == Direction.UP
                ? "Running upgrade " + parents + " -> " + revision.id() + message
                : "Running downgrade " + revision.id() + " -> " + parents + message;
    }

    private static String stamp(Step step) {
        List<String> words = step.changes().stream()
                .map(change -> change.fold(new RowChange.Cases<String>() {
                    @Override
                    public String insert(String id) {
                        return " -> " + id;
                    }

                    @Override
                    public String delete(String id) {
                        return id + " -> ";
                    }

                    @Override
                    public String update(String from, String to) {
                        return from + " -> " + to;
                    }

                    @Override
                    public String deleteAll() {
                        return "everything -> ";
                    }
                }))
                .toList();
        return "Running stamp " + String.join(", ", words);
    }
}
