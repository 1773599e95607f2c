// SPDX-License-Identifier: Apache-2.0
/**
 * What MySQL and MariaDB have in common: the words of types, clauses and statements, and the reading of {@code
 * information_schema}. The bases of {@code dialect.mysql} and {@code dialect.mariadb}, which alone may import it; it imports
 * neither of them, and never asks which of the two it serves: where they differ there is a method to override. May import
 * {@code dialect}, {@code reflect}, {@code op}, {@code schema} and {@code error}.
 */
@NullMarked
package dev.limbeck.dialect.mysqlfamily;

import org.jspecify.annotations.NullMarked;
