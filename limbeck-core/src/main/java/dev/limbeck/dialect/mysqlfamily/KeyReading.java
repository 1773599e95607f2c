// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.reflect.TableAssembly;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads foreign keys and indexes into the tables, in three statements. */
final class KeyReading {
    private final ReadSchemas schemas;
    private final TableAssembly assembly;
    private final String expressionColumn;
    private final UnaryOperator<String> expression;

    /** A key of the catalogue by its table and name. */
    private record KeyName(QualifiedName table, String name) {}

    private record Rules(ReferentialAction onUpdate, ReferentialAction onDelete) {}

    private record Reference(String column, QualifiedName table, String referencedColumn) {}

    private record KeyPart(
            boolean unique,
            @Nullable String column,
            boolean descending,
            @Nullable Integer prefix,
            String structure,
            @Nullable String expression) {
        boolean isPlain() {
            return column != null && !descending && (prefix == null || isKind());
        }

        /** Full text and spatial indexes; the latter show a prefix that nobody asked for. */
        boolean isKind() {
            return structure.equals("FULLTEXT") || structure.equals("SPATIAL");
        }
    }

    KeyReading(ReadSchemas schemas, TableAssembly assembly, String expressionColumn, UnaryOperator<String> expression) {
        this.schemas = schemas;
        this.assembly = assembly;
        this.expressionColumn = expressionColumn;
        this.expression = expression;
    }

    void read() throws SQLException {
        Map<QualifiedName, List<ForeignKey>> foreignKeys = foreignKeys();
        foreignKeys.forEach((table, keys) -> keys.forEach(key -> assembly.constraint(table, key)));
        indexes().forEach((key, parts) -> index(key, parts, foreignKeys.getOrDefault(key.table(), List.of())));
    }

    private Map<QualifiedName, List<ForeignKey>> foreignKeys() throws SQLException {
        Map<KeyName, Rules> rules = new LinkedHashMap<>();
        schemas.rows(
                "select constraint_schema, table_name, constraint_name, update_rule, delete_rule"
                        + " from information_schema.referential_constraints where {of:constraint_schema}",
                row -> rules.put(
                        new KeyName(schemas.name(row.getString(1), row.getString(2)), row.getString(3)),
                        new Rules(action(row.getString(4)), action(row.getString(5)))));
        Map<KeyName, List<Reference>> references = new LinkedHashMap<>();
        schemas.rows(
                "select table_schema, table_name, constraint_name, column_name, referenced_table_schema,"
                        + " referenced_table_name, referenced_column_name from information_schema.key_column_usage"
                        + " where {of:table_schema} and referenced_table_name is not null"
                        + " order by table_schema, table_name, constraint_name, ordinal_position",
                row -> references
                        .computeIfAbsent(
                                new KeyName(schemas.name(row.getString(1), row.getString(2)), row.getString(3)),
                                key -> new ArrayList<>())
                        .add(new Reference(
                                row.getString(4), schemas.name(row.getString(5), row.getString(6)), row.getString(7))));
        Map<QualifiedName, List<ForeignKey>> keys = new LinkedHashMap<>();
        references.forEach((key, columns) -> {
            Rules rule = rules.getOrDefault(key, new Rules(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION));
            keys.computeIfAbsent(key.table(), table -> new ArrayList<>()).add(foreignKey(key, columns, rule));
        });
        return keys;
    }

    private static ForeignKey foreignKey(KeyName key, List<Reference> references, Rules rules) {
        return new ForeignKey(
                Identifier.of(key.name()),
                references.stream().map(r -> Identifier.of(r.column())).toList(),
                references.get(0).table(),
                references.stream()
                        .map(r -> Identifier.of(r.referencedColumn()))
                        .toList(),
                rules.onDelete(),
                rules.onUpdate(),
                Deferrability.NOT_DEFERRABLE);
    }

    private static ReferentialAction action(String rule) {
        return switch (rule.toUpperCase(Locale.ROOT)) {
            case "CASCADE" -> ReferentialAction.CASCADE;
            case "SET NULL" -> ReferentialAction.SET_NULL;
            case "SET DEFAULT" -> ReferentialAction.SET_DEFAULT;
            // no check is ever deferred, so RESTRICT is the same; MariaDB shows it for both
            default -> ReferentialAction.NO_ACTION;
        };
    }

    private Map<KeyName, List<KeyPart>> indexes() throws SQLException {
        Map<KeyName, List<KeyPart>> indexes = new LinkedHashMap<>();
        schemas.rows(
                "select table_schema, table_name, index_name, non_unique, column_name, collation, sub_part, index_type, "
                        + expressionColumn + " from information_schema.statistics where {of:table_schema}"
                        + " order by table_schema, table_name, index_name, seq_in_index",
                row -> {
                    int prefix = row.getInt(7);
                    Integer length = row.wasNull() ? null : prefix;
                    return indexes.computeIfAbsent(
                                    new KeyName(schemas.name(row.getString(1), row.getString(2)), row.getString(3)),
                                    key -> new ArrayList<>())
                            .add(new KeyPart(
                                    row.getInt(4) == 0,
                                    row.getString(5),
                                    "D".equals(row.getString(6)),
                                    length,
                                    row.getString(8),
                                    row.getString(9)));
                });
        return indexes;
    }

    private void index(KeyName key, List<KeyPart> parts, List<ForeignKey> foreignKeys) {
        List<Identifier> columns = parts.stream()
                .filter(KeyPart::isPlain)
                .map(part -> Identifier.of(String.valueOf(part.column())))
                .toList();
        boolean plain = columns.size() == parts.size() && !parts.get(0).isKind();
        if (key.name().equals("PRIMARY")) {
            // a prefix is lost here; who makes the first bytes of a column the primary key is past help
            assembly.primaryKey(
                    key.table(),
                    new Constraint.PrimaryKey(
                            null,
                            parts.stream()
                                    .map(part -> Identifier.of(String.valueOf(part.column())))
                                    .toList()));
            return;
        }
        Identifier name = Identifier.of(key.name());
        if (parts.get(0).unique() && plain) {
            assembly.constraint(key.table(), new Constraint.Unique(name, columns, false));
        } else if (!(plain && isServersOwn(key.table().name(), name, columns, foreignKeys))) {
            assembly.index(key.table(), index(name, parts));
        }
    }

    private static boolean isServersOwn(
            Identifier table, Identifier index, List<Identifier> columns, List<ForeignKey> foreignKeys) {
        return index.equals(Keys.STOPGAP)
                || foreignKeys.stream().anyMatch(key -> Keys.isAutomatic(table, key, index, columns));
    }

    private Index index(Identifier name, List<KeyPart> parts) {
        KeyPart first = parts.get(0);
        return new Index(
                name,
                parts.stream().map(this::part).toList(),
                first.unique(),
                null,
                first.isKind() ? first.structure().toLowerCase(Locale.ROOT) : null,
                List.of());
    }

    private Index.Part part(KeyPart part) {
        if (part.column() == null) {
            String sql = MySqlText.withoutOuterParentheses(
                    schemas.local(expression.apply(String.valueOf(part.expression()))));
            return new Index.Part(null, sql, part.descending(), null);
        }
        if (part.prefix() == null || part.isKind()) {
            return new Index.Part(Identifier.of(part.column()), null, part.descending(), null);
        }
        boolean word = part.column().matches("[A-Za-z0-9_$]+");
        String column = word ? part.column() : "`" + part.column().replace("`", "``") + "`";
        return new Index.Part(null, column + "(" + part.prefix() + ")", part.descending(), null);
    }
}
