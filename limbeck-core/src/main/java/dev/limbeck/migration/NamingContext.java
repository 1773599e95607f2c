// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.op.ConventionalNames;
import dev.limbeck.op.Literal;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.op.Operation;
import java.sql.Connection;

/** Names what a script makes without a name. */
record NamingContext(OpContext context, NamingConvention convention) implements OpContext {
    @Override
    public void accept(Operation operation) {
        context.accept(ConventionalNames.in(operation, convention));
    }

    @Override
    public Connection connection() {
        return context.connection();
    }

    @Override
    public String literal(Literal literal) {
        return context.literal(literal);
    }

    @Override
    public String dialect() {
        return context.dialect();
    }

    @Override
    public void autocommit(Runnable work) {
        context.autocommit(work);
    }
}
