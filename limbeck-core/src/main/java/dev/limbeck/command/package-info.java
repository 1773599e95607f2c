// SPDX-License-Identifier: Apache-2.0
/**
 * What Limbeck can do, one class per command, for every front end: they fill {@link dev.limbeck.command.Settings}, call a
 * command and show its result. Nothing is printed here. May import everything in the core but {@code dialect.<db>}.
 */
@NullMarked
package dev.limbeck.command;

import org.jspecify.annotations.NullMarked;
