// SPDX-License-Identifier: Apache-2.0
/** Tests of runs that need no server. */
@NullMarked
package dev.limbeck.runtime;

import org.jspecify.annotations.NullMarked;
