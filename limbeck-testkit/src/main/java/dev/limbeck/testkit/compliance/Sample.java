// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import dev.limbeck.migration.Op;
import java.util.function.Consumer;

/**
 * One use of an operation, as a migration writes it.
 *
 * @param operation the method of {@link Op}: {@code addColumn}
 * @param title what is special about this use, unique within the operation
 * @param before makes what the operation works on
 * @param change the operation
 * @param back takes it back
 */
public record Sample(String operation, String title, Consumer<Op> before, Consumer<Op> change, Consumer<Op> back) {
    /** {@code addColumn: with a default}. */
    @Override
    public String toString() {
        return operation + ": " + title;
    }
}
