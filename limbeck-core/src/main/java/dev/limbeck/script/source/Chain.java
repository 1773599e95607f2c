// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code head.call().call()}.
 *
 * @param lambda the head is {@code to -> to}: the first call stays with it
 */
record Chain(Code head, List<Call> calls, boolean lambda) implements Code {
    /** Behind this column no further call begins on the same line. */
    private static final int LAST_DOT = 80;

    Chain {
        calls = List.copyOf(calls);
    }

    static Code of(Code head, List<Call> calls) {
        return calls.isEmpty() ? head : new Chain(head, calls, false);
    }

    /** {@code to -> to.calls}. */
    static Code lambda(String parameter, List<Call> calls) {
        return new Chain(Code.text(parameter + " -> " + parameter), calls, true);
    }

    @Override
    public String flat() {
        return head.flat() + calls.stream().map(call -> "." + call.flat()).collect(Collectors.joining());
    }

    @Override
    public boolean mayBeFlat(int column) {
        int at = column + Code.width(head.flat());
        boolean good = head.mayBeFlat(column);
        for (int i = 0; i < calls.size(); i++) {
            good &= calls.get(i).mayBeFlat(at + 1) && (at <= LAST_DOT || (lambda && i == 0));
            at += 1 + Code.width(calls.get(i).flat());
        }
        return good;
    }

    @Override
    public String broken(int column, int indent, int reserve) {
        if (calls.isEmpty()) {
            return head.flat();
        }
        int inner = indent + DEEPER;
        StringBuilder text = new StringBuilder(head.at(column, inner, 0));
        for (int i = 0; i < calls.size(); i++) {
            int behind = i == calls.size() - 1 ? reserve : 0;
            if (i == 0 && lambda) {
                int at = column + Code.width(head.flat()) + 1;
                text.append('.').append(calls.get(i).at(at, indent, behind));
            } else {
                text.append(Code.newLine(inner)).append('.').append(calls.get(i).at(inner + 1, inner, behind));
            }
        }
        return text.toString();
    }

    @Override
    public boolean hugs() {
        return true;
    }
}
