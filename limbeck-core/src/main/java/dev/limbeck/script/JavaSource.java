// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import java.nio.file.Path;

/**
 * A Java file to compile.
 *
 * @param name relative to the scripts folder
 * @param usesClassPath it imports classes of the application
 */
record JavaSource(String name, Path path, String text, boolean usesClassPath) {}
