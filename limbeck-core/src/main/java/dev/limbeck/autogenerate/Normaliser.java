// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.ExactComparison;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.diff.Shown;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets the engine say how it would show the desired schema. What the database shows already in the words of the model is its
 * own answer ({@link Shown}); the rest is built in scratch places and read back.
 */
final class Normaliser {
    private final Dialect dialect;
    private final ScratchPlaces places;
    private final Set<Identifier> schemas;

    /** @param schemas the named schemas that are used beside the default one */
    Normaliser(Dialect dialect, ScratchPlaces places, Set<Identifier> schemas) {
        this.dialect = dialect;
        this.places = places;
        this.schemas = schemas;
    }

    /** The model as the engine shows it; {@code notes} hears when it could not be asked. Throws {@code scratch-failed}. */
    Normalisation against(SchemaModel actual, DesiredSchema model, Consumer<String> notes) {
        OpenParts open = new OpenParts(model, Shown.by(actual, model, dialect.ddl()));
        boolean needsPlace =
                open.anything() || !actual.schemas().containsAll(model.source().schemas());
        Optional<SchemaModel> normal = needsPlace ? built(open) : Optional.of(open.settled());
        return normal.map(known -> new Normalisation(model.withNormal(known), new ExactComparison(), true))
                .orElseGet(() -> ofEverything(model, notes));
    }

    /** Empty where the parts cannot be built without the whole. */
    private Optional<SchemaModel> built(OpenParts open) {
        try {
            SchemaModel normal = open.settled();
            for (OpenParts.Portion portion : open.portions()) {
                normal = portion.into(normal, readBack(portion.model()));
            }
            return Optional.of(normal);
        } catch (ScratchPlace.Failure | SQLException refused) {
            return Optional.empty();
        } catch (LimbeckException unsupported) {
            if (unsupported.id() != ErrorId.UNSUPPORTED_OPERATION) {
                throw unsupported;
            }
            // a part may be what the dialect refuses of it alone: SQLite numbers a column only with its key
            return Optional.empty();
        }
    }

    /** The whole model in one place; where the database refuses that, it is compared as it was written. */
    Normalisation ofEverything(DesiredSchema model, Consumer<String> notes) {
        String reason;
        try {
            return new Normalisation(model.withNormal(readBack(model)), new ExactComparison(), true);
        } catch (ScratchPlace.Failure failure) {
            throw failed(failure);
        } catch (SQLException refused) {
            reason = String.valueOf(refused.getMessage());
        }
        notes.accept(
                "the schema could not be built on the side, so texts were compared instead, and nothing was tried out: "
                        + reason.lines().findFirst().orElse("")
                        + " (set scratch-url to a database that may be written)");
        return new Normalisation(model, dialect.comparison(), false);
    }

    private SchemaModel readBack(DesiredSchema model) throws SQLException, ScratchPlace.Failure {
        try (ScratchPlace place = places.open(schemas)) {
            List<Operation> create = new SchemaDiffer(new ExactComparison())
                    .diff(SchemaModel.empty(), model, Ownership.ofEverything(), List.of())
                    .operations();
            place.run(create);
            return place.read();
        }
    }

    private static LimbeckException failed(ScratchPlace.Failure failure) {
        List<String> facts = List.of("statement: " + failure.statement(), String.valueOf(failure.getMessage()));
        if (failure.isOfResources()) {
            return new LimbeckException(
                    ErrorId.SCRATCH_FAILED,
                    "the server has no room to build the whole model in one transaction",
                    facts,
                    "give it more (PostgreSQL: max_locks_per_transaction, then a restart), or set scratch-url to a server"
                            + " that has",
                    failure);
        }
        return new LimbeckException(
                ErrorId.SCRATCH_FAILED,
                "the database does not accept the schema that the model asks for",
                facts,
                failure.isOfUnknownType()
                        ? "create the type in a revision of its own, limbeck revision -m \"…\", with"
                                + " op.createExtension(\"…\") or op.execute(\"create type …\"); apply it, then run"
                                + " the command again"
                        : "change the model (columnDefinition, @Check, @ColumnDefault, names), then run the command"
                                + " again",
                failure);
    }
}
