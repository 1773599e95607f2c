// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.regex.Pattern;

/**
 * Batches that drop a constraint whose name the server made up, by looking for it; where there is none they do nothing
 * ({@code exec} of null runs nothing).
 */
final class SqlServerSearch {
    /** What {@code object_id} understands without quotes; reserved words among them. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$#@]*");

    private final SqlServerClauses clauses;

    SqlServerSearch(SqlServerClauses clauses) {
        this.clauses = clauses;
    }

    /** A name as the argument of {@code object_id}, in quotes. */
    String objectId(QualifiedName name) {
        Identifier schema = name.schema();
        return clauses.text((schema == null ? "" : part(schema) + ".") + part(name.name()));
    }

    /** A name as the catalogue holds it, in quotes. */
    String text(Identifier name) {
        return clauses.text(name.text());
    }

    private static String part(Identifier name) {
        String text = name.text();
        return PLAIN.matcher(text).matches() ? text : "[" + text.replace("]", "]]") + "]";
    }

    String dropDefault(QualifiedName table, Identifier column) {
        return drop(
                table,
                "sys.default_constraints\nwhere parent_object_id = object_id(" + objectId(table)
                        + ")\nand col_name(parent_object_id, parent_column_id) = " + text(column));
    }

    /** A check that stands at the column, not one of the table. */
    String dropCheck(QualifiedName table, Identifier column) {
        return drop(
                table,
                "sys.check_constraints\nwhere parent_object_id = object_id(" + objectId(table)
                        + ")\nand col_name(parent_object_id, parent_column_id) = " + text(column));
    }

    String dropForeignKey(QualifiedName table, Identifier column) {
        return drop(
                table,
                "sys.foreign_keys fk join sys.foreign_key_columns fkc\n"
                        + "on fk.object_id=fkc.constraint_object_id\nwhere fkc.parent_object_id = object_id("
                        + objectId(table)
                        + ")\nand col_name(fkc.parent_object_id, fkc.parent_column_id) = "
                        + text(column));
    }

    String dropPrimaryKey(QualifiedName table) {
        return drop(
                table,
                "sys.key_constraints\nwhere parent_object_id = object_id(" + objectId(table) + ")\nand type = 'PK'");
    }

    private String drop(QualifiedName table, String where) {
        String alter = "alter table " + clauses.name(table) + " drop constraint ";
        // a made-up name begins with the table's
        String type = SqlServerClauses.isAscii(alter) ? "varchar(256)" : "nvarchar(258)";
        return "declare @const_name " + type + "\nselect @const_name = QUOTENAME([name]) from " + where + "\nexec("
                + clauses.text(alter) + " + @const_name)";
    }
}
