// SPDX-License-Identifier: Apache-2.0
/** Tests of the commands on every database. */
@NullMarked
package dev.limbeck.command;

import org.jspecify.annotations.NullMarked;
