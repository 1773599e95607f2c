// SPDX-License-Identifier: Apache-2.0
/**
 * Which things of a database and of a model are compared: by kind and name, before anything is read. Imports {@code schema} and
 * {@code error}.
 */
@NullMarked
package dev.limbeck.filter;

import org.jspecify.annotations.NullMarked;
