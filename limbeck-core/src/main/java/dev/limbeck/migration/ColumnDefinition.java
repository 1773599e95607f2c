// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Said.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A column as a script writes it; immutable, each method gives a changed copy. Nullable unless it says otherwise. */
public record ColumnDefinition(Column column) implements TableElement {
    public ColumnDefinition notNull() {
        return new ColumnDefinition(column.withNullable(false));
    }

    /** The database numbers the rows. An insert may give its own number. */
    public ColumnDefinition identity() {
        return new ColumnDefinition(column.withIdentity(Identity.byDefault()));
    }

    /** The database numbers the rows, and an insert may not. */
    public ColumnDefinition identityAlways() {
        return new ColumnDefinition(column.withIdentity(new Identity(true, null, null)));
    }

    /** The numbers of an identity column; null = the database's default. */
    public ColumnDefinition numbering(@Nullable Long start, @Nullable Long increment) {
        return numbered(identity -> identity.withNumbers(start, increment));
    }

    /** The least and the greatest number of an identity column; null = the database's default. */
    public ColumnDefinition numberingLimits(@Nullable Long minimum, @Nullable Long maximum) {
        return numbered(identity -> identity.withLimits(minimum, maximum));
    }

    /** How many numbers of an identity column a session takes at once. */
    public ColumnDefinition numberingCache(long numbers) {
        return numbered(identity -> identity.withCache(numbers));
    }

    /** After the last number of an identity column comes the first one again. */
    public ColumnDefinition numberingCycle() {
        return numbered(identity -> identity.withCycle(true));
    }

    /** The least number is that of the type of the column; says so, for it is anyway. */
    public ColumnDefinition numberingWithoutMinimum() {
        return numbered(
                identity -> identity.withLimits(null, identity.maximum()).saying(Word.NO_MINIMUM));
    }

    /** The greatest number is that of the type of the column; says so, for it is anyway. */
    public ColumnDefinition numberingWithoutMaximum() {
        return numbered(
                identity -> identity.withLimits(identity.minimum(), null).saying(Word.NO_MAXIMUM));
    }

    /** No number comes after the last one; says so, for none does anyway. */
    public ColumnDefinition numberingWithoutCycle() {
        return numbered(identity -> identity.withCycle(false).saying(Word.NO_CYCLE));
    }

    /** An insert of null takes a number too (Oracle). */
    public ColumnDefinition numberingNulls() {
        return numbered(identity -> identity.withOnNull(true));
    }

    /** The numbers come in the order in which they are asked for, on every node of a cluster (Oracle). */
    public ColumnDefinition numberingOrder() {
        return numbered(identity -> identity.withOrdered(true));
    }

    /** The numbers of nodes of a cluster come in any order; says so, for they do anyway (Oracle). */
    public ColumnDefinition numberingWithoutOrder() {
        return numbered(identity -> identity.withOrdered(false).saying(Word.NO_ORDER));
    }

    private ColumnDefinition numbered(UnaryOperator<Identity> change) {
        Identity identity = column.identity() == null ? Identity.byDefault() : column.identity();
        return new ColumnDefinition(column.withIdentity(change.apply(identity)));
    }

    /** A character value, which the database's quotes are put around. */
    public ColumnDefinition defaultValue(String value) {
        return new ColumnDefinition(column.withDefault(new ColumnDefault.Text(value)));
    }

    public ColumnDefinition defaultValue(long value) {
        return defaultSql(Long.toString(value));
    }

    /** An expression in SQL: {@code now()}, {@code 0}, {@code true}. */
    public ColumnDefinition defaultSql(String sql) {
        return new ColumnDefinition(column.withDefault(new ColumnDefault.Expression(sql)));
    }

    /** Computed from other columns; where, is left to the database: when it is read, if it knows that. */
    public ColumnDefinition generated(String sql) {
        return new ColumnDefinition(
                column.withGenerated(new GeneratedExpression(sql, GeneratedExpression.Storage.UNSAID)));
    }

    /** Computed from other columns and kept on disk. */
    public ColumnDefinition generatedStored(String sql) {
        return new ColumnDefinition(column.withGenerated(new GeneratedExpression(sql, true)));
    }

    /** Computed from other columns when it is read. */
    public ColumnDefinition generatedVirtual(String sql) {
        return new ColumnDefinition(column.withGenerated(new GeneratedExpression(sql, false)));
    }

    public ColumnDefinition collation(String collation) {
        return new ColumnDefinition(column.withCollation(collation));
    }

    /**
     * What has no word here, in the words of the database, behind the rest of the definition: {@code attribute("INVISIBLE")},
     * {@code attribute("SRID 4326")} (MySQL), {@code attribute("SPARSE")} (SQL Server). Not compared.
     */
    public ColumnDefinition attribute(String sql) {
        List<String> attributes = new ArrayList<>(column.attributes());
        attributes.add(sql);
        return new ColumnDefinition(column.withAttributes(attributes));
    }

    public ColumnDefinition comment(String comment) {
        return new ColumnDefinition(column.withComment(comment));
    }
}
