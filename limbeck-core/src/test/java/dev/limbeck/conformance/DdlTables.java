// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables, constraints and indexes of the vectors in our words. */
final class DdlTables {
    private final Dialect dialect;
    private final DdlColumns columns;

    DdlTables(Dialect dialect) {
        this.dialect = dialect;
        this.columns = new DdlColumns(dialect, new DdlTypes(dialect));
    }

    DdlColumns columns() {
        return columns;
    }

    static QualifiedName name(@Nullable String schema, String table) {
        return new QualifiedName(schema == null ? null : Identifier.of(schema), Identifier.of(table));
    }

    static @Nullable Identifier identifier(Json json) {
        JsonElement name = json.value("name").orElse(null);
        if (name == null) {
            return null;
        }
        return Identifier.of(name.isJsonObject() ? Json.of(name).text("exact") : name.getAsString());
    }

    private static List<Identifier> identifiers(List<String> names) {
        return names.stream().map(Identifier::of).toList();
    }

    /** A table from {@code create_table} or {@code copy_from}. */
    Table table(QualifiedName name, Json json) {
        List<Json> columnList = json.children("columns");
        Constraint.PrimaryKey key = primaryKey(json, columnList);
        List<String> keyNames = key == null
                ? List.of()
                : key.columns().stream().map(Identifier::text).toList();
        List<Column> translated = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (Json column : columnList) {
            translated.add(columns.column(column, keyNames));
            constraints.addAll(ofColumn(name, column));
            indexOfColumn(name, column).ifPresent(indexes::add);
        }
        for (Json constraint : json.children("constraints")) {
            if (!constraint.text("kind").equals("primary_key")) {
                constraints.add(constraint(constraint));
            }
        }
        json.children("indexes").forEach(index -> indexes.add(index(name, index)));
        return new Table(name, translated, key, constraints, indexes, json.textOrNull("comment"), options(json));
    }

    private static Constraint.@Nullable PrimaryKey primaryKey(Json json, List<Json> columnList) {
        for (Json constraint : json.children("constraints")) {
            if (constraint.text("kind").equals("primary_key")) {
                return new Constraint.PrimaryKey(identifier(constraint), identifiers(constraint.texts("columns")));
            }
        }
        List<Identifier> flagged = columnList.stream()
                .filter(column -> column.flag("primary_key"))
                .map(column -> Identifier.of(column.text("name")))
                .toList();
        return flagged.isEmpty() ? null : new Constraint.PrimaryKey(null, flagged);
    }

    /** What a column's flags put on the table: references, checks, unique. */
    List<Constraint> ofColumn(QualifiedName table, Json column) {
        List<Identifier> itself = List.of(Identifier.of(column.text("name")));
        List<Constraint> constraints = new ArrayList<>();
        column.child("references")
                .ifPresent(target -> constraints.add(new Constraint.ForeignKey(
                        identifier(target),
                        itself,
                        name(target.textOrNull("schema"), target.text("table")),
                        List.of(Identifier.of(target.text("column"))),
                        action(target, "on_delete"),
                        action(target, "on_update"),
                        deferrability(target))));
        for (Json check : column.children("check")) {
            constraints.add(new Constraint.Check(identifier(check), check.text("sql")));
        }
        if (column.flag("unique") && !column.flag("index")) {
            constraints.add(new Constraint.Unique(null, itself, false));
        }
        typeCheck(column.text("name"), column).ifPresent(constraints::add);
        return constraints;
    }

    /** The values of a boolean or an enumeration, as a check where the database has no such type. */
    Optional<Constraint> typeCheck(String columnName, Json column) {
        Json type = column.child("type").orElse(null);
        if (type == null || !type.flag("create_constraint")) {
            return Optional.empty();
        }
        boolean hasEnums = List.of("postgresql", "mysql", "mariadb").contains(dialect.id());
        String name = dialect.identifiers().render(Identifier.of(columnName));
        if (type.text("type").equals("boolean")
                && List.of("sqlite", "mysql", "mariadb").contains(dialect.id())) {
            return Optional.of(new Constraint.Check(identifier(type), name + " IN (0, 1)"));
        }
        if (type.text("type").equals("enum") && (!hasEnums || !type.flag("native", true))) {
            String values = type.texts("values").stream()
                    .map(value -> "'" + value.replace("'", "''") + "'")
                    .collect(Collectors.joining(", "));
            return Optional.of(new Constraint.Check(identifier(type), name + " IN (" + values + ")"));
        }
        return Optional.empty();
    }

