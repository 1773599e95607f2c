// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.EngineNames;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.regex.Pattern;

/** {@code CONSTRAINT_4F}, {@code INDEX_4F}, {@code PRIMARY_KEY_4F}, with a number behind where the name is taken. */
final class H2Names implements EngineNames {
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:CONSTRAINT|INDEX|UNIQUE_INDEX|PRIMARY_KEY)_[0-9A-F]+(?:_\\d+)?", Pattern.CASE_INSENSITIVE);

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
        return NUMBERED.matcher(name.text()).matches();
    }
}
