// SPDX-License-Identifier: Apache-2.0
/** Tests of the errors and their pages. */
@NullMarked
package dev.limbeck.error;

import org.jspecify.annotations.NullMarked;
