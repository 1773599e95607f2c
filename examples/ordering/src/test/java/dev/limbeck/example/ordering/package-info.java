// SPDX-License-Identifier: Apache-2.0
/** The ordering team's work with Limbeck, step by step, on every database. */
@NullMarked
package dev.limbeck.example.ordering;

import org.jspecify.annotations.NullMarked;
