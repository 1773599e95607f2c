// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

/** What a step does. */
public enum Direction {
    /** Runs the upgrade of one revision. */
    UP,
    /** Runs the downgrade of one revision. */
    DOWN,
    /** Rewrites version rows and runs nothing. */
    STAMP
}
