// SPDX-License-Identifier: Apache-2.0
/** Tests of runs from the inside. */
@NullMarked
package dev.limbeck.runtime;

import org.jspecify.annotations.NullMarked;
