// SPDX-License-Identifier: Apache-2.0
/** Tests of the command line, inside the test's process, on real databases. */
@NullMarked
package dev.limbeck.cli;

import org.jspecify.annotations.NullMarked;
