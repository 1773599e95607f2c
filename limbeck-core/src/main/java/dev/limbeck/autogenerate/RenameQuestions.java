// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.ListedValues;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.RenameCandidates;
import dev.limbeck.diff.Renames;
import dev.limbeck.diff.Renames.ColumnRename;
import dev.limbeck.diff.Renames.ColumnValueRename;
import dev.limbeck.diff.Renames.EnumValueRename;
import dev.limbeck.diff.Renames.TableRename;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.SchemaModel;
import java.util.List;
import java.util.Optional;

/** Asks of what looks renamed whether it is. */
final class RenameQuestions {
    private final SchemaModel actual;
    private final SchemaModel desired;
    private final Ownership ownership;
    private final Allowance allowance;
    private final Dialogue dialogue;
    private final ListedValues listed;

    /** @param allowance what it lets go is not asked about */
    RenameQuestions(
            SchemaModel actual,
            SchemaModel desired,
            Ownership ownership,
            Allowance allowance,
            Dialogue dialogue,
            ListedValues listed) {
        this.actual = actual;
        this.desired = desired;
        this.ownership = ownership;
        this.allowance = allowance;
        this.dialogue = dialogue;
        this.listed = listed;
    }

    /** The renames that are known and those that the answers add. */
    Renames ask(Renames known) {
        return columnValues(columns(
                enumValues(new Followers(actual, desired).of(tables(new Followers(actual, desired).of(known))))));
    }

    private Renames columnValues(Renames known) {
        Renames renames = known;
        for (ColumnValueRename candidate : candidates(known).columnValues(listed)) {
            String column = candidate.table() + "." + candidate.column() + ".";
            // one of its names may have been taken by an answer before
            boolean settled = renames.with(candidate).equals(renames);
            Optional<Boolean> answer = settled
                    ? Optional.of(false)
                    : dialogue.confirm(question(column + candidate.value(), column + candidate.newValue()));
            if (answer.isEmpty()) {
                return renames;
            }
            renames = answer.get() ? renames.with(candidate) : renames;
        }
        return renames;
    }

    private Renames enumValues(Renames known) {
        Renames renames = known;
        for (EnumValueRename candidate : candidates(known).enumValues()) {
            boolean settled = renames.enumValues().stream()
                    .anyMatch(done -> done.type().equals(candidate.type())
                            && (done.value().equals(candidate.value())
                                    || done.newValue().equals(candidate.newValue())));
            if (!settled) {
                Optional<Boolean> answer = dialogue.confirm(question(
                        candidate.type() + "." + candidate.value(), candidate.type() + "." + candidate.newValue()));
                if (answer.isEmpty()) {
                    return renames;
                }
                renames = answer.get() ? renames.with(candidate) : renames;
            }
        }
        return renames;
    }

    private Renames tables(Renames known) {
        Renames renames = known;
        List<TableRename> candidates = candidates(known).tables();
        for (TableRename candidate : candidates) {
            boolean settled = renames.tables().stream()
                    .anyMatch(done -> done.table().equals(candidate.table())
                            || done.renamed().equals(candidate.renamed()));
            if (!settled && !allowance.lets(candidate.table())) {
                Optional<Boolean> answer = dialogue.confirm(question(candidate.table(), candidate.renamed()));
                if (answer.isEmpty()) {
                    return renames;
                }
                renames = answer.get() ? renames.with(candidate) : renames;
            }
        }
        return renames;
    }

    private Renames columns(Renames known) {
        Renames renames = known;
        for (ColumnRename candidate : candidates(known).columns()) {
            boolean settled = renames.columns().stream()
                    .anyMatch(done -> done.table().equals(candidate.table())
                            && (done.column().equals(candidate.column())
                                    || done.newName().equals(candidate.newName())));
            if (!settled && !allowance.lets(candidate.table(), candidate.column())) {
                Optional<Boolean> answer = dialogue.confirm(question(
                        candidate.table() + "." + candidate.column(), candidate.table() + "." + candidate.newName()));
                if (answer.isEmpty()) {
                    return renames;
                }
                renames = answer.get() ? renames.with(candidate) : renames;
            }
        }
        return renames;
    }

    private RenameCandidates candidates(Renames known) {
        return new RenameCandidates(
                SchemaEffect.apply(actual, known.operations()), desired, ownership.after(known.operations()));
    }

    private static String question(Object old, Object renamed) {
        return old + " -> " + renamed + ": renamed?";
    }
}
