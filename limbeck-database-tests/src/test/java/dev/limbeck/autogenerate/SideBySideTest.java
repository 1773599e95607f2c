// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Operation;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final AttributeChange COMMENT = AttributeChange.of(
            "Table.comment",
            SampleTables.child(SampleTables.key()),
            SampleTables.schema(SampleTables.t().withComment("said")));
    private static final AttributeChange NOTHING =
            AttributeChange.of("Table.name", SampleTables.child(), SampleTables.child());

    @Test
    void theNamesOfEachEndWithItsMark() {
        SchemaModel both =
                new SideBySide(List.of(COMMENT, NOTHING)).modelBefore().schema();
        assertThat(both.tables().keySet())
                .extracting(QualifiedName::toString)
                .containsExactly("parent_xa", "parent_xb", "t_xa", "t_xb");
        assertThat(both.tables().values())
                .flatExtracting(table -> table.foreignKeys())
                .extracting(ForeignKey::referencedTable)
                .containsExactly(QualifiedName.of("parent_xa"));
        assertThat(both.tables().get(QualifiedName.of("parent_xb")).constraints())
                .extracting(constraint -> String.valueOf(constraint.name()))
                .containsExactly("uq_code_xb", "uq_other_xb");
    }

    @Test
    void whatNoOperationSpeaksOfWasNotFound() {
        SideBySide both = new SideBySide(List.of(COMMENT, NOTHING));
        List<Operation> found = Workbench.differencesButForNames(
                both.modelBefore().schema(), both.modelAfter().schema());
        assertThat(both.notIn(found)).containsExactly(NOTHING);
        assertThat(both.notIn(List.of())).containsExactly(COMMENT, NOTHING);
    }
}
