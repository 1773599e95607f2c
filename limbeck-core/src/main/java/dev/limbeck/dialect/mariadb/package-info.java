// SPDX-License-Identifier: Apache-2.0
/**
 * MariaDB 10.6 and newer. May import {@code dialect.mysqlfamily}, {@code dialect}, {@code reflect}, {@code op}, {@code schema} and
 * {@code error}; nobody imports it, {@link java.util.ServiceLoader} finds it.
 */
@NullMarked
package dev.limbeck.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
