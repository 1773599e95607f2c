// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.op.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A generated revision before it is written. The way back follows from the operations, unless somebody says it. Immutable: each
 * method gives another draft.
 */
public final class Draft {
    private static final CollectingContext.Indivisible REVISION = new CollectingContext.Indivisible(
            "a generated revision cannot leave its transaction by op.autocommit",
            "write a revision of its own for it: limbeck revision -m \"…\"");

    private final String message;
    private final List<String> labels;
    private final List<Step> steps;
    private final @Nullable List<Operation> wayBack;
    private final OpContext words;

    /**
     * Operations that belong together.
     *
     * @param downgrade what undoes them, in order; null = follows from them
     */
    public record Step(List<Operation> upgrade, @Nullable List<Operation> downgrade) {
        public Step {
            upgrade = List.copyOf(upgrade);
            downgrade = downgrade == null ? null : List.copyOf(downgrade);
        }
    }

    private Draft(
            String message, List<String> labels, List<Step> steps, @Nullable List<Operation> wayBack, OpContext words) {
        this.message = message;
        this.labels = List.copyOf(labels);
        this.steps = List.copyOf(steps);
        this.wayBack = wayBack == null ? null : List.copyOf(wayBack);
        this.words = words;
    }

    /**
     * What was found.
     *
     * @param message as it was typed, may be empty
     * @param labels the branch labels that were typed
     * @param words speaks the dialect of the database; takes no operations
     */
    public static Draft of(String message, List<String> labels, List<Operation> operations, OpContext words) {
        return new Draft(message, labels, steps(operations), null, words);
    }

    private static List<Step> steps(List<? extends Operation> operations) {
        List<Step> steps = new ArrayList<>();
        operations.forEach(operation -> steps.add(new Step(List.of(operation), null)));
        return steps;
    }

    /** One line in any language; part of the file's name. */
    public String message() {
        return message;
    }

    /** The branch labels that the revision declares. */
    public List<String> labels() {
        return labels;
    }

    /** The id of the database's dialect: {@code postgresql}. */
    public String dialect() {
        return words.dialect();
    }

    /** What the upgrade does, in order. */
    public List<Operation> operations() {
        return steps.stream().flatMap(step -> step.upgrade().stream()).toList();
    }

    /** The operations with their ways back, where somebody has said one. */
    public List<Step> steps() {
        return steps;
    }

    /** The whole way back, where somebody has said it; null = that of the steps, last first. */
    public @Nullable List<Operation> downgrade() {
        return wayBack;
    }

    public Draft withMessage(String changed) {
        return new Draft(changed, labels, steps, wayBack, words);
    }

    public Draft withLabels(List<String> changed) {
        return new Draft(message, changed, steps, wayBack, words);
    }

    /** These operations and no others; none = nothing is written. */
    public Draft withOperations(List<? extends Operation> operations) {
        return new Draft(message, labels, steps(operations), wayBack, words);
    }

    /** Without those for which the condition is true. */
    public Draft without(Predicate<Operation> unwanted) {
        return rewriting(operation -> unwanted.test(operation) ? List.of() : List.of(operation));
    }

    /** Puts others in the place of each operation: itself, none, or several. What comes is not looked at again. */
    public Draft rewriting(Function<Operation, ? extends List<? extends Operation>> change) {
        List<Step> rewritten = new ArrayList<>();
        for (Step step : steps) {
            List<Operation> upgrade = new ArrayList<>();
            step.upgrade().forEach(operation -> upgrade.addAll(change.apply(operation)));
            rewritten.add(new Step(upgrade, step.downgrade()));
        }
        return new Draft(message, labels, rewritten, wayBack, words);
    }

    /** The same for operations of one type: {@code draft.rewriting(DropTable.class, drop -> List.of())}. */
    public <T extends Operation> Draft rewriting(
            Class<T> type, Function<? super T, ? extends List<? extends Operation>> change) {
        return rewriting(
                operation -> type.isInstance(operation) ? change.apply(type.cast(operation)) : List.of(operation));
    }

    /**
     * Adds operations at the end of the upgrade, and what undoes them at the beginning of the downgrade:
     * {@code draft.adding(op -> op.execute("GRANT …"), op -> op.execute("REVOKE …"))}.
     */
    public Draft adding(Consumer<Op> upgrade, Consumer<Op> downgrade) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(recorded(upgrade), recorded(downgrade)));
        return new Draft(message, labels, more, wayBack, words);
    }

    /** Says the whole way back, in place of what follows from the operations. */
    public Draft withDowngrade(Consumer<Op> downgrade) {
        return new Draft(message, labels, steps, recorded(downgrade), words);
    }

    private List<Operation> recorded(Consumer<Op> work) {
        List<Operation> operations = new ArrayList<>();
        work.accept(new Op(new CollectingContext(words, operations, REVISION)));
        return operations;
    }
}
