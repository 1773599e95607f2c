// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.migration.Op;
import dev.limbeck.migration.OpContext;
import dev.limbeck.revision.Direction;
import dev.limbeck.script.LoadedMigration;

/** Calls the user's code. */
final class ScriptCall {
    private ScriptCall() {}

    /** Runs one way of a migration. An {@link Error} is the script's fault as an exception is: {@link Thrown}. */
    static void run(Direction direction, LoadedMigration migration, OpContext context) {
        Op op = new Op(context);
        try {
            if (direction == Direction.UP) {
                migration.migration().upgrade(op);
            } else {
                migration.migration().downgrade(op);
            }
        } catch (Error failure) {
            throw new Thrown(failure);
        }
    }

    /** A script threw something that is no exception: a failed assertion, a missing class, a stack overflow. */
    static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Error error;

        Thrown(Error error) {
            super(error);
            this.error = error;
        }

        Error error() {
            return error;
        }
    }
}
