// SPDX-License-Identifier: Apache-2.0
/** An operation from another jar. */
@NullMarked
package dev.limbeck.example.grants;

import org.jspecify.annotations.NullMarked;
