// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.model;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.ModelContext;
import dev.limbeck.autogenerate.ModelSource;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Schema;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.runtime.DialectContext;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.script.SchemaClass;
import java.sql.Connection;
import java.util.List;
import java.util.function.Supplier;

/** The schema that a {@link Schema} of the project says. */
public final class JavaModelSource implements ModelSource {
    private final Supplier<SchemaClass> schema;

    /** @param schema made anew each time the model is read, as the file may have changed; throws what that class throws */
    public JavaModelSource(Supplier<SchemaClass> schema) {
        this.schema = schema;
    }

    /** Throws {@code model-failed} for what contradicts itself, and what making the class throws. */
    @Override
    public DesiredModel read(ModelContext context) {
        Collected collected = new Collected(context.dialect());
        schema.get().define(collected);
        return new DesiredModel(collected.schema, List.of(), List.of());
    }

    /** What has been said so far. Applied at once, so that a mistake is found in its line. */
    private static final class Collected extends DialectContext {
        private SchemaModel schema = SchemaModel.empty();

        Collected(Dialect dialect) {
            super(dialect);
        }

        @Override
        public void accept(Operation operation) {
            schema = SchemaEffect.apply(schema, operation);
        }

        @Override
        public Connection connection() {
            throw new LimbeckException(
                    ErrorId.OFFLINE_MODE, "a schema has no connection", "say what there is, not how it comes there");
        }
    }
}
