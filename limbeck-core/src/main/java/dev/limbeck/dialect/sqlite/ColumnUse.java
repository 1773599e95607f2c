// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.sqlite.TableText.ColumnText;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands on a column that is to go. */
final class ColumnUse {
    private final Table table;
    private final TableText text;
    private final Identifier column;

    ColumnUse(Table table, TableText text, Identifier column) {
        this.table = table;
        this.text = text;
        this.column = column;
    }

    /** Every column of the table that a piece of SQL may speak of. */
    static Stream<Identifier> columnsIn(String sql, TableText table) {
        List<Token> tokens = Token.of(sql);
        return IntStream.range(0, tokens.size())
                .filter(i -> i + 1 == tokens.size() || !tokens.get(i + 1).is("("))
                .mapToObj(tokens::get)
                .filter(token -> !token.text().isEmpty())
                .filter(token -> token.kind() == Token.Kind.NAME
                        || (token.kind() == Token.Kind.WORD
                                && Identifier.of(token.text()).isMentionedIn(token.text())))
                .flatMap(token -> table.column(Identifier.of(token.text())).stream())
                .map(ColumnText::name)
                .distinct();
    }

    /** Whether ALTER TABLE DROP COLUMN would refuse it; views and triggers it looks at itself. */
    boolean isUsed() {
        boolean constrained =
                table.allConstraints().stream().anyMatch(c -> c.columns().contains(column));
        boolean checked = table.checks().stream().anyMatch(check -> isSpokenOf(check.sql()));
        boolean computedFrom = table.columns().stream()
                .filter(c -> !c.name().equals(column))
                .anyMatch(c -> c.generated() != null && isSpokenOf(c.generated().sql()));
        return constrained
                || checked
                || computedFrom
                || table.indexes().stream().anyMatch(this::holds);
    }

    private boolean isSpokenOf(String sql) {
        return columnsIn(sql, text).anyMatch(column::equals);
    }

    private boolean holds(Index index) {
        boolean filtered = index.where() != null && isSpokenOf(index.where());
        return filtered
                || index.parts().stream()
                        .anyMatch(part -> column.equals(part.column())
                                || (part.expression() != null && isSpokenOf(part.expression())));
    }

    /** An index on this column alone goes with it; one on several is not lost without a word. */
    void refuseSharedIndex() {
        for (Index index : table.indexes()) {
            boolean alone = index.parts().size() == 1
                    && column.equals(index.parts().get(0).column());
            if (holds(index) && !alone) {
                throw new LimbeckException(
                        ErrorId.SCHEMA_MISMATCH,
                        "column '" + table.name() + "." + column + "' cannot go while index '" + index.name()
                                + "' stands on it",
                        "drop that first: op.dropIndex(\"" + index.name() + "\", \"" + table.name() + "\")");
            }
        }
    }
}
