// SPDX-License-Identifier: Apache-2.0
/**
 * PostgreSQL 12 to 18. Imports {@code error}, {@code schema}, {@code op}, {@code reflect} and {@code dialect}; nobody imports
 * it.
 */
@NullMarked
package dev.limbeck.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
