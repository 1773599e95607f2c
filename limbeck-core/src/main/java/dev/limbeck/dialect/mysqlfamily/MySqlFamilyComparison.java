// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.TextualComparison;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.schema.Identity;

/** Compares texts of MySQL and MariaDB: quotes around plain names and the character sets before strings mean nothing. */
public final class MySqlFamilyComparison extends TextualComparison {
    public MySqlFamilyComparison(TypeSystem types) {
        super(types);
    }

    /** The catalogue shows which number comes next, never with which it began. */
    @Override
    public boolean sameIdentity(Identity actual, Identity desired) {
        return true;
    }

    @Override
    protected String plain(String sql) {
        return super.plain(MySqlText.withoutIntroducers(sql).replaceAll("`([a-z_][a-z0-9_]*)`", "$1"));
    }
}
