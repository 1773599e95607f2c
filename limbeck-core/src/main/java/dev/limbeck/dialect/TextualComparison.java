// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares by text, and says <em>unknown</em> where two texts differ that may still mean the same. A dialect takes its own
 * noise out in {@link #plain}.
 */
public class TextualComparison implements SchemaComparison {
    private final TypeSystem types;

    public TextualComparison(TypeSystem types) {
        this.types = types;
    }

    @Override
    public Comparison types(SqlType actual, SqlType desired) {
        String actualWords = SqlText.folded(types.render(actual));
        String desiredWords = SqlText.folded(types.render(desired));
        if (actualWords.equals(desiredWords)) {
            return Comparison.SAME;
        }
        String reason = "type is " + actualWords + ", wanted is " + desiredWords;
        boolean known = !(actual instanceof SqlType.Raw) && !(desired instanceof SqlType.Raw);
        return known ? new Comparison.Different(reason) : new Comparison.Unknown(reason);
    }

    @Override
    public Comparison defaults(@Nullable ColumnDefault actual, @Nullable ColumnDefault desired) {
        if (Objects.equals(actual, desired)) {
            return Comparison.SAME;
        }
        if (actual == null || desired == null) {
            return new Comparison.Different(
                    actual == null
                            ? "default " + sql(desired) + " is missing"
                            : "default " + sql(actual) + " is there");
        }
        String actualText = plain(sql(actual));
        String desiredText = plain(sql(desired));
        if (actualText.equals(desiredText)) {
            return Comparison.SAME;
        }
        String reason = "default is " + sql(actual) + ", wanted is " + sql(desired);
        boolean constants = SqlText.isConstant(actualText) && SqlText.isConstant(desiredText);
        return constants ? new Comparison.Different(reason) : new Comparison.Unknown(reason);
    }

    /** What the model leaves to the database, the database may show or not. */
    @Override
    public boolean sameIdentity(Identity actual, Identity desired) {
        return actual.always() == desired.always()
                && actual.cycle() == desired.cycle()
                && isAsSaid(actual.start(), desired.start())
                && isAsSaid(actual.increment(), desired.increment())
                && isAsSaid(actual.minimum(), desired.minimum())
                && isAsSaid(actual.maximum(), desired.maximum())
                && isAsSaid(actual.cache(), desired.cache());
    }

    private static boolean isAsSaid(@Nullable Long actual, @Nullable Long desired) {
        return desired == null || desired.equals(actual);
    }

    @Override
    public Comparison expressions(String actual, String desired) {
        return plain(actual).equals(plain(desired))
                ? Comparison.SAME
                : new Comparison.Unknown("expression is " + actual + ", wanted is " + desired);
    }

    private static String sql(@Nullable ColumnDefault value) {
        return value == null
                ? ""
                : value.match(text -> "'" + text.value().replace("'", "''") + "'", ColumnDefault.Expression::sql);
    }

    /** The expression without what means nothing: case and blanks outside of quotes, outer parentheses. */
    protected String plain(String sql) {
        return SqlText.plain(sql);
    }
}
