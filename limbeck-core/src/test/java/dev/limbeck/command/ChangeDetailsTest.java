// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.sqlite.SqliteDialectProvider;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeDetailsTest {
    private static final QualifiedName CATS = QualifiedName.of("cats");

    private static List<String> details(Operation operation) {
        SqliteDialectProvider sqlite = new SqliteDialectProvider();
        return operation.accept(new ChangeDetails(
                new SchemaWords(sqlite.dialect(sqlite.defaultServer()).types())));
    }

    @Test
    void aSequenceTellsWhatChanges() {
        Sequence before = Sequence.of(CATS, 1, 1);
        Sequence after = new Sequence(CATS, 1, 50, null, 900L, null, true);
        assertThat(details(new AlterSequence(after, before)))
                .containsExactly("increment: 50", "maximum: 900", "cycle: true");
        assertThat(details(new AlterSequence(before, after)))
                .containsExactly("increment: 1", "maximum: none", "cycle: false");
        assertThat(details(new AlterSequence(after, null))).isEmpty();
    }

    @Test
    void aTableTellsItsComment() {
        assertThat(details(new SetTableComment(CATS, "all of them", null))).containsExactly("comment: all of them");
        assertThat(details(new SetTableComment(CATS, null, "all of them"))).containsExactly("comment: none");
    }

    @Test
    void aBatchTellsWhatItsPartsDo() {
        AlterColumn alter = new AlterColumn(
                CATS, Identifier.of("name"), ColumnPatch.nothing().withNullable(Patch.to(false)), null);
        assertThat(details(new Batch(CATS, List.of(alter, new SetTableComment(CATS, "said", null)))))
                .containsExactly("nullable: false", "comment: said");
    }

    @Test
    void whatTheTitleSaysIsNotSaidAgain() {
        assertThat(details(new DropTable(CATS, null))).isEmpty();
    }
}
