// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.types;

import static dev.limbeck.migration.PostgresqlTypes.*;
import static dev.limbeck.migration.Types.*;

import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntervalFields;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.testkit.DatabaseKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One example at least of every record of {@link SqlType}, of every constant in one and of both values of every flag. */
final class TypeVocabulary {
    /** The enumeration that {@code enumType("mood")} speaks of. */
    static final EnumType MOOD = new EnumType(QualifiedName.of("mood"), List.of("sad", "it's ok"));

    private TypeVocabulary() {}

    /** In the order of the page. */
    static List<SqlType> all() {
        List<SqlType> types = new ArrayList<>(numbers());
        types.addAll(strings());
        types.addAll(times());
        types.addAll(structured());
        return List.copyOf(types);
    }

    private static List<SqlType> numbers() {
        return List.of(
                bool(),
                tinyint(),
                smallint(),
                mediumint(),
                integer(),
                bigint(),
                unsigned(tinyint()),
                unsigned(smallint()),
                unsigned(mediumint()),
                unsigned(integer()),
                unsigned(bigint()),
                numeric(),
                numeric(10),
                numeric(10, 2),
                decimal(),
                decimal(10),
                decimal(10, 2),
                real(),
                doublePrecision(),
                floating(),
                floating(24),
                floating(53));
    }

    private static List<SqlType> strings() {
        return List.of(
                character(),
                character(3),
                varchar(),
                varchar(255),
                new SqlType.CharType(null, true),
                nationalCharacter(3),
                new SqlType.VarcharType(null, true),
                nationalVarchar(255),
                tinytext(),
                text(),
                mediumtext(),
                longtext(),
                nationalText(),
                new SqlType.TextType(LobSize.LONG, true),
                binary(),
                binary(16),
                varbinary(),
                varbinary(255),
                tinyblob(),
                blob(),
                mediumblob(),
                longblob(),
                bit(),
                bit(8),
                bitVarying(),
                bitVarying(8));
    }

    private static List<SqlType> times() {
        List<SqlType> types = new ArrayList<>(List.of(
                date(),
                time(),
                time(3),
                timeWithZone(),
                timeWithZone(3),
                timestamp(),
                timestamp(3),
                timestampWithZone(),
                timestampWithZone(3),
                interval(),
                interval(3)));
        Arrays.stream(IntervalFields.values()).forEach(fields -> types.add(interval(fields)));
        types.addAll(List.of(
                interval(IntervalFields.SECOND, 3),
                interval(IntervalFields.DAY_TO_SECOND, 3),
                new SqlType.IntervalType(IntervalFields.YEAR_TO_MONTH, 4, null),
                new SqlType.IntervalType(IntervalFields.DAY_TO_SECOND, 4, 3),
                new SqlType.IntervalType(IntervalFields.SECOND, 4, 3)));
        return types;
    }

    private static List<SqlType> structured() {
        return List.of(
                uuid(),
                json(),
                jsonb(),
                xml(),
                enumOf("sad", "it's ok"),
                enumType("mood"),
                arrayOf(integer()),
                arrayOf(varchar(20)),
                arrayOf(integer(), 5),
                arrayOf(arrayOf(integer())),
                arrayOf(enumType("mood")),
                inet(),
                cidr(),
                macaddr(),
                macaddr8(),
                int4range(),
                int8range(),
                numrange(),
                tsrange(),
                tstzrange(),
                daterange(),
                int4multirange(),
                int8multirange(),
                nummultirange(),
                tsmultirange(),
                tstzmultirange(),
                datemultirange(),
                tsvector(),
                tsquery(),
                raw("integer"));
    }

    /** What has no neutral word, as each database's catalogue spells it. */
    static List<String> raws(DatabaseKind kind) {
        return switch (kind) {
            case POSTGRESQL -> List.of("money", "oid", "point", "polygon", "pg_lsn", "name", "\"char\"", "money[]");
            case H2 ->
                List.of(
                        "GEOMETRY",
                        "GEOMETRY(POINT)",
                        "GEOMETRY(POINT, 4326)",
                        "JAVA_OBJECT",
                        "VARCHAR_IGNORECASE(20)");
            case MARIADB, MYSQL ->
                List.of("geometry", "point", "polygon", "set('x','y')", "decimal(10,2) unsigned", "float(7,4)");
            case SQLITE -> List.of("GEOMETRY", "POINT", "MONEY", "XML", "INTERVAL", "BIT(8)", "CLOB(100)", "any thing");
        };
    }
}
