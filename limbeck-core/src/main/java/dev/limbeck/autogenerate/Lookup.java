// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Nearest;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what somebody means who writes names without quotes, and says what is near where there is nothing. */
final class Lookup {
    private final IdentifierRules rules;
    private final @Nullable Identifier defaultSchema;
    private final String there;
    private final String wanted;

    /** @param defaultSchema things in it have no schema in a {@link SchemaModel} */
    Lookup(IdentifierRules rules, @Nullable Identifier defaultSchema) {
        this(rules, defaultSchema, "the database", "the model");
    }

    /**
     * @param there what messages call the schema that has the old names
     * @param wanted what they call the one that has the new ones
     */
    Lookup(IdentifierRules rules, @Nullable Identifier defaultSchema, String there, String wanted) {
        this.rules = rules;
        this.defaultSchema = defaultSchema;
        this.there = there;
        this.wanted = wanted;
    }

    /** {@code the database}. */
    String there() {
        return there;
    }

    /** {@code the model}. */
    String wanted() {
        return wanted;
    }

    /** @param path table, or schema and table */
    Optional<Table> table(SchemaModel schema, List<String> path) {
        String name = path.get(path.size() - 1);
        List<Table> tables = schema.tables().values().stream()
                .filter(table -> isIn(table.name().schema(), path))
                .toList();
        return one(tables, table -> table.name().name(), name);
    }

    /** @param path type, or schema and type */
    Optional<EnumType> enumType(SchemaModel schema, List<String> path) {
        List<EnumType> types = schema.enumTypes().values().stream()
                .filter(type -> isIn(type.name().schema(), path))
                .toList();
        return one(types, type -> type.name().name(), path.get(path.size() - 1));
    }

    private boolean isIn(@Nullable Identifier schema, List<String> path) {
        if (path.size() == 1) {
            return schema == null;
        }
        String wanted = path.get(0);
        if (defaultSchema != null && means(wanted, defaultSchema)) {
            return schema == null;
        }
        return schema != null && means(wanted, schema);
    }

    Optional<Column> column(Table table, String name) {
        return one(table.columns(), Column::name, name);
    }

    Optional<Identifier> name(Collection<Identifier> names, String text) {
        return one(names, Function.identity(), text);
    }

    private boolean means(String text, Identifier name) {
        return one(List.of(name), Function.identity(), text).isPresent();
    }

    /** The very name; else the only one that differs in nothing but the case of its letters. */
    private <T> Optional<T> one(Collection<T> things, Function<T, Identifier> name, String text) {
        Identifier unquoted = rules.fromUnquoted(text);
        Optional<T> same = things.stream()
                .filter(thing -> name.apply(thing).equals(unquoted)
                        || name.apply(thing).text().equals(text))
                .findFirst();
        if (same.isPresent()) {
            return same;
        }
        List<T> similar = things.stream()
                .filter(thing -> name.apply(thing).text().equalsIgnoreCase(text))
                .toList();
        return similar.size() == 1 ? Optional.of(similar.get(0)) : Optional.empty();
    }

    /** Whether these texts name the table, or the column of it. */
    boolean isNamed(List<String> path, QualifiedName table, @Nullable Identifier column) {
        List<String> ofTable = column == null ? path : path.subList(0, path.size() - 1);
        return !ofTable.isEmpty()
                && means(ofTable.get(ofTable.size() - 1), table.name())
                && isIn(table.schema(), ofTable)
                && (column == null || means(path.get(path.size() - 1), column));
    }

    LimbeckException noTable(String option, List<String> path, SchemaModel schema, String whose) {
        String name = String.join(".", path);
        Collection<String> known = schema.tables().keySet().stream()
                .map(QualifiedName::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        return unknown(option, "there is no table '" + name + "' in " + whose, name, known);
    }

    LimbeckException noColumn(String option, Table table, String name, String whose) {
        Collection<String> known =
                table.columns().stream().map(column -> column.name().text()).toList();
        return unknown(option, "table '" + table.name() + "' has no column '" + name + "' in " + whose, name, known);
    }

    private static LimbeckException unknown(String option, String what, String name, Collection<String> known) {
        String nearest = Nearest.of(name, known);
        return new LimbeckException(
                ErrorId.UNKNOWN_NAME,
                what,
                List.of("said with: " + option),
                nearest.isEmpty()
                        ? (known.isEmpty() ? "there is none at all" : "there are: " + String.join(", ", known))
                        : "did you mean '" + nearest + "'?");
    }
}
