// SPDX-License-Identifier: Apache-2.0
/**
 * The text of a revision: operations as the Java that a person would have written, statements as an SQL script, and the names
 * of files and classes. Pure; writes no file. May import everything up to {@code migration}.
 */
@NullMarked
package dev.limbeck.script.source;

import org.jspecify.annotations.NullMarked;
