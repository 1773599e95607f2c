// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An index that a table has although its description does not show it.
 *
 * @param name as the server has it
 * @param columns in order, never empty
 */
record HiddenKey(Identifier name, List<Identifier> columns) {
    /** Those of a table, by name. */
    static Map<Identifier, HiddenKey> of(Table table) {
        Map<Identifier, HiddenKey> keys = new TreeMap<>();
        table.foreignKeys()
                .forEach(foreignKey -> Keys.automaticIndex(table, foreignKey)
                        .ifPresent(name -> keys.put(name, new HiddenKey(name, foreignKey.columns()))));
        Keys.numberedWithoutKey(table)
                .ifPresent(column -> keys.put(Keys.STOPGAP, new HiddenKey(Keys.STOPGAP, List.of(column.name()))));
        return keys;
    }
}
