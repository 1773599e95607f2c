// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Constraint.Unique;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.DateType;
import dev.limbeck.schema.SqlType.DecimalType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HibernateModelSourceTest {
    private static final Path CLASSES = Path.of("target/test-classes");

    @Test
    void readsTablesForPostgresql() {
        DesiredModel model = read(Product.POSTGRESQL_16, "basic");

        Table author = model.schema().table(QualifiedName.of("author")).orElseThrow();
        assertThat(author.columns())
                .containsExactlyInAnyOrder(
                        Column.of("id", new IntegerType(64, false))
                                .withNullable(false)
                                .withIdentity(Identity.byDefault()),
                        Column.of("fullname", new VarcharType(80, false)).withNullable(false),
                        Column.of("email", new VarcharType(255, false)),
                        Column.of("royalty", new DecimalType(12, 2)),
                        Column.of("born", new DateType()),
                        Column.of("seen", new TimestampType(6, true)),
                        Column.of("active", new BooleanType()).withNullable(false));
        assertThat(author.primaryKey()).isEqualTo(new PrimaryKey(null, List.of(Identifier.of("id"))));
        assertThat(author.constraints()).containsExactly(new Unique(null, List.of(Identifier.of("email")), false));
        assertThat(model.schema().sequences().values())
                .containsExactly(Sequence.of(QualifiedName.of("book_seq"), 1, 50));
        assertThat(model.notes()).isEmpty();
    }

    @Test
    void refersToThePrimaryKeyOfTheParent() {
        Table book = read(Product.POSTGRESQL_16, "basic")
                .schema()
                .table(QualifiedName.of("book"))
                .orElseThrow();

        assertThat(book.foreignKeys())
                .containsExactly(new ForeignKey(
                        null,
                        List.of(Identifier.of("author_id")),
                        QualifiedName.of("author"),
                        List.of(Identifier.of("id")),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION,
                        Deferrability.NOT_DEFERRABLE));
    }

    @Test
    void seedsTheTableThatStandsForASequenceOnSqlite() {
        DesiredModel model = read(Product.SQLITE, "basic");

        assertThat(model.schema().sequences()).isEmpty();
        assertThat(model.schema().table(QualifiedName.of("Book_SEQ"))).isPresent();
        assertThat(model.seeds())
                .containsExactly(new InsertRows(
                        QualifiedName.of("Book_SEQ"),
                        List.of(Identifier.of("next_val")),
                        List.of(List.of(new Literal.Number(BigDecimal.ONE)))));
    }

    @Test
    void saysWhereItLookedWhenThereAreNoEntities() {
        assertThatThrownBy(() -> read(Product.H2, "nowhere")).isInstanceOfSatisfying(LimbeckException.class, e -> {
            assertThat(e.id()).isEqualTo(ErrorId.ENTITIES_NOT_FOUND);
            assertThat(e.facts()).containsExactly("'" + CLASSES + "': 0 class files");
            assertThat(e.help()).contains("limbeck.toml");
        });
    }

    private static DesiredModel read(Product product, String fixture) {
        HibernateSettings settings =
                new HibernateSettings(List.of(CLASSES), List.of("dev.limbeck.hibernate.fixture." + fixture), Map.of());
        return new HibernateModelSource(settings).read(FakeDialect.of(product));
    }
}
