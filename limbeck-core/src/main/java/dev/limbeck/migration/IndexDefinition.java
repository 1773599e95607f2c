// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An index as a script writes it: {@code index("ix_users_mail").expression("lower(mail)").where("active")}.
 *
 * @param concurrent it is made while others go on writing
 */
public record IndexDefinition(Index index, boolean concurrent) {
    static IndexDefinition named(@Nullable String name, List<Identifier> columns) {
        return new IndexDefinition(Index.of(Names.optional(name), columns, false), false);
    }

    private IndexDefinition with(Index changed) {
        return new IndexDefinition(changed, concurrent);
    }

    /** One more key column. */
    public IndexDefinition column(String column) {
        return plus(Index.Part.of(Names.single(column)));
    }

    /** One more key column, with the word {@code ASC}, which it is anyway. */
    public IndexDefinition ascending(String column) {
        return plus(Index.Part.of(Names.single(column)).sayingAscending());
    }

    /** The same, with the place of nulls. */
    public IndexDefinition ascending(String column, Index.Nulls nulls) {
        return plus(new Index.Part(Names.single(column), null, false, nulls).sayingAscending());
    }

    public IndexDefinition ascendingExpression(String sql) {
        return plus(Index.Part.expression(sql).sayingAscending());
    }

    public IndexDefinition ascendingExpression(String sql, Index.Nulls nulls) {
        return plus(new Index.Part(null, sql, false, nulls).sayingAscending());
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

    /** The collation of the last key: {@code index("ix", "name").collation("C")} (PostgreSQL, SQLite). */
    public IndexDefinition collation(String collation) {
        return changedLast(part -> part.withCollation(collation));
    }

    /** The operator class of the last key: {@code index("ix", "name").operatorClass("text_pattern_ops")} (PostgreSQL). */
    public IndexDefinition operatorClass(String operatorClass) {
        return changedLast(part -> part.withOperatorClass(operatorClass));
    }

    private IndexDefinition changedLast(UnaryOperator<Index.Part> change) {
        List<Index.Part> parts = new ArrayList<>(index.parts());
        if (parts.isEmpty()) {
            throw new IllegalStateException("name the column or expression first: index(…).column(\"…\")");
        }
        int last = parts.size() - 1;
        parts.set(last, change.apply(parts.get(last)));
        return with(index.withParts(parts));
    }

    public IndexDefinition unique() {
        return with(index.withUnique(true));
    }

    /** Two rows with null count as equal (PostgreSQL 15 and later); the index is unique. */
    public IndexDefinition nullsNotDistinct() {
        return with(index.withUnique(true).withNullsNotDistinct(true));
    }

    /** Says that two rows with null do not count as equal; they do not anyway. */
    public IndexDefinition nullsDistinct() {
        return with(index.withNullsNotDistinct(false).saying(Said.Word.NULLS_DISTINCT));
    }

    /** Only the rows for which this holds (PostgreSQL, SQLite). */
    public IndexDefinition where(String sql) {
        return with(index.withWhere(sql));
    }

    /** How it is kept: {@code gin} (PostgreSQL), {@code fulltext} (MySQL), {@code clustered} (SQL Server), {@code bitmap} (Oracle). */
    public IndexDefinition using(String method) {
        return with(index.withMethod(method));
    }

    /** Columns that are only carried along (PostgreSQL). */
    public IndexDefinition include(String... columns) {
        return with(index.withInclude(Names.list(columns)));
    }

    /** A parameter: {@code option("fillfactor", "70")}, {@code option("tablespace", "fast")}, {@code option("parser", "ngram")}. */
    public IndexDefinition option(String name, String value) {
        Map<String, String> options = new TreeMap<>(index.options());
        options.put(name, value);
        return with(index.withOptions(options));
    }

    /** Made while others go on writing, which PostgreSQL can do only inside {@link Op#autocommit}. */
    public IndexDefinition concurrently() {
        return new IndexDefinition(index, true);
    }

    private IndexDefinition plus(Index.Part part) {
        List<Index.Part> parts = new ArrayList<>(index.parts());
        parts.add(part);
        return with(index.withParts(parts));
    }
}
