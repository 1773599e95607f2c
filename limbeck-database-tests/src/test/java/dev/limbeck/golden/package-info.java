// SPDX-License-Identifier: Apache-2.0
/** Files of the repository that tests make and hold to what they would make. Imports nothing of Limbeck. */
@NullMarked
package dev.limbeck.golden;

import org.jspecify.annotations.NullMarked;
