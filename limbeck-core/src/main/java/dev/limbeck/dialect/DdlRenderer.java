// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import java.util.List;

/** Operations as statements of one database. Pure: the same operation and catalogue give the same text. */
public interface DdlRenderer {
    /**
     * The statements, in order, never null; empty where the database has nothing to do for it. Throws
     * {@code unsupported-operation} with the way out where the database cannot do it.
     */
    List<SqlStatement> render(Operation operation, Catalog catalog);

    /** A value as it stands in the text of a statement, quoted as needed. */
    String literal(Literal literal);
}
