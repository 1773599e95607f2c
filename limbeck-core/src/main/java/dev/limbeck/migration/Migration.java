// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

/**
 * One revision as Java. The class carries {@link Revision}, has a constructor without arguments, and may be package-private.
 * An instance serves one run and is used by one thread.
 */
public interface Migration {
    /** From the schema before to the schema after. */
    void upgrade(Op op);

    /** Back again; {@link Op#irreversible} where there is no way back. */
    void downgrade(Op op);
}
