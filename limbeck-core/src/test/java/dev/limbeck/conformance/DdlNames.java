// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import dev.limbeck.op.ConventionalNames;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.op.Operation;
import java.util.Map;
import java.util.TreeMap;

/** The option {@code naming_convention}, which is {@code [naming]} in our settings. */
record DdlNames(Map<String, String> templates, int limit) {
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
}
