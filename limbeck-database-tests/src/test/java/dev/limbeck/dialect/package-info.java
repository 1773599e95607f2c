// SPDX-License-Identifier: Apache-2.0
/** What the tests of every dialect on its real database need. */
@NullMarked
package dev.limbeck.dialect;

import org.jspecify.annotations.NullMarked;
