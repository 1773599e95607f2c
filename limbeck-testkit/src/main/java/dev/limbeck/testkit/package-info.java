// SPDX-License-Identifier: Apache-2.0
/**
 * Real databases for tests: SQLite and H2 in the process, PostgreSQL, MariaDB and MySQL from binaries that arrive as
 * Maven artifacts. A test asks for a fresh, empty database and closes it. Imports nothing of Limbeck but the core.
 */
@NullMarked
package dev.limbeck.testkit;

import org.jspecify.annotations.NullMarked;
