// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.SchemaModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Collects operations by phase and notes; then puts them into order, each with the definitions as they are at its turn. */
final class Plan {
    private final Map<Phase, List<Operation>> operations = new EnumMap<>(Phase.class);
    private final TreeSet<String> notes = new TreeSet<>();

    void add(Phase phase, Operation operation) {
        operations.computeIfAbsent(phase, p -> new ArrayList<>()).add(operation);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    SchemaDiff finish(SchemaModel actual) {
        List<Operation> inOrder =
                operations.values().stream().flatMap(List::stream).toList();
        return new SchemaDiff(completed(inOrder, actual), List.copyOf(notes));
    }

    /** Each operation with the definitions as they are at its turn. */
    static List<Operation> completed(List<Operation> operations, SchemaModel actual) {
        List<Operation> completed = new ArrayList<>();
        SchemaModel state = actual;
        for (Operation operation : operations) {
            Operation complete = operation.accept(new Definitions(state));
            completed.add(complete);
            state = SchemaEffect.apply(state, complete);
        }
        return completed;
    }
}
