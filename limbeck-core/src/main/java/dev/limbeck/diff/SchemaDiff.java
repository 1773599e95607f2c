// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.op.Operation;
import java.util.List;

/**
 * What leads from the actual to the desired schema.
 *
 * @param operations in an order that runs
 * @param notes what was seen and left alone, or could not be told; one sentence each, sorted
 */
public record SchemaDiff(List<Operation> operations, List<String> notes) {
    public SchemaDiff {
        operations = List.copyOf(operations);
        notes = List.copyOf(notes);
    }

    public boolean isEmpty() {
        return operations.isEmpty();
    }
}
