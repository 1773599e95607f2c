// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.EngineNames;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key is called as its first column, {@code email} or {@code email_2}; a foreign key {@code orders_ibfk_1}, by newer MariaDB a
 * number alone; a check {@code users_chk_1} (MySQL), {@code CONSTRAINT_1} or as its column (MariaDB).
 */
final class MySqlFamilyNames implements EngineNames {
    @Override
    public boolean isMadeUp(Table table, Constraint constraint) {
        String name = constraint.name() == null ? "" : constraint.name().text();
        String prefix = Pattern.quote(table.name().name().text());
        return constraint.match(
                key -> false,
                unique -> isColumn(unique.name(), unique.columns().get(0)),
                key -> name.matches("(?i)(?:" + prefix + "_ibfk_)?\\d+"),
                check -> name.matches("(?i)(?:" + prefix + "_chk|CONSTRAINT)_\\d+")
                        || table.columns().stream()
                                .map(Column::name)
                                .anyMatch(column -> isColumn(check.name(), column)),
                exclude -> false);
    }

    @Override
    public boolean isMadeUp(Table table, Index index) {
        Identifier first = index.parts().get(0).column();
        return first == null
                ? index.name() != null && index.name().text().matches("(?i)functional_index(?:_\\d+)?")
                : isColumn(index.name(), first);
    }

    @Override
    public boolean saysNothing(Identifier name) {
        return name.text().matches("(?i)(?:CONSTRAINT_)?\\d+");
    }

    private static boolean isColumn(@Nullable Identifier name, Identifier column) {
        if (name == null) {
            return false;
        }
        String lower = name.text().toLowerCase(Locale.ROOT);
        String prefix = column.text().toLowerCase(Locale.ROOT);
        return lower.equals(prefix)
                || lower.startsWith(prefix) && lower.substring(prefix.length()).matches("_\\d+");
    }
}
