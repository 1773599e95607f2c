// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.List;

/** Cuts a script of one database's SQL into statements. */
public interface StatementSplitter {
    /**
     * The statements in order, without terminators, comments at their edges removed, empty ones left out. Knows the quoting,
     * comments and block bodies of its database.
     *
     * @param firstLine the number that the first line of {@code script} has in its file, 1-based
     */
    List<Part> split(String script, int firstLine);

    /**
     * The words, quoted texts and signs of one statement, in order. What MariaDB and MySQL run although it stands in a comment
     * is there as if it stood in none.
     */
    default List<SqlToken> tokens(String statement) {
        return new LexicalSplitter().tokens(statement);
    }

    /**
     * @param line where the statement begins in its file, 1-based
     */
    record Part(String text, int line) {}
}
