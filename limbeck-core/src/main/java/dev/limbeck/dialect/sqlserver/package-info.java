// SPDX-License-Identifier: Apache-2.0
/**
 * SQL Server 2017 and newer. Imports {@code error}, {@code schema}, {@code op}, {@code reflect} and {@code dialect}; nobody
 * imports it.
 *
 * <p>No test of this project runs on a live SQL Server: the statements are held to recorded ones and to expected text, the
 * reading of the catalogue to rows as Microsoft documents them.
 */
@NullMarked
package dev.limbeck.dialect.sqlserver;

import org.jspecify.annotations.NullMarked;
