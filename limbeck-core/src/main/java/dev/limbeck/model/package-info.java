// SPDX-License-Identifier: Apache-2.0
/**
 * The model sources of the core: SQL files, a class in Java, another database; and how other projects bring theirs. Sees
 * everything but {@code command}.
 */
@NullMarked
package dev.limbeck.model;

import org.jspecify.annotations.NullMarked;
