// SPDX-License-Identifier: Apache-2.0
/** H2's dialect on the real thing, in this process. */
@NullMarked
package dev.limbeck.dialect.h2;

import org.jspecify.annotations.NullMarked;
