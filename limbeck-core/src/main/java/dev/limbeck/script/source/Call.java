// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code name(arguments)}.
 *
 * @param tall one argument per line even if one line would do
 */
record Call(String name, List<Code> arguments, boolean tall) implements Code {
    Call {
        arguments = List.copyOf(arguments);
    }

    @Override
    public String flat() {
        return name + arguments.stream().map(Code::flat).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public boolean mayBeFlat(int column) {
        return !tall && argumentsMayBeFlat(column + Code.width(name) + 1);
    }

    private boolean argumentsMayBeFlat(int column) {
        int at = column;
        for (Code argument : arguments) {
            if (!argument.mayBeFlat(at)) {
                return false;
            }
            at += Code.width(argument.flat()) + 2;
        }
        return true;
    }

    @Override
    public String broken(int column, int indent, int reserve) {
        if (arguments.isEmpty()) {
            return flat();
        }
        int inner = indent + DEEPER;
        String start = name + "(";
        String row = arguments.stream().map(Code::flat).collect(Collectors.joining(", ")) + ")";
        if (!tall && argumentsMayBeFlat(inner) && inner + Code.width(row) + reserve <= WIDTH) {
            return start + Code.newLine(inner) + row;
        }
        Code last = arguments.get(arguments.size() - 1);
        if (arguments.size() == 1 && last.hugs()) {
            return start + last.broken(column + Code.width(start), indent, reserve + 1) + ")";
        }
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; i < arguments.size(); i++) {
            boolean isLast = i == arguments.size() - 1;
            text.append(Code.newLine(inner)).append(arguments.get(i).at(inner, inner, 1 + (isLast ? reserve : 0)));
            text.append(isLast ? ")" : ",");
        }
        return text.toString();
    }

    @Override
    public boolean hugs() {
        return false;
    }
}
