// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.op.ConventionalNames;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.op.Operation;

/** Names what a script makes without a name. */
final class NamingContext extends ForwardingContext {
    private final NamingConvention convention;

    NamingContext(OpContext context, NamingConvention convention) {
        super(context);
        this.convention = convention;
    }

    @Override
    public void accept(Operation operation) {
        context().accept(ConventionalNames.in(operation, convention));
    }
}
