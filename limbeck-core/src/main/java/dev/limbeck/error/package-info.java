// SPDX-License-Identifier: Apache-2.0
/** The one unchecked root exception of Limbeck and its stable ids. Imports nothing of the project. */
@NullMarked
package dev.limbeck.error;

import org.jspecify.annotations.NullMarked;
