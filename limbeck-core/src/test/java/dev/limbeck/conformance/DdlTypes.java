// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.LobSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The types of the vectors in our words. Portable names become neutral types. A dialect's own ({@code mysql.tinyint}) is
 * written as that database spells it and read by our dialect, as a script is; where the database has several words for one
 * type, or the word says more than ours, as a user writes to have just that word: {@code raw("TINYINT(1)")}.
 */
final class DdlTypes {
    private static final List<String> ONE_OF_SEVERAL_WORDS = List.of("bit", "decimal", "float", "number", "real");

    private final Dialect dialect;

    DdlTypes(Dialect dialect) {
        this.dialect = dialect;
    }

    SqlType type(Json json) {
        String name = json.text("type");
        int dot = name.indexOf('.');
        return dot < 0 ? portable(name, json) : elsewhere(name.substring(0, dot), own(name.substring(dot + 1), json));
    }

    /** A type for which this database has no word is that of the database it is named after. */
    private SqlType elsewhere(String theirs, SqlType type) {
        String owner = theirs.equals("mssql") ? "sqlserver" : theirs;
        boolean own = owner.equals(dialect.id()) || owner.equals("mysql") && isMySql();
        return type instanceof SqlType.Raw raw && !own ? new SqlType.Raw(raw.sql(), owner) : type;
    }

    private SqlType portable(String name, Json json) {
        Integer length = json.numberOrNull("length");
        return switch (name) {
            case "boolean" -> new SqlType.BooleanType();
            case "smallint" -> new SqlType.IntegerType(16, false);
            case "integer" -> new SqlType.IntegerType(32, false);
            case "bigint" -> new SqlType.IntegerType(64, false);
            case "float" -> new SqlType.FloatType(json.numberOrNull("precision"));
            case "double" -> new SqlType.FloatingType(64);
            // the word means 64 bits there
            case "real" -> isMySql() ? new SqlType.Raw("REAL") : new SqlType.FloatingType(32);
            case "numeric" -> new SqlType.DecimalType(json.numberOrNull("precision"), json.numberOrNull("scale"));
            case "decimal" ->
                new SqlType.DecimalType(
                        json.numberOrNull("precision"), json.numberOrNull("scale"), SqlType.DecimalWord.DECIMAL);
            case "char" -> new SqlType.CharType(length, false);
            case "nchar" -> new SqlType.CharType(length, true);
            case "varchar" -> new SqlType.VarcharType(length, false);
            case "nvarchar" -> new SqlType.VarcharType(length, hasNationalTypes());
            case "text" -> large("TEXT", new SqlType.TextType(LobSize.REGULAR, false));
            case "clob" ->
                dialect.id().equals("sqlite") ? new SqlType.Raw("CLOB") : new SqlType.TextType(LobSize.REGULAR, false);
            case "ntext" -> large("NTEXT", new SqlType.TextType(LobSize.REGULAR, hasNationalTypes()));
            case "blob" ->
                length != null && isMySql()
                        ? new SqlType.Raw("BLOB(" + length + ")")
                        : large("IMAGE", new SqlType.BlobType(LobSize.REGULAR));
            case "binary" -> new SqlType.BinaryType(length);
            case "varbinary" -> new SqlType.VarbinaryType(length);
            case "date" -> new SqlType.DateType();
            case "time" -> new SqlType.TimeType(null, json.flag("timezone"));
            case "timestamp" -> new SqlType.TimestampType(null, json.flag("timezone"));
            case "sql_timestamp" -> dialect.types().parse("TIMESTAMP");
            case "sql_datetime" -> new SqlType.TimestampType(null, false);
            case "interval" ->
                List.of("postgresql", "oracle").contains(dialect.id())
                        ? dialect.types().parse("INTERVAL")
                        : new SqlType.TimestampType(null, false);
            case "json" -> new SqlType.JsonType(false);
            case "uuid" -> uuid(json);
            case "null" -> throw new NotJava("a column without type");
            case "enum" -> enumeration(json);
            case "array" -> array(json);
            default -> throw new Untranslatable("type " + name);
        };
    }

    /** A length chooses a size on MySQL; SQLite keeps whatever word it is told. */
    private SqlType text(String name, @Nullable Integer length) {
        boolean sized = length != null && (isMySql() || dialect.id().equals("sqlite"));
        boolean word = name.equals("clob") && dialect.id().equals("sqlite");
        return sized || word
                ? new SqlType.Raw(sized(name.toUpperCase(Locale.ROOT), length))
                : new SqlType.TextType(LobSize.REGULAR, false);
    }

    private SqlType array(Json json) {
        SqlType type = type(json.child("item").orElseThrow());
        Integer dimensions = json.numberOrNull("dimensions");
        for (int n = dimensions == null ? 1 : dimensions; n > 0; n--) {
            type = new SqlType.ArrayType(type);
        }
        return type;
    }

    /** SQLAlchemy's {@code Unicode} is a type of its own there only, unless a setting says so. */
    private boolean hasNationalTypes() {
        return dialect.id().equals("sqlserver");
    }

    /** Of a server that it knows nothing of, SQLAlchemy takes the words that every SQL Server had; we those since 2005. */
    private SqlType large(String oldWord, SqlType type) {
        return dialect.id().equals("sqlserver") ? new SqlType.Raw(oldWord) : type;
    }

