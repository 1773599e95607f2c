// SPDX-License-Identifier: Apache-2.0
/** Tests of the revision graph: hand-written graphs, and properties over generated ones. */
@NullMarked
package dev.limbeck.revision;

import org.jspecify.annotations.NullMarked;
