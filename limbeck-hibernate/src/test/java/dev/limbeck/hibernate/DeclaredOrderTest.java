// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.hibernate.fixture.order.Parcel;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredOrderTest {
    @Test
    void theKeyIsFirstThenTheFieldsAsTheyStandInTheSource() throws Exception {
        Path classes = Path.of(
                Parcel.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        HibernateSettings settings =
                new HibernateSettings(List.of(classes), List.of(Parcel.class.getPackageName()), Map.of());
        Map<QualifiedName, Table> tables = new HibernateModelSource(settings)
                .read(FakeDialect.of(Product.POSTGRESQL_16))
                .schema()
                .tables();
        assertThat(names(tables.get(QualifiedName.of("parcel"))))
                .containsExactly("id", "created", "weight", "street", "city", "label", "fragile", "sender_id");
        assertThat(names(tables.get(QualifiedName.of("parcel_stops"))))
                .containsExactly("parcel_id", "place", "zone", "arrived");
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).map(String::valueOf).toList();
    }
}
