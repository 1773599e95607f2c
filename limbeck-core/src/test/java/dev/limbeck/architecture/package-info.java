// SPDX-License-Identifier: Apache-2.0
/** Tests of the shape of the core itself: who may know whom, and which names are taken. */
@NullMarked
package dev.limbeck.architecture;

import org.jspecify.annotations.NullMarked;
