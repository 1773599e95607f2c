// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.op.Operation;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas of a scratch place that have other names than those they stand for. */
final class Elsewhere {
    private final boolean nowhere;
    private final RelocatedOperations there;
    private final Relocation back;

    private Elsewhere(Map<Identifier, Identifier> names) {
        Map<Identifier, Identifier> reversed = new HashMap<>();
        names.forEach((name, other) -> reversed.put(other, name));
        this.nowhere = names.isEmpty();
        this.there = new RelocatedOperations(new Relocation(schema -> other(names, schema)));
        this.back = new Relocation(schema -> other(reversed, schema));
    }

    private static @Nullable Identifier other(Map<Identifier, Identifier> names, @Nullable Identifier schema) {
        return schema == null ? null : names.getOrDefault(schema, schema);
    }

    /** Every schema has its own name. */
    static Elsewhere nowhere() {
        return new Elsewhere(Map.of());
    }

    /** @param names the other name of each schema */
    static Elsewhere of(Map<Identifier, Identifier> names) {
        return new Elsewhere(names);
    }

    boolean isNowhere() {
        return nowhere;
    }

    /** The operation on what stands for its schemas. */
    Operation there(Operation operation) {
        return nowhere ? operation : operation.accept(there);
    }

    /** What was read, as if it were in the schemas themselves. */
    SchemaModel back(SchemaModel read) {
        return nowhere ? read : back.model(read);
    }
}
