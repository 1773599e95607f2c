// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.Exclude.Element;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Said;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Constraints of the vectors in our words. */
final class DdlConstraints {
    private final Dialect dialect;
    private final DdlOptions options;

    DdlConstraints(Dialect dialect) {
        this.dialect = dialect;
        this.options = DdlOptions.of(dialect);
    }

    static @Nullable Identifier name(Json json) {
        return json.value("name")
                .map(name -> name.isJsonObject()
                        ? Identifier.of(Json.of(name).text("exact")).asWhole()
                        : Identifier.of(name.getAsString()))
                .orElse(null);
    }

    static QualifiedName table(@Nullable String schema, String table) {
        return new QualifiedName(schema == null ? null : Identifier.of(schema), Identifier.of(table));
    }

    static List<Identifier> identifiers(List<String> names) {
        return names.stream().map(Identifier::of).toList();
    }

    Constraint constraint(Json json) {
        options.refuseAllBut(
                json,
                List.of("not_valid", "nulls_not_distinct", "clustered", "include", "using", "on_conflict", "ops"));
        Identifier name = name(json);
        List<Identifier> columns = identifiers(json.texts("columns"));
        return switch (json.text("kind")) {
            case "primary_key" -> primaryKey(json, columns);
            case "unique" ->
                said(
                        json,
                        new Constraint.Unique(
                                        name, columns, options.flag(json, "nulls_not_distinct"), deferrability(json))
                                .withIndex(keyIndex(json)),
                        Constraint.Unique::saying);
            case "check" ->
                said(
                        json,
                        new Constraint.Check(name, json.text("sql"), validated(json))
                                .withDeferrability(deferrability(json)),
                        Constraint.Check::saying);
            case "foreign_key" ->
                foreignKey(json, columns, table(json.textOrNull("ref_schema"), json.text("ref_table")))
                        .withReferencedColumns(identifiers(json.texts("ref_columns")));
            case "exclude" ->
                said(
                        json,
                        new Constraint.Exclude(
                                name,
                                json.textOrNull("using"),
                                json.children("elements").stream()
                                        .map(element -> element(json, element))
                                        .toList(),
                                json.textOrNull("where"),
                                deferrability(json)),
                        Constraint.Exclude::saying);
            default -> throw new Untranslatable("constraint " + json.text("kind"));
        };
    }

    /** Its name is that of the constraint; a column's flag names none. */
    Constraint.PrimaryKey primaryKey(Json json, List<Identifier> columns) {
        return said(
                json,
                new Constraint.PrimaryKey(name(json), columns)
                        .withDeferrability(deferrability(json))
                        .withIndex(keyIndex(json)),
                Constraint.PrimaryKey::saying);
    }

    private KeyIndex keyIndex(Json json) {
        String using = options.text(json, "using");
        KeyIndex index = KeyIndex.USUAL
                .withMethod(using == null ? clustering(json) : using.toLowerCase(Locale.ROOT))
                .withInclude(identifiers(options.texts(json, "include")));
        String conflict = options.text(json, "on_conflict");
        return conflict == null ? index : index.withOption("on conflict", conflict);
    }

    private @Nullable String clustering(Json json) {
        return json.option(options.dialect(), "clustered")
                .map(clustered -> clustered.getAsBoolean() ? "clustered" : "nonclustered")
                .orElse(null);
    }

    /** What holds anyway and is said all the same. */
    private <C> C said(Json json, C constraint, BiFunction<C, Said.Word, C> say) {
        C words = constraint;
        boolean distinct = json.option(options.dialect(), "nulls_not_distinct")
                .filter(not -> !not.getAsBoolean())
                .isPresent();
        if (distinct) {
            words = say.apply(words, Said.Word.NULLS_DISTINCT);
        }
        if (json.has("deferrable") && !json.flag("deferrable")) {
            words = say.apply(words, Said.Word.NOT_DEFERRABLE);
        }
        return "IMMEDIATE".equalsIgnoreCase(json.textOrNull("initially"))
                ? say.apply(words, Said.Word.INITIALLY_IMMEDIATE)
                : words;
    }

    /** {@code references} of a column. */
    Constraint.ForeignKey references(Identifier column, Json target) {
        return foreignKey(target, List.of(column), table(target.textOrNull("schema"), target.text("table")))
                .withReferencedColumns(List.of(Identifier.of(target.text("column"))));
    }

    private Constraint.ForeignKey foreignKey(Json json, List<Identifier> columns, QualifiedName target) {
        String match = json.textOrNull("match");
        Constraint.ForeignKey key = new Constraint.ForeignKey(
                        name(json),
                        columns,
                        target,
                        List.of(),
                        action(json, "on_delete"),
                        action(json, "on_update"),
                        deferrability(json))
                .withMatching(
                        match == null
                                ? Constraint.Matching.SIMPLE
                                : Constraint.Matching.valueOf(match.toUpperCase(Locale.ROOT)))
                .withEmptied(emptied(json))
                .withValidated(validated(json));
        if (json.has("on_delete") && key.onDelete() == ReferentialAction.NO_ACTION) {
            key = key.saying(Said.Word.NO_ACTION_ON_DELETE);
        }
        if (json.has("on_update") && key.onUpdate() == ReferentialAction.NO_ACTION) {
            key = key.saying(Said.Word.NO_ACTION_ON_UPDATE);
        }
        if ("SIMPLE".equalsIgnoreCase(match)) {
            key = key.saying(Said.Word.MATCH_SIMPLE);
        }
        return said(json, key, Constraint.ForeignKey::saying);
    }

    /** {@code SET NULL (a, b)}. */
    private static List<Identifier> emptied(Json json) {
        String words = Objects.requireNonNullElse(json.textOrNull("on_delete"), "");
        int open = words.indexOf('(');
        return open < 0
                ? List.of()
                : Arrays.stream(words.substring(open + 1, words.lastIndexOf(')'))
                                .split(","))
                        .map(String::strip)
                        .map(Identifier::of)
                        .toList();
    }

    /** Only PostgreSQL can leave the rows unseen; Alembic passes over the word elsewhere. */
    private boolean validated(Json json) {
        boolean notValid =
                json.flag("not_valid") || json.option("postgresql", "not_valid").isPresent();
        return !notValid || !dialect.id().equals("postgresql");
    }

    private Element element(Json constraint, Json json) {
        String column = json.textOrNull("column");
        Index.Part part =
                column == null ? Index.Part.expression(json.text("sql")) : Index.Part.of(Identifier.of(column));
        return new Element(
                constraint
                        .option(options.dialect(), "ops")
                        .flatMap(classes -> column == null
                                ? Optional.empty()
                                : Json.of(classes).value(column))
                        .map(operatorClass -> part.withOperatorClass(operatorClass.getAsString()))
                        .orElse(part),
                json.text("with"));
    }

    private static ReferentialAction action(Json json, String key) {
        String all = json.textOrNull(key);
        String words = all == null ? null : all.replaceFirst("\\s*\\(.*\\)$", "");
        return words == null
                ? ReferentialAction.NO_ACTION
                : Arrays.stream(ReferentialAction.values())
                        .filter(action -> action.sql().equalsIgnoreCase(words))
                        .findFirst()
                        .orElseThrow(() -> new NotJava("action " + words));
    }

    private static Deferrability deferrability(Json json) {
        if ("DEFERRED".equalsIgnoreCase(json.textOrNull("initially"))) {
            return Deferrability.INITIALLY_DEFERRED;
        }
        return json.flag("deferrable") ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
    }
}
