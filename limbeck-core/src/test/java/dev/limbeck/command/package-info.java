// SPDX-License-Identifier: Apache-2.0
/** Tests of what commands say. */
@NullMarked
package dev.limbeck.command;

import org.jspecify.annotations.NullMarked;
