// SPDX-License-Identifier: Apache-2.0
/** Tests of the migration directory. */
@NullMarked
package dev.limbeck.script;

import org.jspecify.annotations.NullMarked;
