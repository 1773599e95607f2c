// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.ListedValues;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.Renames;
import dev.limbeck.diff.SchemaDiff;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Reversal;
import dev.limbeck.schema.SchemaModel;
import java.util.List;

/**
 * What leads from a schema to another, with the renames that somebody or the model says.
 *
 * @param operations in the words of the goal, without what they do to rows
 */
record HintedDiff(SchemaModel start, List<Operation> operations, List<String> notes, ValueSteps steps) {
    static HintedDiff of(
            Dialect dialect,
            Lookup lookup,
            SchemaModel start,
            Normalisation goal,
            DesiredModel model,
            List<InsertRows> seeds,
            RenameHints hints) {
        SchemaModel end = goal.desired().normal();
        Renames said = new RenameResolution(lookup, new ListedValues(dialect.splitter()), start, end)
                .resolve(hints.intentions(), model);
        Renames renames = new Followers(start, end).of(said);
        SchemaDiff diff = new SchemaDiffer(goal.comparison())
                .diff(start, goal.desired(), Ownership.ofEverything(), seeds, renames);
        return new HintedDiff(
                start,
                SchemaDiffer.present(diff.operations(), goal.desired()),
                diff.notes(),
                new ValueSteps(dialect, renames, start, end));
    }

    List<Operation> there() {
        return steps.upgrade(operations);
    }

    List<Operation> back() {
        return steps.downgrade(Reversal.of(operations));
    }
}
