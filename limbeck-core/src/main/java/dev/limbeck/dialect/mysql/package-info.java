// SPDX-License-Identifier: Apache-2.0
/**
 * MySQL 8.0, 8.4 and 9. May import {@code dialect.mysqlfamily}, {@code dialect}, {@code reflect}, {@code op}, {@code schema} and
 * {@code error}; nobody imports it, {@link java.util.ServiceLoader} finds it.
 */
@NullMarked
package dev.limbeck.dialect.mysql;

import org.jspecify.annotations.NullMarked;
