// SPDX-License-Identifier: Apache-2.0
/**
 * The operations as records, their reverse, and their effect on a {@link dev.limbeck.schema.SchemaModel}. Pure: knows no
 * dialect and no connection. Imports {@code schema} and {@code error} only.
 */
@NullMarked
package dev.limbeck.op;

import org.jspecify.annotations.NullMarked;
