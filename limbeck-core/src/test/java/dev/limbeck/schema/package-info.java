// SPDX-License-Identifier: Apache-2.0
/** Tests of the description of a database. */
@NullMarked
package dev.limbeck.schema;

import org.jspecify.annotations.NullMarked;
