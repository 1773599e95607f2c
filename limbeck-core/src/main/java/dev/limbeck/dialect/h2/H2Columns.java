// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.NumberRange;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes columns of catalogue rows. */
final class H2Columns {
    private static final Pattern STRING = Pattern.compile("'([^']*+(?:''[^']*+)*+)'", Pattern.DOTALL);

    private final IdentifierRules names;
    private final TypeSystem types;
    private final H2Expressions expressions;

    H2Columns(IdentifierRules names, TypeSystem types, H2Expressions expressions) {
        this.names = names;
        this.types = types;
        this.expressions = expressions;
    }

    /** @param row of {@link H2Queries#COLUMNS} */
    Column read(ResultSet row) throws SQLException {
        SqlType type = types.parse(row.getString("type"));
        String comment = row.getString("remarks");
        Column column = Column.of(names.fromCatalogue(row.getString("column_name")), type)
                .withNullable(row.getString("is_nullable").equals("YES"))
                .withComment(comment == null || comment.isEmpty() ? null : comment);
        if (row.getString("is_generated").equals("ALWAYS")) {
            String sql = expressions.read(String.valueOf(row.getString("generation_expression")));
            return column.withGenerated(new GeneratedExpression(sql, true));
        }
        if (row.getString("is_identity").equals("YES")) {
            return column.withIdentity(identity(row, type));
        }
        return column.withDefault(defaultValue(row.getString("column_default"), type));
    }

    private static Identity identity(ResultSet row, SqlType type) throws SQLException {
        NumberRange.Shown shown = new NumberRange.Shown(
                row.getString("identity_generation").equals("ALWAYS"),
                row.getLong("identity_start"),
                row.getLong("identity_increment"),
                row.getLong("identity_minimum"),
                row.getLong("identity_maximum"),
                row.getString("identity_cycle").equals("YES"));
        return NumberRange.of(type)
                .identity(
                        shown,
                        H2Cache.read(
                                row.getLong("identity_cache"), shown.minimum(), shown.maximum(), shown.increment()));
    }

    private @Nullable ColumnDefault defaultValue(@Nullable String sql, SqlType type) {
        if (sql == null || sql.equals("NULL")) {
            return null;
        }
        String text = expressions.read(sql);
        Matcher string = STRING.matcher(text);
        boolean characters = type instanceof SqlType.VarcharType
                || type instanceof SqlType.CharType
                || type instanceof SqlType.TextType
                || type instanceof SqlType.InlineEnumType;
        return characters && string.matches()
                ? new ColumnDefault.Text(string.group(1).replace("''", "'"))
                : new ColumnDefault.Expression(text);
    }
}
