// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs the operations of one case offline: what earlier operations made is known, nothing else. */
final class DdlCase {
    /** How values get into a text is no setting with us: a script is always plain SQL. */
    private static final Set<String> OPTIONS = Set.of("literal_binds", "paramstyle", "naming_convention");

    private final Dialect dialect;
    private final Json test;
    private final DdlOperations translation;
    private final List<String> statements = new ArrayList<>();
    private SchemaModel schema = SchemaModel.empty();

    DdlCase(Dialect dialect, Json test) {
        this.dialect = dialect;
        this.test = test;
        this.translation = new DdlOperations(
                dialect, DdlNames.of(test, dialect.identifiers().maxLength()));
    }

    DdlAnswer answer() {
        if (test.has("graph")) {
            return new DdlScript(dialect, test).answer();
        }
        test.child("options")
                .ifPresent(options -> options.object().keySet().forEach(option -> {
                    if (!OPTIONS.contains(option)) {
                        throw new Untranslatable("setting " + option);
                    }
                }));
        for (Json operation : test.children("ops")) {
            translation.copyFrom(operation).ifPresent(table -> schema = schema.withTable(table));
            translation.operations(operation).forEach(this::run);
        }
        return DdlAnswer.statements(statements);
    }

    private void run(Operation operation) {
        SchemaModel before = schema;
        dialect.ddl().render(operation, new Known(before)).forEach(statement -> statements.add(statement.text()));
        try {
            schema = SchemaEffect.apply(schema, operation);
        } catch (LimbeckException e) {
            if (e.id() != ErrorId.SCHEMA_MISMATCH) {
                throw e;
            }
            // a table that the case does not show
        }
    }

    private record Known(SchemaModel current) implements Catalog {
        @Override
        public boolean isReplayed() {
            return true;
        }
    }
}
