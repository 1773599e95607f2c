// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.Exclude;
import dev.limbeck.schema.Constraint.Matching;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.ReferentialAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a constraint of each row of {@link PostgresqlQueries#CONSTRAINTS}. */
final class PostgresqlConstraints {
    private PostgresqlConstraints() {}

    /**
     * A row; a constraint can be made of it when all tables that foreign keys point at are known.
     *
     * @param referenced the table that a foreign key points at, 0 = none
     * @param indexColumns of the index of a key that carries more than the key's; null = no more
     * @param exclude the whole constraint, if it is one of these
     */
    record Row(
            long table,
            Identifier name,
            String kind,
            @Nullable String columns,
            long referenced,
            @Nullable String referencedColumns,
            @Nullable String emptied,
            boolean nullsNotDistinct,
            @Nullable String expression,
            @Nullable String indexColumns,
            int keys,
            String onDelete,
            String onUpdate,
            @Nullable String matching,
            Deferrability deferrability,
            boolean validated,
            @Nullable Exclude exclude) {}

    static Row row(ResultSet row) throws SQLException {
        Identifier name = Identifier.of(row.getString("conname"));
        String kind = row.getString("contype");
        return new Row(
                row.getLong("conrelid"),
                name,
                kind,
                row.getString("columns"),
                row.getLong("confrelid"),
                row.getString("referenced_columns"),
                row.getString("emptied_columns"),
                row.getBoolean("nulls_not_distinct"),
                row.getString("expression"),
                row.getString("index_columns"),
                row.getInt("indnkeyatts"),
                row.getString("confdeltype"),
                row.getString("confupdtype"),
                row.getString("confmatchtype"),
                deferrability(row),
                row.getBoolean("convalidated"),
                kind.equals("x") ? exclude(name, row) : null);
    }

    /** All of a row but a primary key. */
    static Constraint read(Row row, CatalogueNumbers numbers) {
        return switch (row.kind()) {
            case "u" ->
                new Constraint.Unique(
                                row.name(),
                                numbers.columns(row.table(), row.columns()),
                                row.nullsNotDistinct(),
                                row.deferrability())
                        .withIndex(index(row, numbers));
            case "f" ->
                new Constraint.ForeignKey(
                                row.name(),
                                numbers.columns(row.table(), row.columns()),
                                numbers.table(row.referenced()),
                                numbers.columns(row.referenced(), row.referencedColumns()),
                                action(row.onDelete()),
                                action(row.onUpdate()),
                                row.deferrability())
                        .withMatching(matching(row.matching()))
                        .withEmptied(numbers.columns(row.table(), row.emptied()))
                        .withValidated(row.validated());
            case "x" -> Objects.requireNonNull(row.exclude());
            default ->
                new Constraint.Check(
                        row.name(), PostgresqlExpressions.read(String.valueOf(row.expression())), row.validated());
        };
    }

    static Constraint.PrimaryKey primaryKey(Row row, CatalogueNumbers numbers) {
        return new Constraint.PrimaryKey(row.name(), numbers.columns(row.table(), row.columns()))
                .withDeferrability(row.deferrability())
                .withIndex(index(row, numbers));
    }

    /** Those columns that the index of a key only carries along. */
    private static KeyIndex index(Row row, CatalogueNumbers numbers) {
        List<Identifier> columns = numbers.columns(row.table(), row.indexColumns());
        return KeyIndex.USUAL.withInclude(columns.subList(Math.min(row.keys(), columns.size()), columns.size()));
    }

    private static Exclude exclude(Identifier name, ResultSet row) throws SQLException {
        List<String> columns = strings(row, "element_columns");
        List<String> expressions = strings(row, "element_expressions");
        List<String> classes = strings(row, "element_classes");
        List<String> operators = strings(row, "element_operators");
        List<Exclude.Element> elements = new ArrayList<>();
        for (int i = 0; i < operators.size(); i++) {
            Index.Part part = columns.get(i).isEmpty()
                    ? Index.Part.expression(PostgresqlExpressions.read(expressions.get(i)))
                    : Index.Part.of(Identifier.of(columns.get(i)));
            String operatorClass = classes.get(i);
            elements.add(new Exclude.Element(
                    part.withOperatorClass(operatorClass.isEmpty() ? null : operatorClass), operators.get(i)));
        }
        String method = row.getString("method");
        String predicate = row.getString("predicate");
        return new Exclude(
                name,
                "btree".equals(method) ? null : method,
                elements,
                predicate == null ? null : PostgresqlExpressions.read(predicate),
                deferrability(row));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    private static Matching matching(@Nullable String letter) {
        if ("f".equals(letter)) {
            return Matching.FULL;
        }
        return "p".equals(letter) ? Matching.PARTIAL : Matching.SIMPLE;
    }

    private static Deferrability deferrability(ResultSet row) throws SQLException {
        if (row.getBoolean("condeferred")) {
            return Deferrability.INITIALLY_DEFERRED;
        }
        return row.getBoolean("condeferrable") ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
    }
}
