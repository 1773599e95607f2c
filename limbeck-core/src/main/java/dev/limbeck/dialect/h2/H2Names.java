// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.EngineNames;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code CONSTRAINT_4F}, {@code INDEX_4F}, {@code PRIMARY_KEY_4F}, with a number behind where the name is taken. */
final class H2Names implements EngineNames {
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:CONSTRAINT|INDEX|UNIQUE_INDEX|PRIMARY_KEY)_[0-9A-F]+(?:_\\d+)?", Pattern.CASE_INSENSITIVE);

    private static final String STAND_IN = "limbeck_primary_key_of_";

    /** A name that H2 would make up for the key may be that of a constraint which is made later. */
    @Override
    public Table apart(Table table) {
        PrimaryKey key = table.primaryKey();
        if (key == null || key.name() != null) {
            return table;
        }
        Identifier name = Identifier.of(STAND_IN + table.name().name().text());
        return table.withPrimaryKey(new PrimaryKey(name, key.columns()));
    }

    /** Whether a primary key was named for the sake of that name alone. */
    static boolean hides(String key) {
        return key.toLowerCase(Locale.ROOT).startsWith(STAND_IN);
    }

    @Override
    public boolean isMadeUp(Table table, Constraint constraint) {
        return constraint.name() != null && saysNothing(constraint.name());
    }

    @Override
    public boolean isMadeUp(Table table, Index index) {
        return index.name() != null && saysNothing(index.name());
    }

    @Override
    public boolean saysNothing(Identifier name) {
        return isNumbered(name);
    }

    static boolean isNumbered(Identifier name) {
        return NUMBERED.matcher(name.text()).matches();
    }
}
