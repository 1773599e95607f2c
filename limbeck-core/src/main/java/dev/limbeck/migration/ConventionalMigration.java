// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.op.NamingConvention;

/** A migration whose unnamed constraints and indexes are named by a convention. */
public record ConventionalMigration(Migration migration, NamingConvention convention) implements Migration {
    @Override
    public void upgrade(Op op) {
        migration.upgrade(op.naming(convention));
    }

    @Override
    public void downgrade(Op op) {
        migration.downgrade(op.naming(convention));
    }
}
