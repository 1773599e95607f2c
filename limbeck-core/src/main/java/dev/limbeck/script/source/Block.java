// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import java.util.List;

/**
 * A call whose last argument is a block of statements: {@code op.batch("users", b -> { … })}.
 *
 * @param head up to and with the brace
 */
record Block(String head, List<Code> statements) implements Code {
    private static final int DEEPER = 4;

    Block {
        statements = List.copyOf(statements);
    }

    @Override
    public String flat() {
        return broken(0, 0, 0);
    }

    @Override
    public boolean mayBeFlat(int column) {
        return false;
    }

    @Override
    public String broken(int column, int indent, int reserve) {
        int inner = indent + DEEPER;
        StringBuilder text = new StringBuilder(head);
        statements.forEach(statement -> text.append(Code.newLine(inner))
                .append(statement.at(inner, inner, 1))
                .append(';'));
        return text.append(Code.newLine(indent)).append("})").toString();
    }

    @Override
    public boolean hugs() {
        return true;
    }
}
