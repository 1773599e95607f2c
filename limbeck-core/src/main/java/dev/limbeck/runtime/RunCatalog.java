// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.op.Operation;

/** A catalogue that follows the run. */
interface RunCatalog extends Catalog {
    /** Takes note of an operation that comes next, and of the schema that it speaks of. */
    void before(Operation operation);

    /** Takes note of an operation that has been done. */
    void after(Operation operation);

    /** Something unknown was done to the database, or may be from now on. */
    void forget();
}
