// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.migration.Op;
import dev.limbeck.migration.OpContext;
import dev.limbeck.op.ChangedTable;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.Identifier;
import dev.limbeck.testkit.compliance.Sample;
import dev.limbeck.testkit.compliance.Samples;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every operation can be moved to another schema and back. */
class RelocatedOperationsTest {
    private static final Identifier HERE = Identifier.of("moved_here");

    /** Takes down what the samples do. */
    private static final class Recording implements OpContext {
        final List<Operation> operations = new ArrayList<>();

        @Override
        public void accept(Operation operation) {
            operations.add(operation);
        }

        @Override
        public Connection connection() {
            throw new UnsupportedOperationException("samples say what they do in operations");
        }

        @Override
        public String dialect() {
            return "postgresql";
        }

        @Override
        public void autocommit(Runnable work) {
            work.run();
        }

        @Override
        public String literal(Literal literal) {
            return "''";
        }
    }

    private static List<Operation> operations() {
        Recording recording = new Recording();
        for (Sample sample : Samples.all()) {
            Op op = new Op(recording);
            sample.before().accept(op);
            sample.change().accept(op);
            sample.back().accept(op);
        }
        return recording.operations;
    }

    @Test
    void movesEveryNameThereAndBack() {
        RelocatedOperations there = new RelocatedOperations(new Relocation(schema -> schema == null ? HERE : schema));
        RelocatedOperations back =
                new RelocatedOperations(new Relocation(schema -> HERE.equals(schema) ? null : schema));
        assertThat(operations()).hasSizeGreaterThan(50).allSatisfy(operation -> {
            Operation moved = operation.accept(there);
            ChangedTable.of(operation)
                    .filter(table -> table.schema() == null)
                    .ifPresent(table -> assertThat(ChangedTable.of(moved))
                            .hasValueSatisfying(
                                    name -> assertThat(name.schema()).isEqualTo(HERE)));
            assertThat(moved.toString()).doesNotContain("QualifiedName[schema=null");
            assertThat(moved.accept(back)).isEqualTo(operation);
        });
    }
}
