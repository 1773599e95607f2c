// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes columns of catalogue rows. */
final class OracleColumns {
    private static final Pattern STRING = Pattern.compile("'([^']*+(?:''[^']*+)*+)'", Pattern.DOTALL);
    private static final Pattern OPTION =
            Pattern.compile("(START WITH|INCREMENT BY|MAX_VALUE|MIN_VALUE|CYCLE_FLAG|CACHE_SIZE): (-?\\d+|[YN])\\b");
    private static final String WITHOUT_COLLATION = "USING_NLS_COMP";

    private final IdentifierRules names;
    private final TypeSystem types;
    private final OracleExpressions expressions;

    OracleColumns(IdentifierRules names, TypeSystem types, OracleExpressions expressions) {
        this.names = names;
        this.types = types;
        this.expressions = expressions;
    }

    /**
     * One row of {@link OracleQueries#COLUMNS}.
     *
     * @param typeOwner null for a type of the server itself
     * @param length in bytes
     * @param precision null = none given
     * @param characters the length in characters, 0 for other types
     * @param unit {@code C} = the length was given in characters, {@code B} = in bytes, null for other types
     * @param generation {@code ALWAYS} or {@code BY DEFAULT} of an identity column, null for others
     * @param identityOptions {@code START WITH: 1, INCREMENT BY: 1, …}
     */
    record Row(
            String name,
            String type,
            @Nullable String typeOwner,
            int length,
            @Nullable Integer precision,
            @Nullable Integer scale,
            int characters,
            @Nullable String unit,
            boolean nullable,
            boolean virtual,
            boolean defaultOnNull,
            @Nullable String collation,
            @Nullable String generation,
            @Nullable String identityOptions,
            @Nullable String comment,
            @Nullable String defaultSql) {}

    Column read(Row row) {
        SqlType type = types.parse(words(row));
        Column column = Column.of(names.fromCatalogue(row.name()), type)
                .withNullable(row.nullable())
                .withCollation(WITHOUT_COLLATION.equals(row.collation()) ? null : row.collation())
                .withComment(row.comment() == null || row.comment().isEmpty() ? null : row.comment());
        if (row.virtual()) {
            String sql = expressions.read(String.valueOf(row.defaultSql()).strip());
            return column.withGenerated(new GeneratedExpression(sql, false));
        }
        if (row.generation() != null) {
            return column.withIdentity(identity(row.generation(), String.valueOf(row.identityOptions())));
        }
        return column.withDefault(defaultValue(row, type));
    }

    private static Identity identity(String generation, String text) {
        Map<String, String> options = new HashMap<>();
        OPTION.matcher(text).results().forEach(option -> options.put(option.group(1), option.group(2)));
        Sequence numbers = OracleSequences.read(
                QualifiedName.of("numbers"),
                options.getOrDefault("MIN_VALUE", "1"),
                options.getOrDefault("MAX_VALUE", OracleSequences.HIGHEST.toPlainString()),
                options.getOrDefault("INCREMENT BY", "1"),
                options.getOrDefault("CYCLE_FLAG", "N"),
                options.getOrDefault("CACHE_SIZE", String.valueOf(OracleSequences.CACHE)));
        long usual = numbers.start();
        long start = new BigDecimal(options.getOrDefault("START WITH", String.valueOf(usual))).longValue();
        return new Identity(
                generation.equals("ALWAYS"),
                start == usual ? null : Long.valueOf(start),
                numbers.increment() == 1 ? null : Long.valueOf(numbers.increment()),
                numbers.minimum(),
                numbers.maximum(),
                numbers.cache(),
                numbers.cycle());
    }

    /** The type in the words of a definition: the catalogue keeps lengths and precisions beside it. */
    static String words(Row row) {
        String type = row.type();
        if (row.typeOwner() != null && !type.equals("XMLTYPE")) {
            return "\"" + row.typeOwner() + "\".\"" + type + "\"";
        }
        return switch (type) {
            case "VARCHAR2", "VARCHAR" ->
                type + "(" + row.characters() + ("C".equals(row.unit()) ? " CHAR)" : " BYTE)");
            case "CHAR" -> type + "(" + row.characters() + ("C".equals(row.unit()) ? " CHAR)" : ")");
            case "NVARCHAR2", "NCHAR" -> type + "(" + row.characters() + ")";
            case "RAW" -> type + "(" + row.length() + ")";
            case "FLOAT" -> row.precision() == null ? type : type + "(" + row.precision() + ")";
            case "NUMBER" -> number(row);
            // times and intervals hold their precisions in the name
            default -> type;
        };
    }

    private static String number(Row row) {
        if (row.precision() == null) {
            return row.scale() == null ? "NUMBER" : "NUMBER(*, " + row.scale() + ")";
        }
        return "NUMBER(" + row.precision() + ", " + (row.scale() == null ? 0 : row.scale()) + ")";
    }

    private @Nullable ColumnDefault defaultValue(Row row, SqlType type) {
        String sql = row.defaultSql() == null ? "" : row.defaultSql().strip();
        if (sql.isEmpty() || sql.equalsIgnoreCase("NULL") || sql.equals("''")) {
            return null;
        }
        String text = expressions.read(sql);
        if (row.defaultOnNull()) {
            return new ColumnDefault.Expression("ON NULL " + text);
        }
        Matcher string = STRING.matcher(text);
        boolean characters = type instanceof SqlType.VarcharType
                || type instanceof SqlType.CharType
                || type instanceof SqlType.TextType;
        return characters && string.matches()
                ? new ColumnDefault.Text(string.group(1).replace("''", "'"))
                : new ColumnDefault.Expression(text);
    }
}
