// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.SchemaDiff;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Draft;
import dev.limbeck.op.CustomOperation;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Reversal;
import dev.limbeck.schema.SchemaModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the project's environment made of the operations that were found. Each that it left as it was is known in two spellings:
 * the engine's, which the way back and the proof need, and the model's, which is written.
 */
final class Rewriting {
    private final Draft draft;
    private final List<Operation> found;
    private final List<Part> parts = new ArrayList<>();

    /**
     * Operations that belong together.
     *
     * @param presented what is written
     * @param normal the same in the engine's words, where it was found
     * @param wayBack null = follows from them
     */
    private record Part(
            List<Operation> presented,
            List<Operation> normal,
            @Nullable List<Operation> wayBack) {}

    private Rewriting(Draft draft, List<Operation> found) {
        this.draft = draft;
        this.found = found;
    }

    /** Asks the environment, if there is something to ask about. */
    static Rewriting of(
            SchemaDiff diff, SchemaModel actual, DesiredSchema desired, Guidance guidance, Dialect dialect) {
        List<Operation> presented = SchemaDiffer.present(diff.operations(), desired);
        Map<Operation, Operation> normal = new HashMap<>();
        for (int i = 0; i < presented.size(); i++) {
            normal.put(presented.get(i), diff.operations().get(i));
        }
        Heading heading = guidance.heading();
        Draft draft = Draft.of(heading.message(), heading.labels(), presented, new DraftWords(dialect));
        Draft rewritten = diff.isEmpty() ? draft : guidance.environment().rewrite(draft);
        Rewriting rewriting = new Rewriting(rewritten, diff.operations());
        rewriting.take(actual, normal);
        return rewriting;
    }

    private void take(SchemaModel actual, Map<Operation, Operation> normal) {
        List<Operation> spelled = draft.operations().stream()
                .map(operation -> normal.getOrDefault(operation, operation))
                .toList();
        Iterator<Operation> complete = (spelled.equals(found) ? found : completed(spelled, actual)).iterator();
        for (Draft.Step step : draft.steps()) {
            List<Operation> written = new ArrayList<>();
            List<Operation> inEnginesWords = new ArrayList<>();
            for (Operation operation : step.upgrade()) {
                Operation next = complete.next();
                written.add(normal.containsKey(operation) ? operation : next);
                inEnginesWords.add(next);
            }
            parts.add(new Part(written, inEnginesWords, step.downgrade()));
        }
    }

    private static List<Operation> completed(List<Operation> operations, SchemaModel actual) {
        try {
            return SchemaDiffer.completed(operations, actual);
        } catch (LimbeckException failure) {
            List<String> facts = new ArrayList<>(List.of(String.valueOf(failure.getMessage())));
            facts.addAll(failure.facts());
            throw new LimbeckException(
                    ErrorId.ENVIRONMENT_FAILED,
                    "what the environment made of the operations does not fit the database",
                    facts,
                    "mend rewrite(…) of the environment; what it adds to tables that are left out is SQL: op.execute(…)",
                    failure);
        }
    }

    boolean isEmpty() {
        return presented().isEmpty();
    }

    Heading heading() {
        return new Heading(draft.message(), draft.labels());
    }

    /** What is written, in the words of the model and of the environment. */
    List<Operation> presented() {
        return parts.stream().flatMap(part -> part.presented().stream()).toList();
    }

    /** The same in the engine's words, where they were found. */
    List<Operation> operations() {
        return parts.stream().flatMap(part -> part.normal().stream()).toList();
    }

    /** What was found and is not done any more. */
    List<Operation> given() {
        List<Operation> gone = new ArrayList<>(found);
        gone.removeAll(operations());
        return gone;
    }

    /** Whether the environment did something. */
    boolean isChanged() {
        return draft.downgrade() != null || !operations().equals(found);
    }

    /** What the environment brought in, for both directions. */
    Set<Operation> added() {
        Set<Operation> added = new HashSet<>();
        for (Part part : parts) {
            for (int i = 0; i < part.normal().size(); i++) {
                if (!found.contains(part.normal().get(i))) {
                    added.add(part.presented().get(i));
                }
            }
            added.addAll(part.wayBack() == null ? List.of() : part.wayBack());
        }
        added.addAll(draft.downgrade() == null ? List.of() : draft.downgrade());
        return added;
    }

    /** What of it is SQL, or an operation of another project: nobody knows what it does. */
    Set<Operation> addedSql() {
        Set<Operation> sql = added();
        sql.removeIf(operation -> !isSql(operation));
        return sql;
    }

    /** Whether only the database knows what it does, and to what. */
    static boolean isSql(Operation operation) {
        return operation instanceof Operation.Execute || operation instanceof CustomOperation;
    }

    /** Whether somebody said how to go back, which may lead elsewhere. */
    boolean hasOwnWayBack() {
        return draft.downgrade() != null || parts.stream().anyMatch(part -> part.wayBack() != null);
    }

    /** The way back: what the environment says, else what follows. Throws {@code environment-failed} where nothing follows. */
    List<Operation> downgrade() {
        if (draft.downgrade() != null) {
            return draft.downgrade();
        }
        List<Operation> downgrade = new ArrayList<>();
        List<Operation> following = new ArrayList<>();
        for (Part part : parts) {
            if (part.wayBack() == null) {
                following.addAll(part.normal());
            } else {
                downgrade.addAll(0, reversed(following));
                following.clear();
                downgrade.addAll(0, part.wayBack());
            }
        }
        downgrade.addAll(0, reversed(following));
        return downgrade;
    }

    private List<Operation> reversed(List<Operation> operations) {
        try {
            return Reversal.of(operations);
        } catch (LimbeckException failure) {
            if (!isChanged()) {
                throw failure;
            }
            throw new LimbeckException(
                    ErrorId.ENVIRONMENT_FAILED,
                    "the way back does not follow from what the environment made of the operations",
                    List.of(String.valueOf(failure.getMessage())),
                    "say it: draft.adding(op -> …, op -> …), or draft.withDowngrade(op -> …)",
                    failure);
        }
    }
}
