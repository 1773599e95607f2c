// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.ListedValues;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.RenameCandidates;
import dev.limbeck.diff.Renames;
import dev.limbeck.diff.SchemaDiff;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From a model and a present schema to proven operations. Reads the present one, builds the desired schema in a scratch place, compares
 * what the engine shows of both, and proves the result both ways before anybody sees it. Never writes to the user's schema.
 */
public final class Autogenerator {
    private final Dialect dialect;
    private final ScratchConnections scratch;
    private final Guidance guidance;
    private final boolean asksOnlyWhatIsOpen;

    /** Compares everything. */
    public Autogenerator(Dialect dialect, ScratchConnections scratch) {
        this(dialect, scratch, Guidance.none());
    }

    public Autogenerator(Dialect dialect, ScratchConnections scratch, Guidance guidance) {
        this(dialect, scratch, guidance, true);
    }

    private Autogenerator(Dialect dialect, ScratchConnections scratch, Guidance guidance, boolean asksOnlyWhatIsOpen) {
        this.dialect = dialect;
        this.scratch = scratch;
        this.guidance = guidance;
        this.asksOnlyWhatIsOpen = asksOnlyWhatIsOpen;
    }

    /** One that asks the engine about the whole model, whatever the database shows: slower, with the same answer. */
    Autogenerator askingEverything() {
        return new Autogenerator(dialect, scratch, guidance, false);
    }

    /**
     * What leads from the present schema to the model.
     *
     * @param wanted the model
     * @param revisions what the revisions created, as far as they tell
     * @throws LimbeckException {@code proof-failed} when the operations do not lead there and back, {@code sql-failed} when the
     *     database cannot be read, {@code replay-failed} when it is to be made by replaying and cannot, {@code unknown-name}
     *     when an intention does not fit
     */
    public GeneratedRevision generate(
            PresentSchema present, DesiredModel wanted, Ownership revisions, Intentions intentions) {
        List<String> notes = new ArrayList<>();
        BothSides sides = present.read(connection -> new SidesReader(dialect, connection, guidance)
                .read(wanted, revisions.created(), present.bookkeeping(), notes::add));
        if (present.rows() != null) {
            // a pattern may well be for what no revision makes
            notes.addAll(sides.idle());
        }
        @Nullable Identifier defaultSchema = sides.defaultSchema();
        DesiredModel model = sides.model();
        SchemaModel actual = sides.actual();
        Ownership created = present.owned(revisions, actual);
        SchemaModel tables = new ViewsOfModel(actual).leftOut(model.schema(), notes::add);
        Set<Identifier> schemas = MentionedSchemas.of(tables);
        DesiredSchema named = DesiredSchema.of(tables.withSchemas(schemas)).withoutChoice(model.incidental());
        ScratchPlaces places = new ScratchPlaces(dialect, scratch);
        Normaliser normaliser = new Normaliser(dialect, places, schemas);
        Normalisation normal = asksOnlyWhatIsOpen
                ? normaliser.against(actual, named, notes::add)
                : normaliser.ofEverything(named, notes::add);
        SchemaModel desired = normal.desired().normal();
        Lookup lookup = new Lookup(dialect.identifiers(), defaultSchema);
        Allowance allowance = new Allowance(lookup, intentions.drops(), actual);
        Dialogue dialogue = new Dialogue(intentions.interview());
        ListedValues listed = new ListedValues(dialect.splitter());
        Renames known = new RenameResolution(lookup, listed, actual, desired).resolve(intentions, model);
        Renames renames = new RenameQuestions(actual, desired, created, allowance, dialogue, listed).ask(known);
        SchemaDiff diff =
                new SchemaDiffer(normal.comparison()).diff(actual, normal.desired(), created, model.seeds(), renames);
        Rewriting rewriting = Rewriting.of(diff, actual, normal.desired(), guidance, dialect);
        Finding finding = new Finding(
                dialect,
                actual,
                desired,
                renames,
                new RenameCandidates(
                        SchemaEffect.apply(actual, renames.operations()), desired, created.after(renames.operations())),
                rewriting,
                new RowCount(present.rows(), dialect.identifiers()),
                dialogue,
                intentions);
        Risks risks = new Risks(finding, allowance);
        risks.permit();
        notes.addAll(risks.notes());
        if (present.rows() != null && sides.leftOut() != null) {
            OutsideKeys outside = new OutsideKeys(dialect, present.rows(), sides.leftOut(), renames);
            notes.addAll(outside.notes(rewriting.operations()));
        }
        List<String> needs = diff.notesWithout(rewriting.given());
        if (rewriting.isEmpty()) {
            notes.addAll(needs);
            return new GeneratedRevision(List.of(), List.of(), notes, actual, rewriting.heading());
        }
        Directions directions = new Directions(finding, lookup);
        List<Operation> upgrade = directions.upgrade(needs);
        List<Operation> downgrade = directions.downgrade();
        notes.addAll(needs);
        notes.addAll(directions.notes());
        Proof proof = new Proof(normal, created.after(renames.operations()), rewriting, sides.adapting());
        proof.byReason(actual, rewriting.operations()).ifPresent(notes::add);
        if (normal.proven()) {
            notes.addAll(proof.byDoing(places, actual, upgrade, downgrade));
            if (places.areOfThisProcess() || rewriting.addedSql().isEmpty()) {
                StandingViews views = new StandingViews(actual, dialect.identifiers());
                notes.addAll(views.notes(places, desired, upgrade));
            }
        }
        return new GeneratedRevision(upgrade, downgrade, notes, actual, rewriting.heading());
    }
}
