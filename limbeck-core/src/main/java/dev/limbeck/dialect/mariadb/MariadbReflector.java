// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mariadb;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.dialect.mysqlfamily.CheckRow;
import dev.limbeck.dialect.mysqlfamily.ColumnRow;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyReflector;
import dev.limbeck.dialect.mysqlfamily.MySqlText;
import dev.limbeck.dialect.mysqlfamily.ReadSchemas;
import dev.limbeck.reflect.CatalogQuery;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads MariaDB's catalogue. It shows defaults as SQL, with the word {@code NULL} where a nullable column has none, and {@code json}
 * as {@code longtext} with a check in the column's definition (seen in 10.11 and 11.4).
 */
final class MariadbReflector extends MySqlFamilyReflector {
    /** What a sequence takes at once when nothing is said. */
    static final long DEFAULT_CACHE = 1000;

    private final IdentifierRules identifiers;

    MariadbReflector(TypeSystem types, IdentifierRules identifiers) {
        super(types);
        this.identifiers = identifiers;
    }

    @Override
    protected List<CheckRow> checks(ReadSchemas schemas) throws SQLException {
        return schemas.rows(
                "select constraint_schema, table_name, constraint_name, check_clause, level"
                        + " from information_schema.check_constraints where {of:constraint_schema}"
                        + " order by constraint_schema, table_name, constraint_name",
                row -> new CheckRow(
                        schemas.name(row.getString(1), row.getString(2)),
                        Identifier.of(row.getString(3)),
                        expression(row.getString(4)),
                        "Column".equalsIgnoreCase(row.getString(5))));
    }

    @Override
    protected SqlType type(ColumnRow row, List<CheckRow> checks) {
        SqlType type = super.type(row, checks);
        SqlType json = new SqlType.JsonType(false);
        boolean isJson = type instanceof SqlType.TextType
                && row.type().equals("longtext")
                && checks.stream()
                        .anyMatch(check -> check.ofColumn()
                                && check.name().text().equals(row.name())
                                && impliesCheck(json, check));
        return isJson ? json : type;
    }

    @Override
    protected boolean impliesCheck(SqlType type, CheckRow check) {
        return type instanceof SqlType.JsonType
                && check.sql()
                        .equals("json_valid(" + identifiers.quoted(check.name().text()) + ")");
    }

    @Override
    protected @Nullable ColumnDefault defaultValue(ColumnRow row, SqlType type, ReadSchemas schemas) {
        String text = row.defaultText();
        if (text == null || text.equals("NULL")) {
            return null;
        }
        if (MySqlText.isString(text)) {
            return new ColumnDefault.Text(MySqlText.valueOf(text));
        }
        if (type instanceof SqlType.BooleanType && text.startsWith("b'")) {
            return new ColumnDefault.Expression(text.substring(2, text.length() - 1));
        }
        return new ColumnDefault.Expression(now(schemas.local(expression(text))));
    }

    @Override
    protected String expression(String catalogue) {
        return MySqlText.withoutOuterParentheses(catalogue);
    }

    @Override
    protected String indexExpressionColumn() {
        return "null";
    }

    /** The options stand in the sequence itself; a table of all of them came only with 11.5. */
    @Override
    protected List<Sequence> sequences(ReadSchemas schemas, List<QualifiedName> names, Connection connection)
            throws SQLException {
        List<String> queries = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            queries.add(
                    "select " + at + ", start_value, increment, minimum_value, maximum_value, cache_size, cycle_option"
                            + " from " + identifiers.render(names.get(at)));
        }
        return CatalogQuery.rows(
                connection,
                String.join(" union all ", queries),
                List.of(),
                row -> sequence(names.get(row.getInt(1)), row));
    }

    private static Sequence sequence(QualifiedName name, ResultSet row) throws SQLException {
        long increment = row.getLong(3);
        long minimum = row.getLong(4);
        long maximum = row.getLong(5);
        long cache = row.getLong(6);
        // the ends of bigint stand for themselves, so the default ends are one away
        long usualMinimum = increment < 0 ? Long.MIN_VALUE + 1 : 1;
        long usualMaximum = increment < 0 ? -1 : Long.MAX_VALUE - 1;
        return new Sequence(
                name,
                row.getLong(2),
                increment,
                minimum == usualMinimum ? null : minimum,
                maximum == usualMaximum ? null : maximum,
                cache == DEFAULT_CACHE ? null : cache,
                row.getBoolean(7));
    }
}