    /** {@code index: true}: the name is SQLAlchemy's own. */
    Optional<Index> indexOfColumn(QualifiedName table, Json column) {
        if (!column.flag("index")) {
            return Optional.empty();
        }
        Identifier itself = Identifier.of(column.text("name"));
        return Optional.of(Index.of(indexName(table, itself.text()), List.of(itself), column.flag("unique")));
    }

    private static Identifier indexName(QualifiedName table, String column) {
        Identifier schema = table.schema();
        return Identifier.of("ix_" + (schema == null ? "" : schema.text() + "_") + table.name() + "_" + column);
    }

    Constraint constraint(Json json) {
        refuseOptions(json, List.of());
        Identifier name = identifier(json);
        List<Identifier> names = identifiers(json.texts("columns"));
        return switch (json.text("kind")) {
            case "primary_key" -> new Constraint.PrimaryKey(name, names);
            case "unique" -> unique(json, name, names);
            case "check" -> new Constraint.Check(name, json.text("sql"));
            case "foreign_key" ->
                new Constraint.ForeignKey(
                        name,
                        names,
                        name(json.textOrNull("ref_schema"), json.text("ref_table")),
                        identifiers(json.texts("ref_columns")),
                        action(json, "on_delete"),
                        action(json, "on_update"),
                        deferrability(json));
            default -> throw new Untranslatable("constraint " + json.text("kind"));
        };
    }

    private static Constraint unique(Json json, @Nullable Identifier name, List<Identifier> columns) {
        if (json.has("deferrable") || json.has("initially")) {
            throw new Untranslatable("unique deferrable");
        }
        return new Constraint.Unique(name, columns, false);
    }

    private static ReferentialAction action(Json json, String key) {
        String words = json.textOrNull(key);
        return words == null
                ? ReferentialAction.NO_ACTION
                : Arrays.stream(ReferentialAction.values())
                        .filter(action -> action.sql().equalsIgnoreCase(words))
                        .findFirst()
                        .orElseThrow(() -> new Untranslatable("action " + words));
    }

    private static Deferrability deferrability(Json json) {
        if (json.has("match")) {
            throw new Untranslatable("match");
        }
        String initially = json.textOrNull("initially");
        if ("DEFERRED".equalsIgnoreCase(initially)) {
            return Deferrability.INITIALLY_DEFERRED;
        }
        return json.flag("deferrable") ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
    }

    Index index(QualifiedName table, Json json) {
        refuseOptions(json, List.of("where", "using", "include"));
        Identifier name = identifier(json);
        List<Index.Part> parts = new ArrayList<>();
        for (JsonElement element : json.elements("columns")) {
            parts.add(
                    element.isJsonPrimitive()
                            ? Index.Part.of(Identifier.of(element.getAsString()))
                            : part(Json.of(element)));
        }
        Identifier first = Objects.requireNonNull(parts.get(0)).column();
        Identifier wanted = name != null || first == null ? name : indexName(table, first.text());
        return new Index(
                wanted,
                parts,
                json.flag("unique"),
                json.option(dialect.id(), "where").map(JsonElement::getAsString).orElse(null),
                json.option(dialect.id(), "using").map(JsonElement::getAsString).orElse(null),
                json.option(dialect.id(), "include").stream()
                        .flatMap(names -> names.getAsJsonArray().asList().stream())
                        .map(one -> Identifier.of(one.getAsString()))
                        .toList());
    }

    private static Index.Part part(Json json) {
        boolean descending = "desc".equalsIgnoreCase(json.textOrNull("order"));
        String nulls = json.textOrNull("nulls");
        String column = json.textOrNull("column");
        return new Index.Part(
                column == null ? null : Identifier.of(column),
                json.textOrNull("sql"),
                descending,
                nulls == null ? null : Index.Nulls.valueOf(nulls.toUpperCase(Locale.ROOT)));
    }

    private List<String> options(Json json) {
        refuseOptions(json, List.of());
        return List.of();
    }

    /** Options of this dialect for which there is no word. */
    void refuseOptions(Json json, List<String> known) {
        for (String option : json.optionNames(dialect.id())) {
            if (!known.contains(option)) {
                throw new Untranslatable("option " + dialect.id() + "." + option);
            }
        }
    }
}
