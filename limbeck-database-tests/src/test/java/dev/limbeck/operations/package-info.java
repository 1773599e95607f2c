// SPDX-License-Identifier: Apache-2.0
/** All operations on all dialects: their texts, and their laws on live databases. */
@NullMarked
package dev.limbeck.operations;

import org.jspecify.annotations.NullMarked;
