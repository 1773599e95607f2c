// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One template for each kind of name, the standard ones and those that a project has in their place. */
final class NameTemplates {
    private static final Map<String, String> STANDARD = Map.of(
            "ix", "ix_%(table_name)s_%(column_0_N_name)s",
            "ux", "uq_%(table_name)s_%(column_0_N_name)s",
            "uq", "uq_%(table_name)s_%(column_0_N_name)s",
            "ck", "ck_%(table_name)s_%(column_0_N_name)s",
            "fk", "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk", "pk_%(table_name)s",
            "ex", "ex_%(table_name)s_%(column_0_N_name)s");

    private final Map<String, NameTemplate> templates = new TreeMap<>();
    private final boolean ownForKeys;

    /**
     * @param own by key, as {@link NamingConvention} describes them
     * @throws LimbeckException {@code invalid-config} for a key or a token that is not known
     */
    NameTemplates(Map<String, String> own) {
        STANDARD.forEach((key, text) -> templates.put(key, new NameTemplate(text)));
        if (own.containsKey("ix")) {
            templates.put("ux", new NameTemplate(String.valueOf(own.get("ix"))));
        }
        own.forEach((key, text) -> {
            if (!STANDARD.containsKey(key)) {
                throw new LimbeckException(
                        ErrorId.INVALID_CONFIG,
                        "there is no naming template '" + key + "'",
                        "the templates are " + String.join(", ", new TreeMap<>(STANDARD).keySet()));
            }
            templates.put(key, new NameTemplate(text));
        });
        this.ownForKeys = own.containsKey("pk");
    }

    static String key(Constraint.Kind kind) {
        return switch (kind) {
            case PRIMARY_KEY -> "pk";
            case UNIQUE -> "uq";
            case FOREIGN_KEY -> "fk";
            case CHECK -> "ck";
            case EXCLUDE -> "ex";
        };
    }

    static String indexKey(boolean unique) {
        return unique ? "ux" : "ix";
    }

    /** Whether the project has a template for primary keys, which get no name otherwise. */
    boolean nameKeys() {
        return ownForKeys;
    }

    /** Whether names by this template have a name of their own within: {@code %(constraint_name)s}. */
    boolean useOwnName(String key) {
        NameTemplate template = templates.get(key);
        return template != null && template.usesOwnName();
    }

    /** The template, or the standard one where it needs a name that is not there. */
    NameTemplate of(String key, @Nullable Identifier ownName) {
        NameTemplate template = templates.getOrDefault(key, new NameTemplate(""));
        return template.usesOwnName() && ownName == null
                ? new NameTemplate(String.valueOf(STANDARD.get(key)))
                : template;
    }
}
