// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.RebasePlan;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionHistory;
import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.script.MigrationScript;
import dev.limbeck.script.ParentEdit;
import java.util.ArrayList;
import java.util.List;

/** {@code limbeck rebase}: gives a local revision another parent, so that two branches become one without a merge. */
public final class RebaseRevision {
    private final Settings settings;
    private final Project project;

    /** Reads the scripts' headers. */
    public RebaseRevision(Settings settings) {
        this.settings = settings;
        this.project = new Project(settings);
    }

    /** Whether the database must say that the revision was never applied. */
    public enum Proof {
        /** It is asked; without an answer nothing is changed. */
        REQUIRED,
        /** It is asked; without an answer the person is believed. */
        IF_POSSIBLE
    }

    /**
     * What was done.
     *
     * @param script the one whose header was changed, or is right already
     * @param onto its parent now
     * @param moved all that stands on it, itself included, as ids
     * @param changed false if it stood there already
     * @param overlap what both sides work on
     * @param notes for the user, one sentence each
     */
    public record Result(
            MigrationScript script,
            String onto,
            List<String> moved,
            boolean changed,
            Overlap overlap,
            List<String> notes) {
        public Result {
            moved = List.copyOf(moved);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Changes one file.
     *
     * @param local a revision of the chain to move; its lowest that the new parent does not have is the one that changes
     * @param onto {@code head} for the one head beside the chain's own
     * @throws LimbeckException {@code already-applied}, {@code no-url}, {@code database-unreachable}, and those of
     *     {@link RebasePlan#of} and {@link ParentEdit#write}
     */
    public Result run(String local, String onto, Proof proof) {
        RebasePlan plan =
                RebasePlan.of(project.scripts().graph(), RevisionSelector.parse(local), RevisionSelector.parse(onto));
        MigrationScript script = project.scripts().script(plan.lowest().id());
        List<String> notes = List.of();
        if (!plan.isDone()) {
            refuseApplied(plan, local, onto, proof);
            KeptSums sums = new KeptSums(settings, project);
            ParentEdit.write(script, plan.onto().id());
            notes = sums.update();
        }
        return new Result(
                script,
                plan.onto().id(),
                plan.moved().stream().map(Revision::id).toList(),
                !plan.isDone(),
                plan.isDone()
                        ? new Overlap(List.of(), List.of())
                        : Overlap.of(settings, project, List.of(plan.moved(), plan.theirs())),
                notes);
    }

    private void refuseApplied(RebasePlan plan, String local, String onto, Proof proof) {
        Revision lowest = plan.lowest();
        boolean applied;
        try {
            applied = new RevisionHistory(project.scripts().graph()).isInForce(lowest, project.rows());
        } catch (LimbeckException unanswered) {
            if (proof == Proof.IF_POSSIBLE) {
                return;
            }
            List<String> facts = new ArrayList<>(unanswered.facts());
            facts.add("so it is not known whether revision '" + lowest.id() + "' was applied there");
            throw new LimbeckException(
                    unanswered.id(),
                    String.valueOf(unanswered.getMessage()),
                    facts,
                    unanswered.help() + "\nor, if it was never applied anywhere: limbeck rebase " + local + " --onto "
                            + onto + " --force",
                    unanswered);
        }
        if (applied) {
            String parent = lowest.down().isEmpty() ? "base" : lowest.down().get(0);
            throw new LimbeckException(
                    ErrorId.ALREADY_APPLIED,
                    "revision '" + lowest.id() + "' is in force in the database, so it cannot stand elsewhere",
                    List.of("in " + settings.database().get().url().masked()),
                    "join the heads instead: limbeck merge heads -m \"merge\"\n"
                            + "or take it back first:   limbeck downgrade " + lowest.id() + "@" + parent);
        }
    }
}
