// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index as a script writes it: {@code index("ix_users_mail").expression("lower(mail)").where("active")}. */
public record IndexDefinition(Index index) {
    static IndexDefinition named(@Nullable String name, List<Identifier> columns) {
        return new IndexDefinition(Index.of(Names.optional(name), columns, false));
    }

    /** One more key column. */
    public IndexDefinition column(String column) {
        return plus(Index.Part.of(Names.single(column)));
    }

    public IndexDefinition descending(String column) {
        return plus(new Index.Part(Names.single(column), null, true, null));
    }

    public IndexDefinition column(String column, Index.Nulls nulls) {
        return plus(new Index.Part(Names.single(column), null, false, nulls));
    }

    public IndexDefinition descending(String column, Index.Nulls nulls) {
        return plus(new Index.Part(Names.single(column), null, true, nulls));
    }

    public IndexDefinition expression(String sql) {
        return plus(Index.Part.expression(sql));
    }

    public IndexDefinition descendingExpression(String sql) {
        return plus(new Index.Part(null, sql, true, null));
    }

    public IndexDefinition expression(String sql, Index.Nulls nulls) {
        return plus(new Index.Part(null, sql, false, nulls));
    }

    public IndexDefinition descendingExpression(String sql, Index.Nulls nulls) {
        return plus(new Index.Part(null, sql, true, nulls));
    }

    public IndexDefinition unique() {
        return new IndexDefinition(
                new Index(index.name(), index.parts(), true, index.where(), index.method(), index.include()));
    }

    /** Only the rows for which this holds (PostgreSQL, SQLite). */
    public IndexDefinition where(String sql) {
        return new IndexDefinition(
                new Index(index.name(), index.parts(), index.unique(), sql, index.method(), index.include()));
    }

    /** The access method, such as {@code gin} (PostgreSQL). */
    public IndexDefinition using(String method) {
        return new IndexDefinition(
                new Index(index.name(), index.parts(), index.unique(), index.where(), method, index.include()));
    }

    /** Columns that are only carried along (PostgreSQL). */
    public IndexDefinition include(String... columns) {
        return new IndexDefinition(new Index(
                index.name(), index.parts(), index.unique(), index.where(), index.method(), Names.list(columns)));
    }

    private IndexDefinition plus(Index.Part part) {
        List<Index.Part> parts = new ArrayList<>(index.parts());
        parts.add(part);
        return new IndexDefinition(
                new Index(index.name(), parts, index.unique(), index.where(), index.method(), index.include()));
    }
}
