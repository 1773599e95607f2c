// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Existence;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.Conditional;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithinTransactionTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final Identifier NAME = Identifier.of("ix_t_a");
    private static final Index INDEX = Index.of(NAME, List.of(Identifier.of("a")), false);
    private static final CreateIndex CREATE = new CreateIndex(T, INDEX, true);
    private static final DropIndex DROP = new DropIndex(T, NAME, INDEX, true);

    @Test
    void anIndexIsMadeAndDroppedInTheTransaction() {
        assertThat(WithinTransaction.of(CREATE)).isEqualTo(new CreateIndex(T, INDEX));
        assertThat(WithinTransaction.of(DROP)).isEqualTo(new DropIndex(T, NAME, INDEX));
    }

    @Test
    void soIsOneThatIsMadeUnderACondition() {
        assertThat(WithinTransaction.of(new Conditional(Existence.IF_NOT_EXISTS, CREATE)))
                .isEqualTo(new Conditional(Existence.IF_NOT_EXISTS, new CreateIndex(T, INDEX)));
    }

    @Test
    void soIsOneInABatch() {
        assertThat(WithinTransaction.of(new Batch(T, List.of(DROP, CREATE))))
                .isEqualTo(new Batch(T, List.of(new DropIndex(T, NAME, INDEX), new CreateIndex(T, INDEX))));
    }
}
