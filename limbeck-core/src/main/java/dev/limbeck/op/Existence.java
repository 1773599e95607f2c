// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

/** The condition under which an operation is done, and without which it is passed over. */
public enum Existence {
    /** What it changes or drops is there. */
    IF_EXISTS,
    /** What it makes is not there. */
    IF_NOT_EXISTS;

    /** {@code IF EXISTS}. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
