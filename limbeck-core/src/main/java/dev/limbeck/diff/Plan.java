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
        List<Operation> ordered = new ArrayList<>();
        SchemaModel state = actual;
        for (List<Operation> phase : operations.values()) {
            for (Operation operation : phase) {
                Operation complete = operation.accept(new Definitions(state));
                ordered.add(complete);
                state = SchemaEffect.apply(state, complete);
            }
        }
        return new SchemaDiff(ordered, List.copyOf(notes));
    }
}
