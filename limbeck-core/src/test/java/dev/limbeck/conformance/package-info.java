// SPDX-License-Identifier: Apache-2.0
/** Runs recorded answers of other tools, in the format of the conformance vectors, against this project. */
@NullMarked
package dev.limbeck.conformance;

import org.jspecify.annotations.NullMarked;
