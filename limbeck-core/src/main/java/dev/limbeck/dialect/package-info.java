// SPDX-License-Identifier: Apache-2.0
/**
 * Contract and ANSI base of a database's language: identifiers, types, DDL, comparison, splitting of scripts, locking and
 * transactions as text. Holds no connection. May import {@code reflect}, {@code op}, {@code schema} and {@code error}; nobody
 * imports a {@code dialect.<db>} package, they are found by {@link java.util.ServiceLoader}.
 */
@NullMarked
package dev.limbeck.dialect;

import org.jspecify.annotations.NullMarked;
