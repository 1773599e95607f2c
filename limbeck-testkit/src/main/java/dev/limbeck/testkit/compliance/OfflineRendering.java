// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Op;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.runtime.DialectContext;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Renders what a migration does without a database: the schema is what the earlier operations make of an empty one. */
public final class OfflineRendering extends DialectContext {
    private final Dialect dialect;
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private SchemaModel schema = SchemaModel.empty();

    private OfflineRendering(Dialect dialect) {
        super(dialect);
        this.dialect = dialect;
    }

    /**
     * The statements of the sample's change, in order, without terminators.
     *
     * @throws LimbeckException {@code unsupported-operation}, also where the sample's preparation is not supported
     */
    public static List<String> of(Sample sample, Dialect dialect) {
        OfflineRendering rendering = new OfflineRendering(dialect);
        rendering.run(sample.before());
        rendering.statements.clear();
        rendering.run(sample.change());
        return List.copyOf(rendering.statements);
    }

    /** The operations that a migration calls, as they are. */
    public static List<Operation> operations(Consumer<Op> work, Dialect dialect) {
        OfflineRendering rendering = new OfflineRendering(dialect);
        work.accept(new Op(new DialectContext(dialect) {
            @Override
            public void accept(Operation operation) {
                rendering.operations.add(operation);
            }

            @Override
            public Connection connection() {
                return rendering.connection();
            }
        }));
        return List.copyOf(rendering.operations);
    }

    private void run(Consumer<Op> work) {
        work.accept(new Op(this));
    }

    @Override
    public void accept(Operation operation) {
        dialect.ddl().render(operation, () -> schema).stream()
                .map(SqlStatement::text)
                .forEach(statements::add);
        schema = SchemaEffect.apply(schema, operation);
    }

    @Override
    public Connection connection() {
        throw new IllegalStateException("a sample works without a connection");
    }
}
