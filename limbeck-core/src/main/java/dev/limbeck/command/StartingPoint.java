// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

/** What the model is compared with. */
public enum StartingPoint {
    /** The user's database as it is. */
    DATABASE,
    /** What all revisions make from nothing; no database of the user is asked. */
    REPLAY
}
