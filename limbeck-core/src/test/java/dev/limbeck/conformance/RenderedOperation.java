// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.op.CustomOperation;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.SchemaModel;
import java.util.List;

/** One of our operations as a script's own, which is how a record enters {@link dev.limbeck.migration.Op}. */
record RenderedOperation(Dialect renderer, Operation operation) implements CustomOperation {
    @Override
    public List<Operation> reverse() {
        throw new UnsupportedOperationException("not reversed here");
    }

    @Override
    public SchemaModel effect(SchemaModel before) {
        return SchemaEffect.apply(before, operation);
    }

    @Override
    public List<String> statements(String dialect) {
        return renderer.ddl().render(operation, SchemaModel::empty).stream()
                .map(SqlStatement::text)
                .toList();
    }

    @Override
    public String javaSource() {
        throw new UnsupportedOperationException("not written here");
    }
}
