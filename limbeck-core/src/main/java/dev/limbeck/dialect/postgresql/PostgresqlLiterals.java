// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.AnsiLiterals;
import java.util.function.UnaryOperator;

/** Values in PostgreSQL's words: bytes in its hexadecimal form. */
final class PostgresqlLiterals extends AnsiLiterals {
    PostgresqlLiterals(UnaryOperator<String> text) {
        super(text);
    }

    @Override
    public String bytes(String hex) {
        return "'\\x" + hex + "'";
    }
}
