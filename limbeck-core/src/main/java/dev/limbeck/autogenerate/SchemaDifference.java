// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.op.Operation;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.util.List;

/**
 * What leads from one schema to another.
 *
 * @param operations in an order that runs
 * @param views those that differ, sorted; no operation makes them equal. Empty where a model is compared, which has none
 * @param notes what could not be compared, one sentence each
 * @param before the schema that the operations start from
 */
public record SchemaDifference(
        List<Operation> operations, List<ViewDifference> views, List<String> notes, SchemaModel before) {
    public SchemaDifference {
        operations = List.copyOf(operations);
        views = List.copyOf(views);
        notes = List.copyOf(notes);
    }

    /** What becomes of a view between the two. */
    public record ViewDifference(QualifiedName view, Kind kind) {
        /** In the second of the two schemas. */
        public enum Kind {
            COMES,
            GOES,
            CHANGES
        }
    }
}
