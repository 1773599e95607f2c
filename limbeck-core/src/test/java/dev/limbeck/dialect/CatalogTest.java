// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final DropColumn DROP = new DropColumn(T, Identifier.of("a"), null);

    private static Catalog failing(ErrorId id) {
        return () -> {
            throw new LimbeckException(id, "cannot be told", "try something else");
        };
    }

    @Test
    void knowsATableThatIsThere() {
        Table table = new Table(
                T, List.of(Column.of("a", new TextType(LobSize.REGULAR, false))), null, List.of(), List.of(), null);
        Catalog catalog = () -> SchemaModel.ofTables(List.of(table));
        assertThat(catalog.known(T)).contains(table);
        assertThat(catalog.known(QualifiedName.of("other"))).isEmpty();
    }

    @Test
    void knowsNothingWhereTheRevisionsDoNotTell() {
        assertThat(failing(ErrorId.MISSING_DEFINITION).known()).isEmpty();
    }

    @Test
    void knowsNothingBehindAnOperationOnATableThatIsNotTold() {
        assertThat(new CatalogAfter(SchemaModel::empty, DROP).known(T)).isEmpty();
    }

    @Test
    void anyOtherErrorIsAnError() {
        assertThatThrownBy(() -> failing(ErrorId.SQL_FAILED).known()).isInstanceOf(LimbeckException.class);
    }
}
