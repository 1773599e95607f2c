// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the operations of one case offline: what earlier operations made is known, nothing else. */
final class DdlCase {
    /** Settings of Alembic that choose how values get into a text; with us a script's text is always plain SQL. */
    private static final Set<String> OPTIONS = Set.of("literal_binds", "paramstyle");

    private final Dialect dialect;
    private final Json test;
    private final DdlOperations translation;
    private final List<String> statements = new ArrayList<>();
    private SchemaModel schema = SchemaModel.empty();

    DdlCase(Dialect dialect, Json test) {
        this.dialect = dialect;
        this.test = test;
        this.translation = new DdlOperations(dialect);
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
            if (operation.text("op").equals("batch_alter")) {
                batch(operation);
            } else {
                translation.operations(operation).forEach(this::run);
            }
        }
        return DdlAnswer.statements(statements);
    }

    private void batch(Json batch) {
        for (String key : List.of("recreate", "table_args", "partial_reordering", "options")) {
            if (batch.has(key)) {
                throw new Untranslatable("batch " + key);
            }
        }
        QualifiedName table = DdlTables.name(batch.textOrNull("schema"), batch.text("table"));
        batch.child("copy_from").ifPresent(copy -> schema = schema.withTable(translation.copyFrom(copy, table)));
        for (Json operation : batch.children("operations")) {
            Json named = new Json(operation.object().deepCopy());
            named.object().add("table", batch.object().get("table"));
            batch.value("schema").ifPresent(name -> named.object().add("schema", name));
            if (named.has("insert_before") || named.has("insert_after")) {
                throw new Untranslatable("batch place of a column");
            }
            replacedKey(named, table).ifPresent(this::run);
            translation.operations(named).forEach(this::run);
        }
    }

    /** A primary key in a batch takes the place of the one that is there. */
    private Optional<Operation> replacedKey(Json operation, QualifiedName name) {
        boolean addsKey = operation
                .child("constraint")
                .filter(constraint -> constraint.text("kind").equals("primary_key"))
                .isPresent();
        return schema.table(name)
                .filter(table -> addsKey && table.primaryKey() != null)
                .map(table -> new Operation.DropConstraint(
                        name, Constraint.Kind.PRIMARY_KEY, table.primaryKey().name(), table.primaryKey()));
    }

    private void run(Operation operation) {
        SchemaModel before = schema;
        dialect.ddl().render(operation, () -> before).forEach(statement -> statements.add(statement.text()));
        try {
            schema = SchemaEffect.apply(schema, operation);
        } catch (LimbeckException e) {
            if (e.id() != ErrorId.SCHEMA_MISMATCH) {
                throw e;
            }
            // a table that the case does not show
        }
    }
}
