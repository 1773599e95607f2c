// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType.IntegerType;
import java.util.ServiceLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that the database would cut short is refused when something gets it, and taken when something has it. */
class NameLimitsTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql, 63, bytes",
        "mysql, 64, characters",
        "mariadb, 64, characters",
        "oracle, 128, bytes",
        "sqlserver, 128, characters",
        "h2, 256, characters"
    })
    void refusesANewNameThatIsTooLong(String dialect, int limit, String unit) {
        DdlRenderer ddl = ddl(dialect);
        assertThat(ddl.render(adding("x".repeat(limit)), SchemaModel::empty)).isNotEmpty();
        assertThatThrownBy(() -> ddl.render(adding("x".repeat(limit + 1)), SchemaModel::empty))
                .isInstanceOfSatisfying(LimbeckException.class, e -> {
                    assertThat(e.id()).isEqualTo(ErrorId.IDENTIFIER_TOO_LONG);
                    assertThat(e.facts())
                            .containsExactly(
                                    "its length: " + (limit + 1) + " " + unit, "the limit: " + limit + " " + unit);
                });
        int cyrillic = unit.equals("bytes") ? limit / 2 : limit;
        assertThat(ddl.render(adding("я".repeat(cyrillic)), SchemaModel::empty)).isNotEmpty();
        assertThatThrownBy(() -> ddl.render(adding("я".repeat(cyrillic + 1)), SchemaModel::empty))
                .isInstanceOf(LimbeckException.class);
    }

    @ParameterizedTest
    @CsvSource({"postgresql", "oracle"})
    void takesANameThatIsThere(String dialect) {
        Operation drop = new Operation.DropTable(QualifiedName.of("x".repeat(200)), null);
        assertThat(ddl(dialect).render(drop, SchemaModel::empty)).hasSize(1);
    }

    private static Operation adding(String name) {
        return new Operation.AddColumn(
                QualifiedName.of("t"), Column.of(Identifier.of(name), new IntegerType(32, false)));
    }

    private static DdlRenderer ddl(String dialect) {
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.id().equals(dialect))
                .map(provider -> provider.dialect(provider.defaultServer()).ddl())
                .findFirst()
                .orElseThrow();
    }
}
