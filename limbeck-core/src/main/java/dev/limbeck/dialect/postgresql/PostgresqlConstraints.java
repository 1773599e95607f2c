// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.Exclude;
import dev.limbeck.schema.Constraint.Matching;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes a constraint of each row of {@link PostgresqlQueries#CONSTRAINTS}. */
final class PostgresqlConstraints {
    private PostgresqlConstraints() {}

    /** @param names makes a name of a schema and a table */
    static Constraint read(ResultSet row, BiFunction<String, String, QualifiedName> names) throws SQLException {
        Identifier name = Identifier.of(row.getString("conname"));
        List<Identifier> columns = identifiers(row, "columns");
        return switch (row.getString("contype")) {
            case "p" ->
                new Constraint.PrimaryKey(name, columns)
                        .withDeferrability(deferrability(row))
                        .withIndex(index(row));
            case "u" ->
                new Constraint.Unique(name, columns, row.getBoolean("nulls_not_distinct"), deferrability(row))
                        .withIndex(index(row));
            case "f" ->
                new Constraint.ForeignKey(
                                name,
                                columns,
                                names.apply(row.getString("referenced_schema"), row.getString("referenced_table")),
                                identifiers(row, "referenced_columns"),
                                action(row.getString("confdeltype")),
                                action(row.getString("confupdtype")),
                                deferrability(row))
                        .withMatching(matching(row.getString("confmatchtype")))
                        .withEmptied(identifiers(row, "emptied_columns"))
                        .withValidated(row.getBoolean("convalidated"));
            case "x" -> exclude(name, row);
            default ->
                new Constraint.Check(
                        name, PostgresqlExpressions.read(row.getString("expression")), row.getBoolean("convalidated"));
        };
    }

    private static KeyIndex index(ResultSet row) throws SQLException {
        return KeyIndex.USUAL.withInclude(identifiers(row, "included_columns"));
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

    private static List<Identifier> identifiers(ResultSet row, String column) throws SQLException {
        return strings(row, column).stream().map(Identifier::of).toList();
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
