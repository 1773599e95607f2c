// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import dev.limbeck.op.ConventionalNames;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The option {@code naming_convention}, which is {@code [naming]} in our settings. */
record DdlNames(Map<String, String> templates, int limit) {
    private static final String OWN_NAME = "%(constraint_name)s";

    static DdlNames of(Json test, int limit) {
        Map<String, String> templates = new TreeMap<>();
        test.child("options")
                .flatMap(options -> options.child("naming_convention"))
                .ifPresent(names -> names.object()
                        .asMap()
                        .forEach((String key, JsonElement template) -> templates.put(key, template.getAsString())));
        return new DdlNames(templates, limit);
    }

    boolean isPresent() {
        return !templates.isEmpty();
    }

    private NamingConvention convention() {
        return NamingConvention.of(templates).within(limit);
    }

    /** With names for what nobody named, as the run gives them. */
    Operation named(Operation operation) {
        return isPresent() ? ConventionalNames.in(operation, convention()) : operation;
    }

    /** What Alembic calls a name may be a part of it there, unless it is marked as final. With us a name is the name. */
    Constraint written(QualifiedName table, Constraint constraint, Json json) {
        boolean isPart = constraint.name() != null
                && !isFinal(json)
                && template(constraint.kind())
                        .filter(text -> text.contains(OWN_NAME))
                        .isPresent();
        Table bare = new Table(table, List.of(), null, List.of(), List.of(), null);
        return isPart ? constraint.withName(convention().nameOf(bare, constraint)) : constraint;
    }

    /** The same for the name of a constraint that is dropped. */
    Identifier written(QualifiedName table, Constraint.Kind kind, Json json) {
        Identifier name = Identifier.of(json.text("name"));
        return kind != Constraint.Kind.CHECK
                ? name
                : Optional.ofNullable(written(table, new Constraint.Check(name, ""), json)
                                .name())
                        .orElse(name);
    }

    private static boolean isFinal(Json json) {
        return json.value("name").filter(JsonElement::isJsonObject).isPresent();
    }

    private Optional<String> template(Constraint.Kind kind) {
        return Optional.ofNullable(templates.get(
                switch (kind) {
                    case PRIMARY_KEY -> "pk";
                    case UNIQUE -> "uq";
                    case FOREIGN_KEY -> "fk";
                    case CHECK -> "ck";
                    case EXCLUDE -> "ex";
                }));
    }
}
