// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.dialect.SqlText;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an engine must be asked about a table of which the database shows everything but the spelling of some expressions: the
 * columns and objects with these, and the columns that they speak of.
 */
public final class TableQuestion {
    /** In the words of the engine, but for what is asked. */
    private final Table wanted;

    private final Set<Identifier> columns;
    private final List<TableObject> objects;

    private TableQuestion(Table wanted, Set<Identifier> columns, List<TableObject> objects) {
        this.wanted = wanted;
        this.columns = columns;
        this.objects = objects;
    }

    /** Empty where the table is not there, or differs in more than expressions. */
    static Optional<TableQuestion> of(Table wanted, @Nullable Table there, DesiredSchema model, Wording wording) {
        if (there == null
                || !Objects.equals(there.comment(), wanted.comment())
                || !Objects.equals(key(there), key(wanted))) {
            return Optional.empty();
        }
        Set<Identifier> openColumns = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (Column column : wanted.columns()) {
            Column shown = there.column(column.name()).orElse(null);
            if (!isPlain(column)) {
                openColumns.add(column.name());
                columns.add(column);
            } else if (shown != null && wording.isSame(shown, column)) {
                columns.add(shown);
            } else {
                return Optional.empty();
            }
        }
        List<TableObject> open = new ArrayList<>();
        List<TableObject> left = new ArrayList<>(TableObject.of(there));
        for (TableObject object : TableObject.of(wanted)) {
            boolean plain = object.match(TableQuestion::isPlain, TableQuestion::isPlain);
            if (!plain && object.speaksOfColumnsOnly()) {
                open.add(object);
            } else if (!plain || !remove(left, object, model.isChosen(wanted.name(), object.name()))) {
                return Optional.empty();
            }
        }
        return Optional.of(new TableQuestion(wanted.withColumns(columns), openColumns, open));
    }

    /** Its name is the database's affair. */
    private static Constraint.@Nullable PrimaryKey key(Table table) {
        return table.primaryKey() == null ? null : table.primaryKey().withName(null);
    }

    /** Numbers and strings stay as they are; of any other expression an engine has its own spelling. */
    private static boolean isPlain(Column column) {
        ColumnDefault value = column.defaultValue();
        return column.generated() == null
                && (value == null || value.match(text -> true, expression -> SqlText.isConstant(expression.sql())));
    }

    private static boolean isPlain(Constraint constraint) {
        return constraint.match(key -> true, unique -> true, foreign -> true, check -> false, exclude -> false);
    }

    private static boolean isPlain(Index index) {
        return index.where() == null && index.parts().stream().allMatch(part -> part.expression() == null);
    }

    /** A name counts where somebody chose it, as it does when tables are compared. */
    private static boolean remove(List<TableObject> left, TableObject object, boolean nameChosen) {
        if (left.remove(object)) {
            return true;
        }
        return !nameChosen
                && left.stream()
                        .filter(there -> there.structure().equals(object.structure()))
                        .findFirst()
                        .map(left::remove)
                        .orElse(false);
    }

    /** The table as the engine shows it, if there is nothing to ask. */
    Optional<Table> answer() {
        return columns.isEmpty() && objects.isEmpty() ? Optional.of(wanted) : Optional.empty();
    }

    /** The smallest table that shows the answer. */
    public Table asked() {
        Set<Identifier> needed = new HashSet<>(columns);
        objects.forEach(object -> needed.addAll(object.columns()));
        for (Column column : wanted.columns()) {
            if (isMentioned(column.name())) {
                needed.add(column.name());
            }
        }
        List<Column> some = wanted.columns().stream()
                .filter(column -> needed.contains(column.name()))
                .map(column -> columns.contains(column.name()) ? column : bare(column))
                .toList();
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        objects.forEach(object -> object.match(constraints::add, indexes::add));
        return new Table(
                wanted.name(),
                some.isEmpty() ? List.of(bare(wanted.columns().get(0))) : some,
                null,
                constraints,
                indexes,
                null);
    }

    /** It only has to be there. */
    private static Column bare(Column column) {
        return column.withIdentity(null).withDefault(null).withComment(null);
    }

    /** A quote in a name is doubled in a text, so such a column is taken for one that is mentioned. */
    private boolean isMentioned(Identifier column) {
        Set<Identifier> one = Set.of(column);
        return column.text().matches(".*[\"`].*")
                || objects.stream().anyMatch(object -> object.mentions(one))
                || wanted.columns().stream()
                        .filter(other -> columns.contains(other.name()))
                        .anyMatch(other -> speaksOf(other, column));
    }

    private static boolean speaksOf(Column column, Identifier other) {
        String expression = column.defaultValue() == null
                ? ""
                : column.defaultValue().match(text -> "", ColumnDefault.Expression::sql);
        String generated = column.generated() == null ? "" : column.generated().sql();
        return other.isMentionedIn(expression) || other.isMentionedIn(generated);
    }

    /** The table as the engine shows it, where this is what it has made of {@link #asked}. */
    public Table answered(Table readBack) {
        List<Column> spelled = wanted.columns().stream()
                .map(column -> columns.contains(column.name())
                        ? readBack.column(column.name()).orElse(column)
                        : column)
                .toList();
        List<Constraint> constraints = new ArrayList<>(wanted.constraints());
        List<Index> indexes = new ArrayList<>(wanted.indexes());
        objects.forEach(object -> object.match(constraints::remove, indexes::remove));
        constraints.addAll(readBack.constraints());
        indexes.addAll(readBack.indexes());
        return wanted.withColumns(spelled).withConstraints(constraints).withIndexes(indexes);
    }
}
