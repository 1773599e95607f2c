// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TextualComparison;
import dev.limbeck.dialect.TypeSystem;

/** Takes out the quotes that the catalogue puts around every name. */
final class H2Comparison extends TextualComparison {
    private final H2Expressions expressions;

    H2Comparison(TypeSystem types, IdentifierRules identifiers) {
        super(types);
        this.expressions = new H2Expressions(identifiers, identifiers, null);
    }

    @Override
    protected String plain(String sql) {
        return super.plain(expressions.read(sql));
    }
}
