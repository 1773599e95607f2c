// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.op.Operation;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
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

    /** The note on a new column that must not be null, for callers that see to it and leave the note out. */
    public static String needsValue(QualifiedName table, Identifier column) {
        return "column '" + table + "." + column
                + "' is not null and has no default: adding it fails if the table has rows;"
                + " give it a default, or say what to fill in: --backfill " + table + "." + column + ":EXPRESSION";
    }

    static String loses(QualifiedName table) {
        return "table '" + table + "' is dropped with all its rows";
    }

    static String loses(QualifiedName table, Identifier column) {
        return "column '" + table + "." + column + "' is dropped with all its values";
    }

    /** The notes without those that speak of operations which are not done after all. */
    public List<String> notesWithout(List<Operation> notDone) {
        List<String> left = new ArrayList<>(notes);
        for (Operation operation : notDone) {
            if (operation instanceof Operation.DropTable drop) {
                left.remove(loses(drop.table()));
            } else if (operation instanceof Operation.DropColumn drop) {
                left.remove(loses(drop.table(), drop.column()));
            } else if (operation instanceof Operation.AddColumn add) {
                left.remove(needsValue(add.table(), add.column().name()));
            }
        }
        return left;
    }

    public boolean isEmpty() {
        return operations.isEmpty();
    }
}
