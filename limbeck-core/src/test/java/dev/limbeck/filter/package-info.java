// SPDX-License-Identifier: Apache-2.0
/** Tests of patterns of names. */
@NullMarked
package dev.limbeck.filter;

import org.jspecify.annotations.NullMarked;
