// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.migration.OpContext;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Keeps the operations of a script. */
public class RecordingContext implements OpContext {
    private final List<Operation> operations = new ArrayList<>();

    List<Operation> operations() {
        return operations;
    }

    @Override
    public void accept(Operation operation) {
        operations.add(operation);
    }

    @Override
    public Connection connection() {
        throw new UnsupportedOperationException("a recording has no connection");
    }

    @Override
    public void autocommit(Runnable work) {
        work.run();
    }

    @Override
    public String literal(Literal literal) {
        return literal.toString();
    }

    @Override
    public String dialect() {
        return "recording";
    }
}
