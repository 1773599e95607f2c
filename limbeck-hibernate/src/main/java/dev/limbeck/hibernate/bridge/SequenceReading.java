// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.schema.Sequence;
import java.util.Objects;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;

/** Sequences, with the options that only the statement of the dialect shows ({@code nocache} on MariaDB). */
final class SequenceReading {
    private static final String CACHE = "cache";

    private final MetadataImplementor metadata;
    private final SqlStringGenerationContext context;
    private final Names names;

    SequenceReading(MetadataImplementor metadata, SqlStringGenerationContext context, Names names) {
        this.metadata = metadata;
        this.context = context;
        this.names = names;
    }

    Sequence of(org.hibernate.boot.model.relational.Sequence sequence) {
        String sql = String.join(
                " ",
                metadata.getDatabase()
                        .getDialect()
                        .getSequenceExporter()
                        .getSqlCreateStrings(sequence, metadata, context));
        Long cache = SequenceOptions.number(sql, CACHE);
        return new Sequence(
                names.of(sequence.getName()),
                Objects.requireNonNullElse(
                        SequenceOptions.number(sql, "start with"), (long) sequence.getInitialValue()),
                Objects.requireNonNullElse(
                        SequenceOptions.number(sql, "increment by"), (long) sequence.getIncrementSize()),
                SequenceOptions.number(sql, "minvalue"),
                SequenceOptions.number(sql, "maxvalue"),
                cache == null && SequenceOptions.has(sql, "nocache") ? Long.valueOf(0) : cache,
                SequenceOptions.has(sql, "cycle") && !SequenceOptions.has(sql, "no\\s+cycle"));
    }
}
