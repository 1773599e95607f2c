// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of the vectors as our literals. */
final class DdlRows {
    private static final Pattern BIND = Pattern.compile("(\\\\:)|(?<![:\\w]):(\\w+)");
    private static final Pattern ZONED = Pattern.compile(".*[T ].*(?:Z|[+-]\\d\\d:?\\d\\d)");

    private final Dialect dialect;
    private final DdlTypes types;

    DdlRows(Dialect dialect) {
        this.dialect = dialect;
        this.types = new DdlTypes(dialect);
    }

    List<Literal> row(List<Identifier> columns, Json insert, Json row) {
        Map<String, Json> definitions = insert.children("columns").stream()
                .collect(Collectors.toMap(column -> column.text("name"), column -> column));
        return columns.stream()
                .map(column -> literal(
                        row.object().get(column.text()),
                        definitions.get(column.text()).child("type").orElse(null)))
                .toList();
    }

    /** SQL with the values in the places of the binds, as somebody would write it for {@code op.execute}. */
    String withValues(String sql, @Nullable Json binds) {
        return BIND.matcher(sql).replaceAll(match -> {
            boolean bound = match.group(1) == null && binds != null && binds.has(match.group(2));
            String text = match.group(1) != null
                    ? ":"
                    : bound ? text(binds.child(match.group(2)).orElseThrow()) : match.group();
            return Matcher.quoteReplacement(text);
        });
    }

    private String text(Json bind) {
        Literal value = literal(bind.object().get("value"), bind.child("type").orElse(null));
        String insert = dialect
                .ddl()
                .render(
                        new Operation.InsertRows(
                                QualifiedName.of("t"), List.of(Identifier.of("c")), List.of(List.of(value))),
                        SchemaModel::empty)
                .stream()
                .map(SqlStatement::text)
                .filter(text -> text.startsWith("INSERT INTO"))
                .findFirst()
                .orElseThrow();
        return insert.substring(insert.indexOf("VALUES (") + "VALUES (".length(), insert.length() - 1);
    }

    private Literal literal(@Nullable JsonElement value, @Nullable Json type) {
        if (value == null || value.isJsonNull()) {
            return new Literal.Null();
        }
        if (value.isJsonPrimitive()) {
            return scalar(value.getAsJsonPrimitive());
        }
        JsonObject tagged = value.getAsJsonObject();
        String tag = tagged.keySet().iterator().next();
        JsonElement content = tagged.get(tag);
        return switch (tag) {
            case "$inline" -> literal(content, type);
            case "$decimal" -> new Literal.Number(content.getAsBigDecimal());
            case "$date" -> new Literal.Date(LocalDate.parse(content.getAsString()));
            case "$time" -> new Literal.Time(LocalTime.parse(content.getAsString()));
            case "$datetime" -> timestamp(content.getAsString());
            case "$bytes" -> new Literal.Bytes(content.getAsString());
            case "$uuid" -> uuid(content.getAsString(), type);
            case "$json" -> new Literal.Json(json(content));
            default -> throw new Untranslatable("literal " + tag);
        };
    }

    private static Literal timestamp(String text) {
        return ZONED.matcher(text).matches()
                ? new Literal.ZonedTimestamp(OffsetDateTime.parse(text.replace(' ', 'T')))
                : new Literal.Timestamp(LocalDateTime.parse(text.replace(' ', 'T')));
    }

    /** In a column of characters an identifier is its 32 digits. */
    private Literal uuid(String text, @Nullable Json type) {
        boolean digits = type != null && types.type(type) instanceof SqlType.CharType;
        return digits ? new Literal.Text(text.replace("-", "")) : new Literal.Uuid(UUID.fromString(text));
    }

    /** A document with a blank behind commas and colons. */
    private static String json(JsonElement value) {
        if (value.isJsonObject()) {
            return value.getAsJsonObject().entrySet().stream()
                    .map(entry -> new JsonPrimitive(entry.getKey()) + ": " + json(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isJsonArray()) {
            return value.getAsJsonArray().asList().stream()
                    .map(DdlRows::json)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }

    private static Literal scalar(JsonPrimitive value) {
        if (value.isBoolean()) {
            return new Literal.Bool(value.getAsBoolean());
        }
        return value.isNumber() ? new Literal.Number(value.getAsBigDecimal()) : new Literal.Text(value.getAsString());
    }
}
