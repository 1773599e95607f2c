// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;

/** Puts the name of an attached database before the name of an index or trigger; the catalogue keeps it without. */
final class SchemaPrefix {
    private SchemaPrefix() {}

    static String add(String sql, QualifiedName table, IdentifierRules identifiers) {
        Identifier schema = table.schema();
        if (schema == null) {
            return sql;
        }
        Cursor cursor = new Cursor(sql);
        cursor.expect("CREATE");
        cursor.accept("UNIQUE");
        cursor.next();
        cursor.accept("IF", "NOT", "EXISTS");
        return new TextEdit(sql)
                .insert(cursor.from(), identifiers.render(schema) + ".")
                .apply();
    }
}
