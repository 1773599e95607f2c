// SPDX-License-Identifier: Apache-2.0
/** Tests of the text of revisions. */
@NullMarked
package dev.limbeck.script.source;

import org.jspecify.annotations.NullMarked;
