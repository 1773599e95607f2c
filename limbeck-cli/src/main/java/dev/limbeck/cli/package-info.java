// SPDX-License-Identifier: Apache-2.0
/**
 * The {@code limbeck} command: reads arguments and settings, calls a command of the core, prints its result. The only package
 * that prints.
 */
@NullMarked
package dev.limbeck.cli;

import org.jspecify.annotations.NullMarked;
