// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.Execute;
import dev.limbeck.schema.Identifier;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final Operation MADE = new CreateSchema(Identifier.of("app"));
    private static final Operation GONE = new DropSchema(Identifier.of("old"));
    private static final Operation SQL = new Execute("GRANT ALL");

    private static final OpContext WORDS = new OpContext() {
        @Override
        public void accept(Operation operation) {
            throw new AssertionError("a draft keeps its operations itself");
        }

        @Override
        public Connection connection() {
            throw new AssertionError("there is no connection");
        }

        @Override
        public String dialect() {
            return "h2";
        }

        @Override
        public void autocommit(Runnable work) {
            throw new AssertionError("there is no transaction");
        }

        @Override
        public String literal(Literal literal) {
            return "'it'";
        }
    };

    private static Draft draft() {
        return Draft.of("users", List.of("billing"), List.of(MADE, GONE), WORDS);
    }

    @Test
    void rewritesOneOperationAfterAnother() {
        assertThat(draft().rewriting(DropSchema.class, drop -> List.of(SQL, drop))
                        .operations())
                .containsExactly(MADE, SQL, GONE);
        assertThat(draft().without(MADE::equals).operations()).containsExactly(GONE);
        assertThat(draft().withOperations(List.of()).operations()).isEmpty();
        assertThat(draft().operations()).containsExactly(MADE, GONE);
    }

    @Test
    void addsWithTheWayBack() {
        Draft more = draft().adding(
                        op -> {
                            op.execute("ONE " + op.literal("x"));
                            op.execute("TWO");
                        },
                        op -> op.execute("BACK"));

        assertThat(more.operations()).endsWith(new Execute("ONE 'it'"), new Execute("TWO"));
        assertThat(more.steps())
                .last()
                .satisfies(step -> assertThat(step.downgrade()).containsExactly(new Execute("BACK")));
        assertThat(more.steps())
                .first()
                .satisfies(step -> assertThat(step.downgrade()).isNull());
        assertThat(more.downgrade()).isNull();
        assertThat(more.withDowngrade(op -> op.execute("ALL")).downgrade()).containsExactly(new Execute("ALL"));
    }

    @Test
    void changesTheHeading() {
        Draft changed = draft().withMessage("people").withLabels(List.of("crm"));

        assertThat(changed.message()).isEqualTo("people");
        assertThat(changed.labels()).containsExactly("crm");
        assertThat(changed.operations()).containsExactly(MADE, GONE);
        assertThat(draft().message()).isEqualTo("users");
        assertThat(draft().dialect()).isEqualTo("h2");
    }

    @Test
    void cannotLeaveItsTransaction() {
        assertThatThrownBy(() -> draft().adding(op -> op.autocommit(() -> {}), op -> {}))
                .isInstanceOf(LimbeckException.class)
                .hasMessage("a generated revision cannot leave its transaction by op.autocommit");
    }
}
