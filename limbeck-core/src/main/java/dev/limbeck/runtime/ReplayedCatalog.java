// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The schema without a database: what the revisions before the script make of an empty one, and then each operation. */
final class ReplayedCatalog implements RunCatalog {
    private final Supplier<SchemaReplay.Replayed> start;
    private final List<Operation> since = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private SchemaReplay.@Nullable Replayed replayed;
    private int applied;
    private SchemaModel model = SchemaModel.empty();

    ReplayedCatalog(Supplier<SchemaReplay.Replayed> start) {
        this.start = start;
    }

    @Override
    public SchemaModel current() {
        if (replayed == null) {
            replayed = start.get();
            model = replayed.schema();
            unknown.addAll(0, replayed.unknown());
        }
        if (!unknown.isEmpty()) {
            throw new LimbeckException(
                    ErrorId.MISSING_DEFINITION,
                    "the schema before this operation is not known: it would have to be read from the database",
                    unknown.stream()
                            .limit(3)
                            .map(what -> "its effect is unknown: " + what)
                            .toList(),
                    "give the present definition: op.alterColumn(\"table\", column(…), to -> …), or run without --sql");
        }
        while (applied < since.size()) {
            model = SchemaEffect.apply(model, since.get(applied++));
        }
        return model;
    }

    @Override
    public boolean isReplayed() {
        return true;
    }

    @Override
    public void before(Operation operation) {
        // the replay knows every schema
    }

    @Override
    public void after(Operation operation) {
        if (OpaqueSql.mayChangeSchema(operation)) {
            unknown.add(OperationTitle.of(operation));
        }
        since.add(operation);
    }

    @Override
    public void forget() {
        unknown.add("what the migration did with its connection");
    }
}
