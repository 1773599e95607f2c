// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Said.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidTest {
    private final ForeignKey silent = new ForeignKey(
            Identifier.of("fk"),
            List.of(Identifier.of("user_id")),
            QualifiedName.of("users"),
            List.of(Identifier.of("id")),
            ReferentialAction.NO_ACTION,
            ReferentialAction.NO_ACTION,
            Constraint.Deferrability.NOT_DEFERRABLE);

    @Test
    void meansNothingToAComparison() {
        ForeignKey wordy = silent.saying(Word.NO_ACTION_ON_DELETE).saying(Word.NOT_DEFERRABLE);

        assertThat(wordy).isEqualTo(silent).hasSameHashCodeAs(silent);
    }

    @Test
    void staysWhenOtherThingsChange() {
        ForeignKey changed = silent.saying(Word.NOT_DEFERRABLE)
                .saying(Word.MATCH_SIMPLE)
                .withName(null)
                .withColumns(List.of(Identifier.of("owner_id")))
                .withValidated(false);

        assertThat(changed.said().has(Word.NOT_DEFERRABLE)).isTrue();
        assertThat(changed.said().has(Word.MATCH_SIMPLE)).isTrue();
        assertThat(changed.said().has(Word.NO_ACTION_ON_DELETE)).isFalse();
    }
}
