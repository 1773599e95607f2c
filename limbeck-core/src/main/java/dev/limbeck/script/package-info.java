// SPDX-License-Identifier: Apache-2.0
/**
 * The migration directory: finds scripts, reads their headers without compiling, compiles on demand with a cache, and puts new
 * files in. May import everything up to {@code migration}; not the runtime and no database's own dialect.
 */
@NullMarked
package dev.limbeck.script;

import org.jspecify.annotations.NullMarked;
