// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysql;

import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.dialect.mysqlfamily.CheckRow;
import dev.limbeck.dialect.mysqlfamily.ColumnRow;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyReflector;
import dev.limbeck.dialect.mysqlfamily.MySqlText;
import dev.limbeck.dialect.mysqlfamily.ReadSchemas;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads MySQL's catalogue. It shows default values without quotes, expressions with one more level of backslashes and with the
 * character set before each string (seen in 8.0.31).
 */
final class MysqlReflector extends MySqlFamilyReflector {
    MysqlReflector(TypeSystem types) {
        super(types);
    }

    /** In two queries: the server takes ten seconds to join these views for a thousand tables. A check's name is its schema's. */
    @Override
    protected List<CheckRow> checks(ReadSchemas schemas) throws SQLException {
        Map<QualifiedName, QualifiedName> tables = new HashMap<>();
        schemas.rows(
                "select table_schema, table_name, constraint_name from information_schema.table_constraints"
                        + " where constraint_type = 'CHECK' and {of:table_schema}",
                row -> tables.put(
                        schemas.name(row.getString(1), row.getString(3)),
                        schemas.name(row.getString(1), row.getString(2))));
        record Condition(QualifiedName name, String sql) {}

        List<Condition> conditions = schemas.rows(
                "select constraint_schema, constraint_name, check_clause from information_schema.check_constraints"
                        + " where {in:constraint_schema} order by constraint_schema, constraint_name",
                row -> new Condition(schemas.name(row.getString(1), row.getString(2)), expression(row.getString(3))));
        List<CheckRow> checks = new ArrayList<>();
        for (Condition condition : conditions) {
            QualifiedName table = tables.get(condition.name());
            if (table != null) {
                checks.add(new CheckRow(table, condition.name().name(), condition.sql(), false));
            }
        }
        return checks;
    }

    @Override
    protected List<Sequence> sequences(ReadSchemas schemas, List<QualifiedName> names, Connection connection) {
        return List.of();
    }

    @Override
    protected @Nullable ColumnDefault defaultValue(ColumnRow row, SqlType type, ReadSchemas schemas) {
        String text = row.defaultText();
        if (text == null) {
            return null;
        }
        if (row.extra().toUpperCase(Locale.ROOT).contains("DEFAULT_GENERATED")) {
            String sql = schemas.local(expression(text));
            return MySqlText.isString(sql)
                    ? new ColumnDefault.Text(MySqlText.valueOf(sql))
                    : new ColumnDefault.Expression(now(sql));
        }
        if (type instanceof SqlType.BooleanType) {
            return new ColumnDefault.Expression(text.startsWith("b'") ? text.substring(2, text.length() - 1) : text);
        }
        boolean number = type instanceof SqlType.IntegerType
                || type instanceof SqlType.DecimalType
                || type instanceof SqlType.FloatingType;
        boolean bytes = type instanceof SqlType.BinaryType
                || type instanceof SqlType.VarbinaryType
                || type instanceof SqlType.BitType;
        boolean unquoted = number || (bytes || type instanceof SqlType.Raw) && MySqlText.isPlainValue(text);
        return unquoted ? new ColumnDefault.Expression(text) : new ColumnDefault.Text(text);
    }

    @Override
    protected String expression(String catalogue) {
        String sql = MySqlText.withoutIntroducers(MySqlText.unescapeExpression(inUnicode(catalogue)));
        return MySqlText.withoutOuterParentheses(MySqlText.withoutNegatedParentheses(sql));
    }

    /** Expressions are shown with each byte of their UTF-8 as a character of its own (seen in 8.0.31). */
    private static String inUnicode(String catalogue) {
        boolean bytes =
                catalogue.chars().allMatch(c -> c < 256) && catalogue.chars().anyMatch(c -> c > 127);
        if (!bytes) {
            return catalogue;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(catalogue.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return catalogue;
        }
    }

    @Override
    protected String indexExpressionColumn() {
        return "expression";
    }
}
