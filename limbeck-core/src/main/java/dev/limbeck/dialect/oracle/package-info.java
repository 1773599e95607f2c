// SPDX-License-Identifier: Apache-2.0
/**
 * Oracle Database 19c and 23ai. Its DDL is held to hand-written texts and to recorded answers of Alembic, its catalogue
 * queries to careful reading: no server takes part in the tests. Imports {@code error}, {@code schema}, {@code op}, {@code
 * reflect} and {@code dialect}; nobody imports it.
 */
@NullMarked
package dev.limbeck.dialect.oracle;

import org.jspecify.annotations.NullMarked;
