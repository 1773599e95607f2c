// SPDX-License-Identifier: Apache-2.0
/**
 * Runs a plan: connections, the version table, the journal, the lock, transactions, and the sinks that statements go to. May
 * import {@code script}, {@code migration}, {@code revision}, {@code dialect} and what stands before them; not
 * {@code autogenerate} or {@code command}, and no {@code dialect.<db>}.
 */
@NullMarked
package dev.limbeck.runtime;

import org.jspecify.annotations.NullMarked;
