// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

/** Another run moved the version rows between the plan and its first transaction; the plan has to be made again. */
public final class RowsMoved extends Exception {
    private static final long serialVersionUID = 1L;

    RowsMoved() {
        super("another run moved the version rows");
    }
}
