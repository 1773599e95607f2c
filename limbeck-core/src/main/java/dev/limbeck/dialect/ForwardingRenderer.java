// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import java.util.List;

/** The renderer of a {@link ForwardingDialect}: override {@link #render} for the operations that are different. */
public abstract class ForwardingRenderer implements DdlRenderer {
    private final DdlRenderer base;

    protected ForwardingRenderer(DdlRenderer base) {
        this.base = base;
    }

    @Override
    public List<SqlStatement> render(Operation operation, Catalog catalog) {
        return base.render(operation, catalog);
    }

    @Override
    public String literal(Literal literal) {
        return base.literal(literal);
    }
}
