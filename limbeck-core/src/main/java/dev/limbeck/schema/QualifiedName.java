// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A name within a schema.
 *
 * @param schema the schema (on MariaDB and MySQL: the database), or null for the default schema of the connection
 */
public record QualifiedName(@Nullable Identifier schema, Identifier name) implements Comparable<QualifiedName> {
    private static final Comparator<QualifiedName> ORDER = Comparator.comparing(
                    (QualifiedName qualified) -> qualified.schema == null ? "" : qualified.schema.text())
            .thenComparing(QualifiedName::name);

    public static QualifiedName of(String name) {
        return new QualifiedName(null, Identifier.of(name));
    }

    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(Identifier.of(schema), Identifier.of(name));
    }

    /** Another name in the same schema. */
    public QualifiedName sibling(Identifier other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /** {@code schema.name}, unquoted, for messages. */
    @Override
    public String toString() {
        return schema == null ? name.text() : schema.text() + "." + name.text();
    }
}
