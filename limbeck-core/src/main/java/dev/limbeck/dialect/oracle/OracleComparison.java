// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.Comparison;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TextualComparison;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows which words are one type to the server, that a text of no characters is null, and which quotes say nothing. What else
 * looks different is unknown, not different, unless both sides are constants.
 */
final class OracleComparison extends TextualComparison {
    private static final Pattern NUMBER = Pattern.compile("(?:NUMERIC|DECIMAL|NUMBER)\\((\\d+)(?:, ?(\\d+))?\\)");
    private static final Pattern VARCHAR = Pattern.compile("VARCHAR\\((\\d+) CHAR\\)");

    private final TypeSystem types;
    private final OracleExpressions expressions;

    OracleComparison(TypeSystem types, IdentifierRules identifiers) {
        super(types);
        this.types = types;
        this.expressions = new OracleExpressions(identifiers, null);
    }

    @Override
    public Comparison types(SqlType actual, SqlType desired) {
        String there = canonical(types.render(actual));
        String wanted = canonical(types.render(desired));
        boolean tenDigits = there.equals("NUMBER(*, 0)") && wanted.equals("NUMBER(10, 0)");
        return there.equals(wanted) || tenDigits ? Comparison.SAME : super.types(actual, desired);
    }

    private static String canonical(String words) {
        String word = sameToTheServer(words);
        Matcher number = NUMBER.matcher(word);
        if (number.matches()) {
            return "NUMBER(" + number.group(1) + ", " + (number.group(2) == null ? "0" : number.group(2)) + ")";
        }
        Matcher varchar = VARCHAR.matcher(word);
        return varchar.matches() ? "VARCHAR2(" + varchar.group(1) + " CHAR)" : word;
    }

    private static String sameToTheServer(String words) {
        return switch (words) {
            case "INTEGER", "SMALLINT", "NUMERIC", "DECIMAL" -> "NUMBER(*, 0)";
            case "FLOAT", "DOUBLE PRECISION" -> "FLOAT(126)";
            case "REAL" -> "FLOAT(63)";
            case "TIMESTAMP" -> "TIMESTAMP(6)";
            case "TIMESTAMP WITH TIME ZONE" -> "TIMESTAMP(6) WITH TIME ZONE";
            case "INTERVAL DAY TO SECOND" -> "INTERVAL DAY(2) TO SECOND(6)";
            case "INTERVAL YEAR TO MONTH" -> "INTERVAL YEAR(2) TO MONTH";
            case "CHAR" -> "CHAR(1)";
            case "NCHAR" -> "NCHAR(1)";
            default -> words;
        };
    }

    @Override
    public Comparison defaults(@Nullable ColumnDefault actual, @Nullable ColumnDefault desired) {
        return super.defaults(orNone(actual), orNone(desired));
    }

    private static @Nullable ColumnDefault orNone(@Nullable ColumnDefault value) {
        if (value == null) {
            return null;
        }
        boolean none = value.match(
                text -> text.value().isEmpty(),
                expression -> expression.sql().strip().equals("''")
                        || expression.sql().strip().equalsIgnoreCase("NULL"));
        return none ? null : value;
    }

    /** Where a sequence begins cannot be read and not be altered. */
    @Override
    public boolean sameSequence(Sequence actual, Sequence desired) {
        return OracleSequences.normal(actual).equals(OracleSequences.normal(desired));
    }

    @Override
    protected String plain(String sql) {
        return super.plain(expressions.read(sql));
    }
}
