// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.Optional;

/**
 * The schema as it is before an operation, for the renderings that need more than the operation says (SQLite's table
 * rebuild, MySQL's {@code modify}).
 */
@FunctionalInterface
public interface Catalog {
    /**
     * Computed when first asked for: online by reflection, offline by replaying the earlier revisions. Throws
     * {@code missing-definition} where it cannot be known.
     */
    SchemaModel current();

    /** The schema as far as it can be known: empty offline where no earlier revision tells of it. */
    default Optional<SchemaModel> known() {
        try {
            return Optional.of(current());
        } catch (LimbeckException e) {
            // in a batch: an operation before this one does not fit what is told
            if (e.id() == ErrorId.MISSING_DEFINITION || e.id() == ErrorId.SCHEMA_MISMATCH) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The table as it is before the operation; empty where it is not there, or nothing is known of it. */
    default Optional<Table> known(QualifiedName table) {
        return known().flatMap(schema -> schema.table(table));
    }

    /**
     * The statement by which the database would make the table now, for what the model has no word for; empty where no database
     * is looked at, or where it tells none.
     */
    default Optional<String> source(QualifiedName table) {
        return Optional.empty();
    }

    /** The name that a column of {@link #current} has in {@link #source}, which does not follow a batch. */
    default Identifier nameInSource(QualifiedName table, Identifier column) {
        return column;
    }

    /** Whether the schema is told by the earlier revisions alone, and no database has been looked at. */
    default boolean isReplayed() {
        return false;
    }
}
