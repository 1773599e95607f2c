// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.BitType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.JsonType;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.SqlType.RangeType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TimeType;
import java.util.Optional;

/**
 * Which changes of type need a {@code USING}: those for which {@code pg_cast} has no implicit or assignment cast. The
 * expression it gives is one that keeps the values or fails, never one that invents any; where nothing keeps them, it fails at
 * the first value that is not null.
 */
final class PostgresqlCasts {
    private final TypeSystem types;

    PostgresqlCasts(TypeSystem types) {
        this.types = types;
    }

    /** The expression for {@code ALTER COLUMN … TYPE … USING}, empty where the database casts by itself. */
    Optional<String> using(String column, SqlType before, SqlType after) {
        TypeFamily from = TypeFamily.of(before);
        TypeFamily to = TypeFamily.of(after);
        if (castsItself(from, to) && !differentEnums(before, after) && !needsPlainTime(before, after)) {
            return Optional.empty();
        }
        return Optional.of(expression(column, new Change(before, from, after, to, types.render(after))));
    }

    private record Change(SqlType before, TypeFamily from, SqlType after, TypeFamily to, String word) {
        Change of(SqlType elementBefore, SqlType elementAfter) {
            return new Change(
                    elementBefore, TypeFamily.of(elementBefore), elementAfter, TypeFamily.of(elementAfter), word);
        }

        boolean is(TypeFamily wantedFrom, TypeFamily wantedTo) {
            return from == wantedFrom && to == wantedTo;
        }
    }

    private static String expression(String column, Change change) {
        String word = change.word();
        if (isLargeObject(change.before()) || isLargeObject(change.after())) {
            return largeObject(column, change);
        }
        if (change.is(TypeFamily.BYTES, TypeFamily.STRING)) {
            return "convert_from(" + column + ", 'UTF8')";
        }
        if (change.is(TypeFamily.STRING, TypeFamily.BYTES)) {
            return "convert_to(" + column + ", 'UTF8')";
        }
        if (change.is(TypeFamily.BOOLEAN, TypeFamily.NUMBER) || change.is(TypeFamily.NUMBER, TypeFamily.BOOLEAN)) {
            return column + "::INTEGER::" + word;
        }
        if (change.is(TypeFamily.UUID, TypeFamily.BYTES)) {
            return "uuid_send(" + column + ")";
        }
        if (change.is(TypeFamily.BYTES, TypeFamily.UUID)) {
            return "encode(" + column + ", 'hex')::UUID";
        }
        if (needsPlainTime(change.before(), change.after())) {
            return column + "::TIME::" + word;
        }
        if (change.to() == TypeFamily.JSON
                && change.from() != TypeFamily.STRING
                && change.from() != TypeFamily.UNKNOWN) {
            boolean binary = change.after() instanceof JsonType json && json.binary();
            return (binary ? "to_jsonb(" : "to_json(") + column + ")";
        }
        if (change.is(TypeFamily.JSON, TypeFamily.NUMBER) || change.is(TypeFamily.JSON, TypeFamily.BOOLEAN)) {
            return column + "::JSONB::" + word;
        }
        if (change.from() == TypeFamily.ENUM) {
            return column + "::TEXT::" + word;
        }
        return hasCast(change) ? column + "::" + word : refusing(column, change);
    }

    /** JDBC keeps {@code Blob} and {@code Clob} in objects beside the table, of which the column has the number. */
    private static boolean isLargeObject(SqlType type) {
        return type instanceof Raw raw && raw.sql().equalsIgnoreCase("oid");
    }

