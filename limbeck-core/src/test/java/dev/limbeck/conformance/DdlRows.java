// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.limbeck.op.Literal;
import dev.limbeck.schema.Identifier;
import java.util.List;

/** Row values of the vectors as literals. */
final class DdlRows {

    List<Literal> row(List<Identifier> columns, Json row) {
        return columns.stream()
                .map(column -> literal(row.object().get(column.text())))
                .toList();
    }

    Literal literal(JsonElement value) {
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
            case "$inline" -> literal(content);
            case "$decimal" -> new Literal.Number(content.getAsBigDecimal());
            case "$date", "$datetime", "$time", "$uuid" -> new Literal.Text(content.getAsString());
            case "$json" -> new Literal.Text(content.toString());
            default -> throw new Untranslatable("literal " + tag);
        };
    }

    private static Literal scalar(JsonPrimitive value) {
        if (value.isBoolean()) {
            return new Literal.Bool(value.getAsBoolean());
        }
        return value.isNumber() ? new Literal.Number(value.getAsBigDecimal()) : new Literal.Text(value.getAsString());
    }
}
