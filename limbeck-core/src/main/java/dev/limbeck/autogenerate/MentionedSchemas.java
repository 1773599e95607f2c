// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The schemas, other than the default one, that models have or that a name in them speaks of. */
final class MentionedSchemas {
    private MentionedSchemas() {}

    static Set<Identifier> of(SchemaModel... models) {
        Set<Identifier> schemas = new TreeSet<>();
        for (SchemaModel model : models) {
            schemas.addAll(model.schemas());
            schemas.addAll(inNames(model));
        }
        return schemas;
    }

    /** Those alone that a name speaks of. */
    static Set<Identifier> inNames(SchemaModel model) {
        Set<Identifier> schemas = new TreeSet<>();
        Stream.of(model.tables(), model.sequences(), model.enumTypes())
                .flatMap(things -> things.keySet().stream())
                .map(QualifiedName::schema)
                .filter(Objects::nonNull)
                .forEach(schemas::add);
        return schemas;
    }
}
