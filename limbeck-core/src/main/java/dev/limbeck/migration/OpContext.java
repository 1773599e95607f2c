// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import java.sql.Connection;

/** Where the operations of a script go. The runtime implements it; tests may. */
public interface OpContext {
    /** Takes the next operation, in the order of the script. */
    void accept(Operation operation);

    /** The connection of the run; throws {@code offline-mode} when only a script is written. */
    Connection connection();

    /** The id of the dialect: {@code postgresql}. */
    String dialect();

    /** Runs the work outside of the transaction, where there is one, and goes on in a new one. */
    void autocommit(Runnable work);

    /** A value in the words of the dialect. */
    String literal(Literal literal);
}