    private boolean isMySql() {
        return List.of("mysql", "mariadb").contains(dialect.id());
    }

    /** 32 hexadecimal digits, which is how SQLAlchemy sends the values, where it knows no type or may not use it. */
    private SqlType uuid(Json json) {
        boolean known = List.of("postgresql", "mariadb", "sqlserver").contains(dialect.id());
        return known && json.flag("native_uuid", true) ? new SqlType.UuidType() : new SqlType.CharType(32, false);
    }

    private static String sized(String word, @Nullable Integer size) {
        return size == null ? word : word + "(" + size + ")";
    }

    /** A type of its own where the database has them, an inline list where it has these, else characters. */
    private SqlType enumeration(Json json) {
        List<String> values = json.texts("values");
        boolean isNative = json.flag("native", true);
        String name = json.textOrNull("name");
        if (isNative && dialect.id().equals("postgresql") && name != null) {
            return new SqlType.NamedEnumType(enumName(json));
        }
        if (isNative && List.of("mysql", "mariadb", "oracle").contains(dialect.id())) {
            return new SqlType.InlineEnumType(values);
        }
        Integer length = json.numberOrNull("length");
        // what SQLAlchemy stores then
        int longest = values.stream().mapToInt(String::length).max().orElse(0);
        return new SqlType.VarcharType(length == null ? longest : Math.max(length, longest), false);
    }

    static QualifiedName enumName(Json json) {
        String schema = json.textOrNull("schema");
        return new QualifiedName(schema == null ? null : Identifier.of(schema), Identifier.of(json.text("name")));
    }

    /** The named enumeration that a column of this type needs first, where the database has such. */
    Optional<dev.limbeck.schema.EnumType> enumToCreate(Json json) {
        String name = json.text("type");
        boolean isEnum = name.equals("enum") && json.flag("native", true) || name.equals("postgresql.enum");
        if (!isEnum || !dialect.id().equals("postgresql") || !json.flag("create_type", true)) {
            return Optional.empty();
        }
        return Optional.of(new dev.limbeck.schema.EnumType(enumName(json), json.texts("values")));
    }

    // ---- types of one database

    private SqlType own(String name, Json json) {
        if (name.equals("enum") && json.has("name")) {
            return new SqlType.NamedEnumType(enumName(json));
        }
        if (name.equals("array")) {
            return array(json);
        }
        String spelling = spelling(name, json);
        if (dialect.id().equals("oracle") && name.equals("varchar")) {
            return new SqlType.Raw(spelling.replace(")", " CHAR)"));
        }
        boolean exact = json.has("display_width") || ONE_OF_SEVERAL_WORDS.contains(name);
        return exact ? new SqlType.Raw(spelling) : dialect.types().parse(spelling);
    }

    /** The type as the database's manual spells it. */
    private String spelling(String name, Json json) {
        String word = (name.equals("double_precision") ? "double precision" : name).toUpperCase(Locale.ROOT);
        return switch (name) {
            case "bit" -> sized(json.flag("varying") ? "BIT VARYING" : "BIT", bits(json));
            case "set", "enum" ->
                word
                        + json.texts("values").stream()
                                .map(value -> "'" + value.replace("'", "''") + "'")
                                .collect(Collectors.joining(",", "(", ")"));
            case "interval" -> interval(json);
            case "time", "timestamp" -> withZone(word, json);
            default -> word + arguments(json) + attributes(json);
        };
    }

    /** SQLAlchemy says the length on PostgreSQL even where it is the default. */
    private @Nullable Integer bits(Json json) {
        boolean one = dialect.id().equals("postgresql") && !json.flag("varying") && !json.has("length");
        return one ? Integer.valueOf(1) : json.numberOrNull("length");
    }

    private static String interval(Json json) {
        Integer day = json.numberOrNull("day_precision");
        Integer second = json.numberOrNull("second_precision");
        if (day != null || second != null) {
            return sized("INTERVAL DAY", day) + sized(" TO SECOND", second);
        }
        String fields = json.textOrNull("fields");
        return sized("INTERVAL " + (fields == null ? "" : fields + " "), json.numberOrNull("precision"))
                .strip();
    }

    private static String withZone(String word, Json json) {
        Integer precision = json.numberOrNull("precision");
        String sized = sized(word, precision != null ? precision : json.numberOrNull("fsp"));
        return json.flag("local_timezone")
                ? sized + " WITH LOCAL TIME ZONE"
                : sized + (json.flag("timezone") ? " WITH TIME ZONE" : "");
    }

    private static String arguments(Json json) {
        List<String> numbers = new ArrayList<>();
        for (String key : List.of("display_width", "length", "fsp", "precision", "binary_precision", "scale")) {
            json.value(key).map(JsonElement::getAsString).ifPresent(numbers::add);
        }
        return numbers.isEmpty() ? "" : "(" + String.join(", ", numbers) + ")";
    }

    private static String attributes(Json json) {
        String charset = json.textOrNull("charset");
        return (json.flag("unsigned") ? " UNSIGNED" : "")
                + (json.flag("zerofill") ? " ZEROFILL" : "")
                + (charset == null ? "" : " CHARACTER SET " + charset);
    }
}
