// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a file from its first lines.
 *
 * @param header null = no revision: a class that scripts use, or SQL that is somebody else's
 * @param className the type of a Java file, with its package; empty for SQL
 * @param usesClassPath a Java file imports what is neither the JDK's nor Limbeck's
 */
record ScriptHead(@Nullable ScriptHeader header, String className, boolean usesClassPath) {
    static final ScriptHead NONE = new ScriptHead(null, "", false);
}
