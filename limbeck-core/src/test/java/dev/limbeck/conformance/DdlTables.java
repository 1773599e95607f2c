// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables, constraints and indexes of the vectors in our words. */
final class DdlTables {
    private final Dialect dialect;
    private final DdlColumns columns;
    private final DdlConstraints constraints;
    private final DdlIndexes indexes;
    private final DdlOptions options;

    DdlTables(Dialect dialect, DdlNames names) {
        this.dialect = dialect;
        this.columns = new DdlColumns(dialect, new DdlTypes(dialect));
        this.constraints = new DdlConstraints(dialect);
        this.indexes = new DdlIndexes(dialect, names);
        this.options = DdlOptions.of(dialect);
    }

    DdlColumns columns() {
        return columns;
    }

    DdlConstraints constraints() {
        return constraints;
    }

    DdlIndexes indexes() {
        return indexes;
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
                constraints.add(this.constraints.constraint(constraint));
            }
        }
        json.children("indexes").forEach(index -> indexes.add(this.indexes.index(name, index)));
        List<String> words = options.ofTable(json);
        if (words.contains("AUTOINCREMENT")) {
            translated.replaceAll(column ->
                    keyNames.contains(column.name().text()) ? column.withIdentity(Identity.byDefault()) : column);
        }
        return new Table(
                name, translated, key, constraints, indexes, json.textOrNull("comment"), words, json.texts("prefixes"));
    }

    private Constraint.@Nullable PrimaryKey primaryKey(Json json, List<Json> columnList) {
        for (Json constraint : json.children("constraints")) {
            if (constraint.text("kind").equals("primary_key")) {
                return this.constraints.primaryKey(constraint, DdlConstraints.identifiers(constraint.texts("columns")));
            }
        }
        List<Identifier> flagged = columnList.stream()
                .filter(column -> column.flag("primary_key"))
                .map(column -> Identifier.of(column.text("name")))
                .toList();
        if (flagged.isEmpty()) {
            return null;
        }
        Constraint.PrimaryKey key = new Constraint.PrimaryKey(null, flagged);
        return columnList.stream()
                .flatMap(column -> Stream.ofNullable(options.text(column, "on_conflict_primary_key")))
                .findFirst()
                .map(conflict -> key.withIndex(KeyIndex.USUAL.withOption("on conflict", conflict)))
                .orElse(key);
    }

    /** What a column's flags put on the table: references, checks, unique. */
    List<Constraint> ofColumn(QualifiedName table, Json column) {
        List<Identifier> itself = List.of(Identifier.of(column.text("name")));
        List<Constraint> constraints = new ArrayList<>();
        column.child("references")
                .ifPresent(target -> constraints.add(this.constraints.references(itself.get(0), target)));
        for (Json check : column.children("check")) {
            constraints.add(new Constraint.Check(DdlConstraints.name(check), check.text("sql")));
        }
        if (column.flag("unique") && !column.flag("index")) {
            Constraint.Unique unique = new Constraint.Unique(null, itself, false);
            String conflict = options.text(column, "on_conflict_unique");
            constraints.add(
                    conflict == null ? unique : unique.withIndex(KeyIndex.USUAL.withOption("on conflict", conflict)));
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
            return Optional.of(new Constraint.Check(DdlConstraints.name(type), name + " IN (0, 1)"));
        }
        if (type.text("type").equals("enum") && (!hasEnums || !type.flag("native", true))) {
            String values = type.texts("values").stream()
                    .map(value -> "'" + value.replace("'", "''") + "'")
                    .collect(Collectors.joining(", "));
            return Optional.of(new Constraint.Check(DdlConstraints.name(type), name + " IN (" + values + ")"));
        }
        return Optional.empty();
    }

    /** {@code index: true}: the name is SQLAlchemy's own. */
    Optional<Index> indexOfColumn(QualifiedName table, Json column) {
        if (!column.flag("index")) {
            return Optional.empty();
        }
        Identifier itself = Identifier.of(column.text("name"));
        return Optional.of(Index.of(indexes.name(table, itself.text()), List.of(itself), column.flag("unique")));
    }
}
