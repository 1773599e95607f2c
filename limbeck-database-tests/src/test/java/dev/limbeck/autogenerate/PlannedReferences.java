// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.ReferencePlan;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.testkit.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The foreign keys of a planned table, each with columns of its own. */
final class PlannedReferences {
    private final PlannedModel model;
    private final DatabaseKind kind;
    private final TablePlan table;

    PlannedReferences(PlannedModel model, TablePlan table) {
        this.model = model;
        this.kind = model.kind();
        this.table = table;
    }

    private boolean isPostgresql() {
        return kind == DatabaseKind.POSTGRESQL;
    }

    /** Adds the columns too. */
    void add(List<Column> columns, List<Constraint> constraints) {
        for (ReferencePlan reference : table.references()) {
            model.plan().tables().stream()
                    .filter(target -> target.number() == reference.target())
                    .findFirst()
                    .ifPresent(target -> add(reference, target, columns, constraints));
        }
    }

    private void add(ReferencePlan reference, TablePlan target, List<Column> columns, List<Constraint> constraints) {
        List<Column> theirs = pointedAt(reference, target);
        if (theirs.isEmpty()) {
            return;
        }
        List<Identifier> own = new ArrayList<>();
        ReferentialAction onDelete = known(reference.onDelete());
        ReferentialAction onUpdate = known(reference.onUpdate());
        boolean setsNull = onDelete == ReferentialAction.SET_NULL || onUpdate == ReferentialAction.SET_NULL;
        for (Column column : theirs) {
            Identifier name = model.name("ref" + reference.number() + "_" + own.size());
            own.add(name);
            columns.add(Column.of(name, column.type())
                    .withCollation(column.collation())
                    .withNullable(reference.nullable() || setsNull));
        }
        Constraint.ForeignKey key = new Constraint.ForeignKey(
                model.nameOrNull(reference.name()),
                own,
                model.nameOf(target),
                theirs.stream().map(Column::name).toList(),
                onDelete,
                onUpdate,
                deferrability(reference.variety()));
        constraints.add(varied(key, reference.variety()));
    }

    private Constraint.ForeignKey varied(Constraint.ForeignKey key, int variety) {
        boolean full = (isPostgresql() || kind == DatabaseKind.SQLITE) && variety % 5 == 1;
        boolean empties = Set.of(ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT)
                .contains(key.onDelete());
        boolean some = empties && variety % 4 == 3 && isPostgresql() && model.atLeast(15);
        Constraint.ForeignKey matching = full ? key.withMatching(Constraint.Matching.FULL) : key;
        return some ? matching.withEmptied(key.columns().subList(0, 1)) : matching;
    }

    /** Those of the target's key, or of a unique constraint that it has. */
    private List<Column> pointedAt(ReferencePlan reference, TablePlan target) {
        if (reference.variety() % 6 == 5) {
            List<Column> unique = new PlannedIndexes(model, target).uniqueColumns();
            if (!unique.isEmpty()) {
                return unique;
            }
        }
        return model.keys().columns(target);
    }

    /** InnoDB refuses {@code SET DEFAULT}. */
    private ReferentialAction known(ReferentialAction action) {
        return model.isMysqlLike() && action == ReferentialAction.SET_DEFAULT ? ReferentialAction.RESTRICT : action;
    }

    private Deferrability deferrability(int variety) {
        boolean known = isPostgresql() || kind == DatabaseKind.SQLITE;
        return known ? Deferrability.values()[variety % 3] : Deferrability.NOT_DEFERRABLE;
    }
}