    /** What is in the object, not its number: fails where there is none of that number. Objects that are read stay. */
    private static String largeObject(String column, Change change) {
        String content = "lo_get(" + column + ")";
        if (change.to() == TypeFamily.BYTES) {
            return content;
        }
        if (change.to() == TypeFamily.STRING) {
            return "convert_from(" + content + ", 'UTF8')";
        }
        if (change.from() == TypeFamily.BYTES) {
            return "lo_from_bytea(0, " + column + ")";
        }
        if (change.from() == TypeFamily.STRING) {
            return "lo_from_bytea(0, convert_to(" + column + ", 'UTF8'))";
        }
        return column + "::" + change.word();
    }

    /** Stops at the first value, with a text that no type reads. */
    private static String refusing(String column, Change change) {
        String unreadable = switch (change.to()) {
            case TEXT_SEARCH -> " <- cannot be converted ''";
            case BYTES -> " <- cannot be converted \\";
            default -> " <- cannot be converted";
        };
        return "CASE WHEN " + column + " IS NULL THEN NULL ELSE (" + column + "::TEXT || '" + unreadable + "')::"
                + change.word() + " END";
    }

    /** Whether a constant of the one type reads as one of the other: {@code 'a'::text} in a varchar column. */
    static boolean sameFamily(SqlType before, SqlType after) {
        return TypeFamily.of(before) == TypeFamily.of(after) && !differentEnums(before, after);
    }

    private static boolean castsItself(TypeFamily from, TypeFamily to) {
        return switch (to) {
            case STRING -> from != TypeFamily.BYTES && from != TypeFamily.UNKNOWN;
            case DATE, TIMESTAMP -> from == TypeFamily.DATE || from == TypeFamily.TIMESTAMP;
            case TIME -> from == TypeFamily.TIME || from == TypeFamily.TIMESTAMP || from == TypeFamily.INTERVAL;
            case INTERVAL -> from == TypeFamily.INTERVAL || from == TypeFamily.TIME;
            case RANGE, TEXT_SEARCH, ARRAY, UNKNOWN -> false;
            case NUMBER, BOOLEAN, BYTES, UUID, JSON, ENUM, XML, BITS, ADDRESS, CARD -> from == to;
        };
    }

    /** There is a cast, be it an explicit one only. Text casts to everything, and raw words may be anything. */
    private static boolean hasCast(Change change) {
        TypeFamily from = change.from();
        TypeFamily to = change.to();
        if (from == TypeFamily.STRING || from == TypeFamily.UNKNOWN || to == TypeFamily.UNKNOWN) {
            return true;
        }
        if (change.is(TypeFamily.NUMBER, TypeFamily.BITS)) {
            return isLargeInteger(change.before()) && change.after() instanceof BitType bits && !bits.varying();
        }
        if (change.is(TypeFamily.BITS, TypeFamily.NUMBER)) {
            return isLargeInteger(change.after()) && change.before() instanceof BitType bits && !bits.varying();
        }
        if (change.before() instanceof ArrayType before && change.after() instanceof ArrayType after) {
            return hasCast(change.of(before.element(), after.element()));
        }
        if (change.before() instanceof RangeType before && change.after() instanceof RangeType after) {
            return before.of() == after.of() && after.multiple();
        }
        return to != TypeFamily.TEXT_SEARCH && (from == to || castsItself(from, to));
    }

    private static boolean isLargeInteger(SqlType type) {
        return type instanceof IntegerType integer && integer.bits() > 16;
    }

    /** To and from a time with a zone the way leads over one without. */
    private static boolean needsPlainTime(SqlType before, SqlType after) {
        TypeFamily from = TypeFamily.of(before);
        TypeFamily to = TypeFamily.of(after);
        boolean fromZoned = before instanceof TimeType time && time.zone();
        boolean toZoned = after instanceof TimeType time && time.zone();
        return toZoned && (from == TypeFamily.TIMESTAMP || from == TypeFamily.INTERVAL)
                || fromZoned && to == TypeFamily.INTERVAL;
    }

    private static boolean differentEnums(SqlType before, SqlType after) {
        return before instanceof NamedEnumType && after instanceof NamedEnumType && !before.equals(after);
    }
}
