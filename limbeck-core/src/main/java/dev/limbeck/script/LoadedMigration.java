// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.migration.Migration;

/** A script and what it does; {@code migration} is a new instance that serves one run. */
public record LoadedMigration(MigrationScript script, Migration migration) {}
