// SPDX-License-Identifier: Apache-2.0
/**
 * Contract and JDBC skeleton for "connection to {@link dev.limbeck.schema.SchemaModel}". Catalogue queries are in bulk: their
 * number does not grow with the number of tables. Imports {@code schema}, {@code error} and {@code java.sql}.
 */
@NullMarked
package dev.limbeck.reflect;

import org.jspecify.annotations.NullMarked;
