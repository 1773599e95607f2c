// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import java.util.List;

/** A Java expression that can be laid out on one line or on several, as palantir-java-format does it. */
sealed interface Code permits Code.Text, Block, Call, Chain {
    /** The longest line. */
    int WIDTH = 120;

    /** How much deeper a continuation line stands. */
    int DEEPER = 8;

    /** On one line. */
    String flat();

    /** Whether one line is good for it, as far as its own rules go, when it begins in this column. */
    boolean mayBeFlat(int column);

    /**
     * On several lines; the first begins in {@code column}, the others stand deeper than {@code indent}.
     *
     * @param reserve characters that follow on the last line
     */
    String broken(int column, int indent, int reserve);

    /** Whether it may begin on the line of the parenthesis as the only argument, though it takes several lines. */
    boolean hugs();

    /** On one line if that is good, else on several. */
    default String at(int column, int indent, int reserve) {
        boolean fits = mayBeFlat(column) && column + width(flat()) + reserve <= WIDTH;
        return fits ? flat() : broken(column, indent, reserve);
    }

    static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    static String newLine(int indent) {
        return "\n" + " ".repeat(indent);
    }

    static Code text(String text) {
        return new Text(text);
    }

    static Call call(String name, Code... arguments) {
        return new Call(name, List.of(arguments), false);
    }

    static Call call(String name, List<? extends Code> arguments) {
        return new Call(name, List.copyOf(arguments), false);
    }

    /** A literal or a name; a text block has several lines already. */
    record Text(String text) implements Code {
        @Override
        public String flat() {
            return text;
        }

        @Override
        public boolean mayBeFlat(int column) {
            return text.indexOf('\n') < 0;
        }

        @Override
        public String broken(int column, int indent, int reserve) {
            return text;
        }

        @Override
        public boolean hugs() {
            return text.indexOf('\n') >= 0;
        }
    }
}
