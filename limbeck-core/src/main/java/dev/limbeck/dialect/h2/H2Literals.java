// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.AnsiLiterals;
import java.util.function.UnaryOperator;

/** Values as H2 takes them: a plain string would become a JSON string, not a document. */
final class H2Literals extends AnsiLiterals {
    H2Literals(UnaryOperator<String> text) {
        super(text);
    }

    @Override
    public String json(String document) {
        return "JSON " + text(document);
    }
}
