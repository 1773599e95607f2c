// SPDX-License-Identifier: Apache-2.0
/**
 * Two schemas and a comparison in, ordered operations and notes out. Pure. May import {@code dialect} (the contracts),
 * {@code op}, {@code schema} and {@code error}.
 */
@NullMarked
package dev.limbeck.diff;

import org.jspecify.annotations.NullMarked;
