// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.RowCount.Rows;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.diff.Renames;
import dev.limbeck.diff.SchemaDiff;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills columns that must not be null before they become so: a new one is added nullable, filled, and made not null; one that
 * is there is filled first. Where a table has no rows, nothing is filled unless somebody said with what.
 */
final class Backfills {
    private final BackfillExpressions expressions;
    private final Dialogue dialogue;
    private final RowCount rows;
    private final IdentifierRules rules;
    private final Renames renames;
    private final SchemaModel actual;
    private final List<Operation> filled = new ArrayList<>();
    private final List<Operation> filling = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final Set<String> settled = new HashSet<>();

    Backfills(
            BackfillExpressions expressions,
            Dialogue dialogue,
            RowCount rows,
            IdentifierRules rules,
            Renames renames,
            SchemaModel actual) {
        this.expressions = expressions;
        this.dialogue = dialogue;
        this.rows = rows;
        this.rules = rules;
        this.renames = renames;
        this.actual = actual;
    }

    /** @param table as the model calls it */
    private record Missing(QualifiedName table, Identifier column, Rows rows) {
        String name() {
            return table + "." + column;
        }
    }

    /**
     * The same operations with what fills columns between them. Used once.
     *
     * @param operations in the words of the model
     * @param command what was typed
     * @throws LimbeckException {@code backfill-needed} where nobody says what to fill in, {@code backfill-failed} where an
     *     expression is null in rows that are there
     */
    List<Operation> in(List<Operation> operations, String command) {
        int lastAddition = -1;
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof AddColumn add && add.column().generated() == null) {
                lastAddition = i;
            }
        }
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (operation instanceof AddColumn add) {
                add(add);
            } else if (operation instanceof AlterColumn alter && alter.patch().nullable() instanceof Patch.To) {
                alter(alter);
            } else {
                filled.add(operation);
            }
            if (i == lastAddition) {
                // an expression may speak of any new column, and of those that go
                filled.addAll(filling);
            }
        }
        if (!missing.isEmpty()) {
            throw refusal(command);
        }
        return List.copyOf(filled);
    }

    /** Notes of the comparison that need not be said any more. */
    Set<String> settledNotes() {
        return settled;
    }

    // ---- new columns

    private void add(AddColumn add) {
        Column column = add.column();
        boolean computed = column.generated() != null || column.identity() != null;
        boolean needed = !column.nullable() && column.defaultValue() == null && !computed;
        Optional<String> said = computed ? Optional.empty() : said(add.table(), column.name());
        QualifiedName there = renames.tableBefore(add.table());
        if (said.isEmpty() && !(needed && actual.tables().containsKey(there))) {
            filled.add(add);
            return;
        }
        Rows count = said.isPresent() ? new Rows(0) : rows.of(there);
        String expression = said.or(() -> count.any() ? asked(add.table(), column, count) : Optional.empty())
                .orElse(null);
        if (expression == null) {
            filled.add(add);
            return;
        }
        filled.add(new AddColumn(add.table(), column.withNullable(true)));
        filling.add(ThreeSteps.fill(add.table(), column.name(), expression, rules));
        if (!column.nullable()) {
            filling.add(ThreeSteps.notNull(add.table(), column));
        }
    }

    // ---- columns that are there

    private void alter(AlterColumn alter) {
        Column was = alter.before();
        if (was == null || !was.nullable()) {
            filled.add(alter);
            return;
        }
        Column becomes = alter.patch().applyTo(was);
        String expression = fillingOf(alter, becomes);
        if (becomes.nullable() || expression == null) {
            filled.add(alter);
            return;
        }
        ColumnPatch first = alter.patch().withNullable(Patch.keep());
        if (!first.isEmpty()) {
            filled.add(new AlterColumn(alter.table(), alter.column(), first, was));
        }
        filled.add(ThreeSteps.fill(alter.table(), becomes.name(), expression, rules));
        filled.add(ThreeSteps.notNull(alter.table(), becomes));
    }

    private @Nullable String fillingOf(AlterColumn alter, Column becomes) {
        Optional<String> said = said(alter.table(), becomes.name());
        if (said.isPresent()) {
            return said.get();
        }
        QualifiedName there = renames.tableBefore(alter.table());
        if (!rows.of(there).any()) {
            return null;
        }
        Optional<String> byDefault = Optional.ofNullable(becomes.defaultValue()).flatMap(Backfills::text);
        if (byDefault.isPresent()) {
            return byDefault.get();
        }
        Rows nulls = rows.withNull(there, renames.columnBefore(alter.table(), alter.column()));
        return nulls.any() ? asked(alter.table(), becomes, nulls).orElse(null) : null;
    }

    /** A backslash in a string means different things to different databases. */
    private static Optional<String> text(ColumnDefault value) {
        return value.match(
                text -> text.value().contains("\\")
                        ? Optional.empty()
                        : Optional.of("'" + text.value().replace("'", "''") + "'"),
                expression -> Optional.of(expression.sql()));
    }

    // ---- expressions

    private Optional<String> said(QualifiedName table, Identifier column) {
        Optional<String> said = expressions.of(table, renames.tableBefore(table), column);
        said.ifPresent(expression -> require(table, column, expression));
        return said;
    }

    private Optional<String> asked(QualifiedName table, Column column, Rows count) {
        Optional<String> answer = dialogue.text(table + "." + column.name() + " must not be null, and " + count
                + (count.isOne() ? " has" : " have") + " no value for it. SQL expression to fill in:");
        if (answer.isEmpty()) {
            missing.add(new Missing(table, column.name(), count));
        }
        answer.ifPresent(expression -> require(table, column.name(), expression));
        return answer;
    }

    /** An expression that speaks of new names cannot be tried on the rows that are there. */
    private void require(QualifiedName table, Identifier column, String expression) {
        settled.add(SchemaDiff.needsValue(table, column));
        Rows nulls = rows.whereNull(renames.tableBefore(table), expression);
        if (nulls.isKnown() && nulls.any()) {
            throw new LimbeckException(
                    ErrorId.BACKFILL_FAILED,
                    "'" + table + "." + column + "' must not be null, and what shall fill it is null in " + nulls,
                    List.of("expression: " + expression),
                    "write an expression that always has a value: coalesce(" + expression + ", …)");
        }
    }

    private LimbeckException refusal(String command) {
        StringBuilder typed = new StringBuilder(command);
        List<String> facts = new ArrayList<>();
        for (Missing one : missing) {
            typed.append(" --backfill ").append(Words.quoted(one.name() + ":" + "0"));
            facts.add("'" + one.name() + "': " + one.rows());
        }
        return new LimbeckException(
                ErrorId.BACKFILL_NEEDED,
                missing.size() == 1
                        ? "'" + missing.get(0).name() + "' must not be null, and there are rows without a value for it"
                        : missing.size() + " columns must not be null, and there are rows without a value for them",
                facts,
                "say what to fill in, as an SQL expression in place of 0: " + typed
                        + "\nor give the attribute @ColumnDefault(\"…\")");
    }
}
