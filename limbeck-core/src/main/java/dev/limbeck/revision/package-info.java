// SPDX-License-Identifier: Apache-2.0
/**
 * The pure graph of revisions: heads, bases, identifiers, paths and the rows of the version table. Imports only
 * {@code dev.limbeck.error}; knows neither files nor databases.
 */
@NullMarked
package dev.limbeck.revision;

import org.jspecify.annotations.NullMarked;
