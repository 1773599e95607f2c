// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Said.Word;
import dev.limbeck.schema.SqlType;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What {@link Op#alterColumn} changes; what is not mentioned stays. Immutable, each method gives a changed copy. */
public record ColumnChange(ColumnPatch patch) {
    static ColumnChange nothing() {
        return new ColumnChange(ColumnPatch.nothing());
    }

    public ColumnChange rename(String newName) {
        return new ColumnChange(patch.withName(Patch.to(Names.single(newName))));
    }

    public ColumnChange type(SqlType type) {
        return new ColumnChange(patch.withType(Patch.to(type)));
    }

    /** With the expression that turns old values into new ones (PostgreSQL's {@code using}). */
    public ColumnChange type(SqlType type, String using) {
        return new ColumnChange(patch.withType(Patch.to(type)).withUsing(using));
    }

    public ColumnChange notNull() {
        return new ColumnChange(patch.withNullable(Patch.to(false)));
    }

    public ColumnChange nullable() {
        return new ColumnChange(patch.withNullable(Patch.to(true)));
    }

    public ColumnChange defaultValue(String value) {
        return new ColumnChange(patch.withDefault(Patch.to(new ColumnDefault.Text(value))));
    }

    public ColumnChange defaultValue(long value) {
        return defaultSql(Long.toString(value));
    }

    public ColumnChange defaultSql(String sql) {
        return new ColumnChange(patch.withDefault(Patch.to(new ColumnDefault.Expression(sql))));
    }

    public ColumnChange noDefault() {
        return new ColumnChange(patch.withDefault(Patch.clear()));
    }

    public ColumnChange identity() {
        return new ColumnChange(patch.withIdentity(Patch.to(Identity.byDefault())));
    }

    public ColumnChange identityAlways() {
        return new ColumnChange(patch.withIdentity(Patch.to(new Identity(true, null, null))));
    }

    /** An identity column with these numbers; null = the database's default. After {@link #identityAlways} it stays so. */
    public ColumnChange numbering(@Nullable Long start, @Nullable Long increment) {
        return numbered(identity -> identity.withNumbers(start, increment));
    }

    /** The least and the greatest number of an identity column; null = the database's default. */
    public ColumnChange numberingLimits(@Nullable Long minimum, @Nullable Long maximum) {
        return numbered(identity -> identity.withLimits(minimum, maximum));
    }

    /** How many numbers of an identity column a session takes at once. */
    public ColumnChange numberingCache(long numbers) {
        return numbered(identity -> identity.withCache(numbers));
    }

    /** After the last number of an identity column comes the first one again. */
    public ColumnChange numberingCycle() {
        return numbered(identity -> identity.withCycle(true));
    }

    /** The least number is that of the type of the column; says so, for it is anyway. */
    public ColumnChange numberingWithoutMinimum() {
        return numbered(
                identity -> identity.withLimits(null, identity.maximum()).saying(Word.NO_MINIMUM));
    }

    /** The greatest number is that of the type of the column; says so, for it is anyway. */
    public ColumnChange numberingWithoutMaximum() {
        return numbered(
                identity -> identity.withLimits(identity.minimum(), null).saying(Word.NO_MAXIMUM));
    }

    /** No number comes after the last one; says so, for none does anyway. */
    public ColumnChange numberingWithoutCycle() {
        return numbered(identity -> identity.withCycle(false).saying(Word.NO_CYCLE));
    }

    /** An insert of null takes a number too (Oracle). */
    public ColumnChange numberingNulls() {
        return numbered(identity -> identity.withOnNull(true));
    }

    /** The numbers come in the order in which they are asked for, on every node of a cluster (Oracle). */
    public ColumnChange numberingOrder() {
        return numbered(identity -> identity.withOrdered(true));
    }

    /** The numbers of nodes of a cluster come in any order; says so, for they do anyway (Oracle). */
    public ColumnChange numberingWithoutOrder() {
        return numbered(identity -> identity.withOrdered(false).saying(Word.NO_ORDER));
    }

    private ColumnChange numbered(UnaryOperator<Identity> change) {
        Identity identity = patch.identity().match(Identity::byDefault, present -> present, Identity::byDefault);
        return new ColumnChange(patch.withIdentity(Patch.to(change.apply(identity))));
    }

    public ColumnChange noIdentity() {
        return new ColumnChange(patch.withIdentity(Patch.clear()));
    }

    public ColumnChange generated(String sql) {
        return new ColumnChange(
                patch.withGenerated(Patch.to(new GeneratedExpression(sql, GeneratedExpression.Storage.UNSAID))));
    }

    public ColumnChange generatedStored(String sql) {
        return new ColumnChange(patch.withGenerated(Patch.to(new GeneratedExpression(sql, true))));
    }

    public ColumnChange generatedVirtual(String sql) {
        return new ColumnChange(patch.withGenerated(Patch.to(new GeneratedExpression(sql, false))));
    }

    public ColumnChange notGenerated() {
        return new ColumnChange(patch.withGenerated(Patch.clear()));
    }

    public ColumnChange collation(String collation) {
        return new ColumnChange(patch.withCollation(Patch.to(collation)));
    }

    public ColumnChange noCollation() {
        return new ColumnChange(patch.withCollation(Patch.clear()));
    }

    public ColumnChange comment(String comment) {
        return new ColumnChange(patch.withComment(Patch.to(comment)));
    }

    public ColumnChange noComment() {
        return new ColumnChange(patch.withComment(Patch.clear()));
    }
}
