// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.SchemaModel;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an operation makes, changes or drops.
 *
 * @param description {@code column 'users.address'}
 * @param made the operation makes it
 * @param presence whether it is in a schema
 */
public record Subject(String description, boolean made, Predicate<SchemaModel> presence) {
    /** Of an operation; the error {@code unsupported-operation} for one that has none, such as raw SQL. */
    public static Subject of(Operation operation) {
        Optional<Subject> subject = operation.accept(new Subjects());
        return subject.orElseThrow(() -> new LimbeckException(
                ErrorId.UNSUPPORTED_OPERATION,
                "an operation on rows, or raw SQL, cannot depend on what exists",
                "write the condition into the SQL, or call it without ifExists() and ifNotExists()"));
    }

    /** The condition that suits the operation. */
    Existence existence() {
        return made ? Existence.IF_NOT_EXISTS : Existence.IF_EXISTS;
    }

    void requireSense(Existence existence) {
        if (existence != existence()) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    made
                            ? description + " cannot be made if it exists"
                            : description + " cannot be changed or dropped if it does not exist",
                    "write op." + (made ? "ifNotExists()" : "ifExists()") + " before the operation");
        }
    }

    /** Whether the operation is to be done on this schema, or passed over. */
    public boolean calledFor(SchemaModel schema) {
        return presence.test(schema) != made;
    }
}
