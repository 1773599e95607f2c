// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.ExactComparison;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ChangedTable;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterEnumType;
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
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows that operations lead from the actual to the desired schema, and their reverse back. */
final class Proof {
    private final Normalisation normal;
    private final Ownership ownership;
    private final Rewriting rewriting;
    private final BinaryOperator<SchemaModel> adapting;

    /**
     * @param ownership before the operations
     * @param adapting see {@link BothSides}
     */
    Proof(Normalisation normal, Ownership ownership, Rewriting rewriting, BinaryOperator<SchemaModel> adapting) {
        this.normal = normal;
        // what the environment adds will be this project's own
        this.ownership = rewriting.isChanged() ? ownership.after(rewriting.operations()) : ownership;
        this.rewriting = rewriting;
        this.adapting = adapting;
    }

    /**
     * On paper: after the operations the difference is empty.
     *
     * @return a note where it is not because the project's environment wants it so
     */
    Optional<String> byReason(SchemaModel actual, List<Operation> operations) {
        List<Operation> left = left(normal.comparison(), SchemaEffect.apply(actual, operations), normal.desired());
        if (left.isEmpty()) {
            return Optional.empty();
        }
        if (!rewriting.isChanged()) {
            throw fellShort("the operations found do not lead to the model", left);
        }
        return Optional.of(
                "as the environment wants it, the revision leads elsewhere than the model; left over: " + titles(left));
    }

    private List<Operation> left(SchemaComparison comparison, SchemaModel after, DesiredSchema desired) {
        DesiredSchema wanted = desired.withNormal(adapting.apply(desired.normal(), after));
        return new SchemaDiffer(comparison)
                .diff(after, wanted, ownership, List.of())
                .operations();
    }

    private static String titles(List<Operation> operations) {
        return operations.stream().map(OperationTitle::of).collect(Collectors.joining(", "));
    }

    /**
     * In a scratch place: the present schema is built, upgraded, compared, downgraded, compared. SQL that the project's
     * environment brings in is left out unless the place is a database of this process: it could reach beyond the place.
     *
     * @return notes: where the present schema cannot be built on the side, what was not tried out, or where the environment
     *     leads elsewhere
     */
    List<String> byDoing(ScratchPlaces places, SchemaModel actual, List<Operation> upgrade, List<Operation> downgrade) {
        Set<Operation> untried = places.areOfThisProcess() ? Set.of() : rewriting.addedSql();
        List<String> notes = new ArrayList<>();
        if (!untried.isEmpty()) {
            notes.add("SQL of the environment was not tried out, for it could reach beyond the scratch place: "
                    + Stream.concat(upgrade.stream(), downgrade.stream())
                            .filter(untried::contains)
                            .map(OperationTitle::of)
                            .collect(Collectors.joining(", ")));
        }
        tried(places, actual, without(upgrade, untried), without(downgrade, untried))
                .ifPresent(notes::add);
        return notes;
    }

    private static List<Operation> without(List<Operation> operations, Set<Operation> untried) {
        return operations.stream()
                .filter(operation -> !untried.contains(operation))
                .toList();
    }

    private Optional<String> tried(
            ScratchPlaces places, SchemaModel actual, List<Operation> upgrade, List<Operation> downgrade) {
        // the way back speaks of the new name of a table, the way there of the old one
        Set<QualifiedName> touched = Stream.concat(upgrade.stream(), downgrade.stream())
                .map(ChangedTable::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        upgrade.forEach(operation ->
                touched.addAll(haveTypeOf(operation, actual, normal.desired().normal())));
        Neighbourhood near = Neighbourhood.of(touched, actual, normal.desired().normal());
        SchemaModel wanted = near.within(normal.desired().normal());
        SchemaModel present = near.within(actual);
        UnseenTables unseen = UnseenTables.of(present, wanted);
        SchemaModel goal = unseen.addedTo(wanted);
        SchemaModel start = withoutIdleSchemas(unseen.addedTo(present), goal);
        try (ScratchPlace place = places.open(MentionedSchemas.of(start, goal))) {
            SchemaModel before;
            try {
                place.run(differences(SchemaModel.empty(), places.apart(start)));
                before = place.read();
            } catch (ScratchPlace.Failure failure) {
                return Optional.of("the present schema could not be built on the side, so the operations were not tried"
                        + " out: " + firstLine(failure));
            }
            tryOut(place, upgrade, "upgrade");
            boolean untold = place.isElsewhere()
                    && Stream.concat(upgrade.stream(), downgrade.stream()).anyMatch(Rewriting::isSql);
            List<Operation> left =
                    left(new ExactComparison(), place.read(), normal.desired().withNormal(goal));
            if (!left.isEmpty() && !rewriting.isChanged()) {
                throw fellShort("the upgrade that was found does not lead to the model on this database", left);
            }
            tryOut(place, downgrade, "downgrade");
            // what had no name got one in this place, and has none after the way back
            List<Operation> back = new SchemaDiffer(new ExactComparison())
                    .diff(
                            place.read(),
                            places.toReturnTo(start).withNormal(before),
                            Ownership.ofEverything(),
                            List.of())
                    .operations();
            if (!back.isEmpty() && rewriting.hasOwnWayBack()) {
                return Optional.of(
                        "as the environment wants it, the downgrade does not lead back; left over: " + titles(back));
            }
            if (!back.isEmpty()) {
                throw fellShort("the downgrade that was derived does not lead back on this database", back);
            }
            return untold
                    ? Optional.of("what fills columns was not tried out: its SQL names real databases")
                    : Optional.empty();
        } catch (SQLException failure) {
            return Optional.of("the operations were not tried out to the end: " + firstLine(failure));
        }
    }

    /** A type takes the columns along that have it. */
    private static Set<QualifiedName> haveTypeOf(Operation operation, SchemaModel... sides) {
        return operation instanceof AlterEnumType alter
                ? Stream.of(sides)
                        .flatMap(side -> side.tablesWith(alter.type()).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** A schema in which nothing is looked at need not be built. */
    private static SchemaModel withoutIdleSchemas(SchemaModel start, SchemaModel goal) {
        Set<Identifier> used = MentionedSchemas.inNames(start);
        used.addAll(goal.schemas());
        used.retainAll(start.schemas());
        return start.withSchemas(used);
    }

    private void tryOut(ScratchPlace place, List<Operation> operations, String direction) throws SQLException {
        try {
            place.run(operations.stream()
                    .filter(operation -> !(place.isElsewhere() && Rewriting.isSql(operation)))
                    .map(WithinTransaction::of)
                    .toList());
        } catch (ScratchPlace.Failure failure) {
            if (failure.isOfResources()) {
                throw new SQLException(
                        "the server has no room for the whole " + direction + ": " + failure.getMessage(), failure);
            }
            boolean added = rewriting.added().contains(failure.operation());
            if (added && failure.operation() instanceof Operation.Execute) {
                // it may need what the scratch place does not have: rows, roles, tables that are left out
                throw new SQLException("'" + failure.statement() + "': " + failure.getMessage(), failure);
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
                    added ? ErrorId.ENVIRONMENT_FAILED : ErrorId.PROOF_FAILED,
                    "the " + direction + (added ? ", as the environment made it," : " that was found")
                            + " does not run on this database",
                    List.of(
                            "operation: " + OperationTitle.of(failure.operation()),
                            "statement: " + failure.statement(),
                            firstLine(failure)),
                    added
                            ? "mend the rewrite of the environment, then run the command again"
                            : "nothing was written. Report it with the entity; meanwhile write the revision by hand:"
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
