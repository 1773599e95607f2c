// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.schema.SchemaModel;
import java.util.List;

/**
 * The open door for operations of other projects. It brings everything that the built-in ones get from visitors, so no
 * registry is needed.
 */
public non-sealed interface CustomOperation extends Operation {
    /** The operations that undo this one, in order; throws {@code irreversible} where there are none. */
    List<Operation> reverse();

    /** The schema afterwards. */
    SchemaModel effect(SchemaModel before);

    /** The statements without terminators, in order; {@code dialect} is an id such as {@code postgresql}. */
    List<String> statements(String dialect);

    /** A Java expression statement on {@code op}, without semicolon: {@code op.custom(new CreateExtension("citext"))}. */
    String javaSource();

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.custom(this);
    }
}
