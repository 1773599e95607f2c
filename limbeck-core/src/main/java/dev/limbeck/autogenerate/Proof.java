// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.ExactComparison;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.SchemaDiff;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ChangedTable;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows that operations lead from the actual to the desired schema, and their reverse back. */
final class Proof {
    private final Normalisation normal;
    private final Ownership ownership;

    Proof(Normalisation normal, Ownership ownership) {
        this.normal = normal;
        this.ownership = ownership;
    }

    /** On paper: after the operations the difference is empty. */
    void byReason(SchemaModel actual, List<Operation> operations) {
        SchemaModel after = SchemaEffect.apply(actual, operations);
        SchemaDiff left = new SchemaDiffer(normal.comparison()).diff(after, normal.desired(), ownership, List.of());
        if (!left.isEmpty()) {
            throw fellShort("the operations found do not lead to the model", left.operations());
        }
    }

    /**
     * In a scratch place: the present schema is built, upgraded, compared, downgraded, compared.
     *
     * @return a note when the present schema cannot be built on the side, so that nothing was tried
     */
    Optional<String> byDoing(
            ScratchPlaces places, SchemaModel actual, List<Operation> upgrade, List<Operation> downgrade) {
        // the way back speaks of the new name of a table, the way there of the old one
        Set<QualifiedName> touched = Stream.concat(upgrade.stream(), downgrade.stream())
                .map(ChangedTable::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Set<QualifiedName> near =
                Neighbourhood.of(touched, actual, normal.desired().normal());
        SchemaModel goal = Neighbourhood.within(normal.desired().normal(), near);
        SchemaModel start = withoutIdleSchemas(Neighbourhood.within(actual, near), goal);
        try (ScratchPlace place = places.open(MentionedSchemas.of(start, goal))) {
            SchemaModel before;
            try {
                place.run(differences(SchemaModel.empty(), start));
                before = place.read();
            } catch (ScratchPlace.Failure failure) {
                return Optional.of("the present schema could not be built on the side, so the operations were not tried"
                        + " out: " + firstLine(failure));
            }
            tryOut(place, upgrade, "upgrade");
            DesiredSchema wanted = normal.desired().withNormal(goal);
            List<Operation> left = new SchemaDiffer(new ExactComparison())
                    .diff(place.read(), wanted, ownership, List.of())
                    .operations();
            if (!left.isEmpty()) {
                throw fellShort("the upgrade that was found does not lead to the model on this database", left);
            }
            tryOut(place, downgrade, "downgrade");
            // what had no name got one in this place, and has none after the way back
            List<Operation> back = new SchemaDiffer(new ExactComparison())
                    .diff(place.read(), DesiredSchema.of(start).withNormal(before), Ownership.ofEverything(), List.of())
                    .operations();
            if (!back.isEmpty()) {
                throw fellShort("the downgrade that was derived does not lead back on this database", back);
            }
            return Optional.empty();
        } catch (SQLException failure) {
            return Optional.of("the operations were not tried out to the end: " + firstLine(failure));
        }
    }

    /** A schema in which nothing is looked at need not be built. */
    private static SchemaModel withoutIdleSchemas(SchemaModel start, SchemaModel goal) {
        Set<Identifier> used = MentionedSchemas.inNames(start);
        used.addAll(goal.schemas());
        used.retainAll(start.schemas());
        return start.withSchemas(used);
    }

    private static void tryOut(ScratchPlace place, List<Operation> operations, String direction) throws SQLException {
        try {
            place.run(operations);
        } catch (ScratchPlace.Failure failure) {
            if (failure.isOfResources()) {
                throw new SQLException(
                        "the server has no room for the whole " + direction + ": " + failure.getMessage(), failure);
            }
            if (failure.operation() instanceof Operation.Execute) {
                throw new LimbeckException(
                        ErrorId.BACKFILL_FAILED,
                        "what shall fill a column does not run on this database",
                        List.of("statement: " + failure.statement(), firstLine(failure)),
                        "write another SQL expression after --backfill",
                        failure);
            }
            throw new LimbeckException(
                    ErrorId.PROOF_FAILED,
                    "the " + direction + " that was found does not run on this database",
                    List.of(
                            "operation: " + OperationTitle.of(failure.operation()),
                            "statement: " + failure.statement(),
                            firstLine(failure)),
                    "nothing was written. Report it with the entity; meanwhile write the revision by hand:"
                            + " limbeck revision -m \"…\"",
                    failure);
        }
    }

    private static List<Operation> differences(SchemaModel from, SchemaModel to) {
        return new SchemaDiffer(new ExactComparison())
                .diff(from, DesiredSchema.of(to), Ownership.ofEverything(), List.of())
                .operations();
    }

    private static LimbeckException fellShort(String what, List<Operation> left) {
        List<String> facts = new ArrayList<>();
        left.forEach(operation -> facts.add("left over: " + OperationTitle.of(operation)));
        return new LimbeckException(
                ErrorId.PROOF_FAILED,
                what,
                facts,
                "nothing was written. Report it with the entity; meanwhile write the revision by hand:"
                        + " limbeck revision -m \"…\"");
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
