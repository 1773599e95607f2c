// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.AnsiLiterals;
import java.util.function.UnaryOperator;

/** Values as SQLite keeps them: it has no booleans. */
final class SqliteLiterals extends AnsiLiterals {
    SqliteLiterals(UnaryOperator<String> text) {
        super(text);
    }

    @Override
    public String bool(boolean value) {
        return value ? "1" : "0";
    }
}
