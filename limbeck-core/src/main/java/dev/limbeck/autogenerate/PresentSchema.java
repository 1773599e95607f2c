// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.Ownership;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a difference starts from: a database, or what the revisions make. */
public interface PresentSchema {
    /** Gives {@code reading} a connection in which the schema can be read; good until it returns. */
    <T> T read(Function<Connection, T> reading);

    /** Tables in there that are no part of the schema. */
    Set<QualifiedName> bookkeeping();

    /** Where the rows are that a change would meet; null = out of reach, so that any number is possible. */
    @Nullable
    Connection rows();

    /**
     * Who made what is there.
     *
     * @param revisions what the revisions make, as far as can be told without running them
     * @param actual what was read
     */
    Ownership owned(Ownership revisions, SchemaModel actual);
}
