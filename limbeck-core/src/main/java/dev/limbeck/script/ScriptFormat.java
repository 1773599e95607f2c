// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

/** How a revision is written down. */
public enum ScriptFormat {
    /** A source file with a class that carries {@code @Revision}. */
    JAVA,
    /** A file of statements under {@code -- limbeck} lines. */
    SQL,
    /** A compiled class on the class path; never written by Limbeck. */
    CLASS
}
