// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.dialect.sqlserver.CatalogueRows.ColumnRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.ComputedRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.NumberingRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.TypeRow;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.SqlType;
import org.jspecify.annotations.Nullable;

/** Makes columns from rows of the catalogue. */
final class SqlServerColumns {
    private final IdentifierRules identifiers;
    private final TypeSystem types;

    SqlServerColumns(IdentifierRules identifiers, TypeSystem types) {
        this.identifiers = identifiers;
        this.types = types;
    }

    Column column(ColumnRow row) {
        ComputedRow computed = row.computed();
        NumberingRow numbering = row.numbering();
        String defaultText = row.defaultText();
        return new Column(
                identifiers.fromCatalogue(row.name()),
                type(row.type()),
                row.nullable(),
                defaultText == null ? null : SqlServerExpressions.readDefault(defaultText),
                numbering == null ? null : identity(numbering),
                computed == null
                        ? null
                        : new GeneratedExpression(SqlServerExpressions.read(computed.sql()), computed.persisted()),
                // what computes the column decides on its collation
                computed == null ? row.collation() : null,
                row.comment() == null || row.comment().isEmpty() ? null : row.comment());
    }

    /** From one in steps of one is what nobody needs to say. */
    private static Identity identity(NumberingRow row) {
        boolean usual = row.seed() == 1 && row.increment() == 1;
        return new Identity(
                false, usual ? null : Long.valueOf(row.seed()), usual ? null : Long.valueOf(row.increment()));
    }

    private SqlType type(TypeRow row) {
        @Nullable String schema = row.typeSchema();
        if (schema != null) {
            return new SqlType.Raw(identifiers.render(identifiers.fromCatalogue(schema)) + "."
                    + identifiers.render(identifiers.fromCatalogue(row.name())));
        }
        return types.parse(spelled(row));
    }

    /** The type as a definition would spell it; lengths are in bytes, of which a national character takes two. */
    static String spelled(TypeRow row) {
        return switch (row.name()) {
            case "char", "varchar", "binary", "varbinary" -> row.name() + length(row.maxLength(), 1);
            case "nchar", "nvarchar" -> row.name() + length(row.maxLength(), 2);
            case "numeric", "decimal" -> row.name() + "(" + row.precision() + ", " + row.scale() + ")";
            case "time", "datetime2", "datetimeoffset" -> row.name() + "(" + row.scale() + ")";
            case "timestamp" -> "rowversion";
            default -> row.name();
        };
    }

    private static String length(int bytes, int each) {
        return bytes < 0 ? "(max)" : "(" + bytes / each + ")";
    }
}
