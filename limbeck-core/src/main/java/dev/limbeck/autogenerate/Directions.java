// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;

/** The operations of both directions as they are written: with what fills rows, and what the database wants in between. */
final class Directions {
    private final Finding finding;
    private final Lookup lookup;
    private final ValueSteps steps;
    private final WaitingValues waiting;
    private final PendingChecks pending;
    private final List<String> notes = new ArrayList<>();

    Directions(Finding finding, Lookup lookup) {
        this.finding = finding;
        this.lookup = lookup;
        this.steps = new ValueSteps(finding.dialect(), finding.renames(), finding.actual(), finding.desired());
        this.waiting = new WaitingValues(finding.dialect());
        this.pending = new PendingChecks(finding.dialect());
    }

    /** @param needs what should be known of columns that lack a value; those that get one are taken out */
    List<Operation> upgrade(List<String> needs) {
        List<Operation> upgrade = steps.upgrade(finding.rewriting().presented());
        if (!finding.intentions().reporting()) {
            Backfills backfills = new Backfills(
                    new BackfillExpressions(
                            lookup, finding.intentions().backfills(), finding.actual(), finding.desired()),
                    finding.dialogue(),
                    finding.rows(),
                    finding.dialect().identifiers(),
                    finding.renames(),
                    finding.actual());
            upgrade = backfills.in(upgrade, finding.intentions().command());
            needs.removeAll(backfills.settledNotes());
        }
        return runnable(upgrade, finding.actual());
    }

    /** From what the engine makes of the upgrade: where two spellings of the model are one to it, it needs more. */
    List<Operation> downgrade() {
        List<Operation> downgrade = new ReturningNames(finding.dialect().engineNames(), finding.actual())
                .in(steps.downgrade(finding.rewriting().downgrade()));
        if (!finding.intentions().reporting()) {
            ReturningColumns returning = new ReturningColumns(
                    finding.rows(), finding.dialect().identifiers(), finding.renames(), finding.actual());
            downgrade = returning.in(downgrade);
            notes.addAll(returning.notes());
        }
        return runnable(downgrade, SchemaEffect.apply(finding.actual(), finding.operations()));
    }

    private List<Operation> runnable(List<Operation> operations, SchemaModel start) {
        return pending.in(waiting.in(operations, start), start);
    }

    /** What was done beyond what was asked for. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        all.addAll(waiting.notes());
        return all;
    }
}
