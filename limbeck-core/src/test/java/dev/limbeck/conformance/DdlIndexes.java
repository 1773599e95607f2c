// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Indexes of the vectors in our words. */
final class DdlIndexes {
    private static final List<String> KNOWN = List.of(
            "where",
            "using",
            "include",
            "with",
            "concurrently",
            "nulls_not_distinct",
            "ops",
            "length",
            "prefix",
            "with_parser",
            "tablespace",
            "clustered",
            "columnstore",
            "bitmap",
            "compress");

    private final Dialect dialect;
    private final DdlNames names;
    private final DdlOptions options;

    DdlIndexes(Dialect dialect, DdlNames names) {
        this.names = names;
        this.dialect = dialect;
        this.options = DdlOptions.of(dialect);
    }

    /** The name that SQLAlchemy gives an index which nobody named; null where a convention gives it. */
    @Nullable
    Identifier name(QualifiedName table, String column) {
        if (names.isPresent()) {
            return null;
        }
        Identifier schema = table.schema();
        return Identifier.of("ix_" + (schema == null ? "" : schema.text() + "_") + table.name() + "_" + column);
    }

    Index index(QualifiedName table, Json json) {
        options.refuseAllBut(json, KNOWN);
        List<Index.Part> parts = new ArrayList<>();
        for (JsonElement element : json.elements("columns")) {
            parts.add(
                    element.isJsonPrimitive() ? column(json, element.getAsString()) : ordered(json, Json.of(element)));
        }
        Identifier name = DdlConstraints.name(json);
        Identifier first = parts.isEmpty() ? null : parts.get(0).column();
        String prefix = options.text(json, "prefix");
        String using = options.text(json, "using");
        Index index = new Index(
                name != null || first == null ? name : name(table, first.text()),
                parts,
                json.flag("unique"),
                options.text(json, "where"),
                prefix != null ? lower(prefix) : using != null ? using : kept(json),
                DdlConstraints.identifiers(options.texts(json, "include")),
                options.flag(json, "nulls_not_distinct"),
                parameters(json));
        return json.option(options.dialect(), "nulls_not_distinct")
                .filter(not -> !not.getAsBoolean())
                .map(distinct -> index.saying(Said.Word.NULLS_DISTINCT))
                .orElse(index);
    }

    /** SQL Server's and Oracle's ways of keeping an index, each a flag of its own there. */
    private @Nullable String kept(Json json) {
        List<String> words = new ArrayList<>();
        json.option(options.dialect(), "clustered")
                .ifPresent(clustered -> words.add(clustered.getAsBoolean() ? "clustered" : "nonclustered"));
        for (String flag : List.of("columnstore", "bitmap")) {
            if (options.flag(json, flag)) {
                words.add(flag);
            }
        }
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private Map<String, String> parameters(Json json) {
        Map<String, String> parameters = new TreeMap<>();
        json.option(options.dialect(), "with")
                .ifPresent(with -> with.getAsJsonObject()
                        .asMap()
                        .forEach((name, value) -> parameters.put(name, value.getAsString())));
        copy(json, "with_parser", "parser", parameters);
        copy(json, "tablespace", "tablespace", parameters);
        json.option(options.dialect(), "compress")
                .filter(level -> !level.getAsString().equals("false"))
                .ifPresent(level ->
                        parameters.put("compress", level.getAsString().equals("true") ? "" : level.getAsString()));
        return parameters;
    }

    private void copy(Json json, String theirs, String ours, Map<String, String> parameters) {
        String value = options.text(json, theirs);
        if (value != null) {
            parameters.put(ours, value);
        }
    }

    /** A column, with the operator class or the length of its beginning that the index's options name for it. */
    private Index.Part column(Json json, String name) {
        String length = lengthOf(json, name);
        Index.Part part = length == null
                ? Index.Part.of(Identifier.of(name))
                : Index.Part.expression(dialect.identifiers().render(Identifier.of(name)) + "(" + length + ")");
        return json.option(options.dialect(), "ops")
                .flatMap(classes -> Json.of(classes).value(name))
                .map(operatorClass -> part.withOperatorClass(operatorClass.getAsString()))
                .orElse(part);
    }

    /** One length for all columns, or one for each by its name. */
    private @Nullable String lengthOf(Json json, String column) {
        return json.option(options.dialect(), "length")
                .flatMap(lengths -> lengths.isJsonObject() ? Json.of(lengths).value(column) : Optional.of(lengths))
                .map(JsonElement::getAsString)
                .orElse(null);
    }

    private Index.Part ordered(Json index, Json json) {
        String column = json.textOrNull("column");
        Index.Part part = column == null ? Index.Part.expression(json.text("sql")) : column(index, column);
        String nulls = json.textOrNull("nulls");
        Index.Part ordered = new Index.Part(
                part.column(),
                part.expression(),
                "desc".equalsIgnoreCase(json.textOrNull("order")),
                nulls == null ? null : Index.Nulls.valueOf(nulls.toUpperCase(Locale.ROOT)),
                part.collation(),
                part.operatorClass());
        return "asc".equalsIgnoreCase(json.textOrNull("order")) ? ordered.sayingAscending() : ordered;
    }
}
