// SPDX-License-Identifier: Apache-2.0
/** Every type of the neutral vocabulary: in Java, in the words of each dialect, on each database, in {@code docs/types.md}. */
@NullMarked
package dev.limbeck.types;

import org.jspecify.annotations.NullMarked;
