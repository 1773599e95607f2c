// SPDX-License-Identifier: Apache-2.0
/** H2 2.x. Imports {@code error}, {@code schema}, {@code op}, {@code reflect} and {@code dialect}; nobody imports it. */
@NullMarked
package dev.limbeck.dialect.h2;

import org.jspecify.annotations.NullMarked;
